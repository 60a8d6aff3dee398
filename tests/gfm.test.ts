import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { differing, type Example } from './markdown-layer.ts';

const taskList = 'the same boxes; lists and items also carry GitHub’s class names, by which they are styled';

/** Every example of GFM's extensions that our Markdown reads otherwise, and why. */
const differences: Readonly<Record<number, string>> = {
  20: 'tests only that nothing crashes: the expected HTML is `<ignore>`',
  22: 'filters tags of raw HTML, of which none passes the pipeline',
  23: 'the same notes; their ids, labels and heading are those of GitHub today, which the pipeline makes its own',
  26: taskList,
  27: taskList,
  28: taskList,
};

// The examples are licensed otherwise than we are, so they are read where they lie beside the project.
const file = fileURLToPath(new URL('../../shared/fixtures/gfm/extensions.txt', import.meta.url));

const readExamples = (): Example[] =>
  [...readFileSync(file, 'utf8').matchAll(/^`{32} example[^\n]*\n(.*?)^\.\n(.*?)^`{32}$/gmsu)].map(
    ([, markdown = '', html = ''], index) => ({
      number: index + 1,
      markdown: markdown.replaceAll('→', '\t'),
      html: html.replaceAll('→', '\t'),
    }),
  );

test.skipIf(!existsSync(file))(
  'all but the recorded examples of GFM come out as GitHub shows them',
  { timeout: 60_000 },
  () => {
    const examples = readExamples();
    expect(examples).toHaveLength(28);
    expect(differing(examples)).toEqual(Object.keys(differences).map(Number));
  },
);
