import commonmark from 'commonmark-spec';
import { expect, test } from 'vitest';
import { differing } from './markdown-layer.ts';

const addresses = 'GFM links addresses written out, also within what CommonMark shows as a failed autolink';

/** Every example of CommonMark 0.31.2 that our Markdown reads otherwise, and why. */
const differences: Readonly<Record<number, string>> = {
  602: addresses,
  606: addresses,
  608: addresses,
  611: addresses,
  612: addresses,
};

const examples = commonmark.tests.map(({ number, markdown, html }) => ({
  number,
  markdown: markdown.replaceAll('→', '\t'),
  html: html.replaceAll('→', '\t'),
}));

test('all but the recorded examples of CommonMark come out as the specification shows them', {
  timeout: 60_000,
}, () => {
  expect(examples).toHaveLength(652);
  expect(differing(examples)).toEqual(Object.keys(differences).map(Number));
});
