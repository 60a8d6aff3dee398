import type { ReactNode } from 'react';
import type { Lang } from '../lib/magazine.ts';
import { wordsIn } from '../lib/words.ts';

/** Auto, light or dark; without a script it keeps its place and is not shown. */
export function ThemeChoice({ lang }: { lang: Lang }) {
  const { theme } = wordsIn(lang);
  const choice = (value: 'auto' | 'light' | 'dark'): ReactNode => (
    <label>
      <input type="radio" name="theme" value={value} defaultChecked={value === 'auto'} />
      <span>{theme[value]}</span>
    </label>
  );
  return (
    <theme-switch>
      <fieldset>
        <legend className="unseen">{theme.label}</legend>
        {choice('auto')}
        {choice('light')}
        {choice('dark')}
      </fieldset>
    </theme-switch>
  );
}
