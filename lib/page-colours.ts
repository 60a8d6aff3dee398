import type { Backgrounds } from './accent.ts';

/** The paper by day and by night, as `app/styles/tokens.css` has it: for browsers' own bars. */
export const paper = { light: '#fcfbf8', dark: '#171512' } as const;

/** What accents stand on: the paper, the soft ground of code, and that ground tinted. */
export const backgrounds: Backgrounds = {
  light: [paper.light, '#f2efe8', '#ece6dc'],
  dark: [paper.dark, '#221f1a', '#2d2822'],
};
