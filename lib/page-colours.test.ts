import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paper } from './page-colours.ts';

test('is the paper of the style sheet', () => {
  const tokens = readFileSync('app/styles/tokens.css', 'utf8');
  expect(tokens).toContain(`--paper: light-dark(${paper.light}, ${paper.dark});`);
});
