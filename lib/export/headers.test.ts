import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { assetHeaders, headersFile, siteHeaders } from './headers.ts';

test('vercel.json says what the other header files say', async () => {
  const { headers } = JSON.parse(await readFile('vercel.json', 'utf8'));
  const said = headers.map((rule: { headers: { key: string; value: string }[] }) =>
    Object.fromEntries(rule.headers.map(({ key, value }) => [key, value])),
  );
  expect(said).toEqual([siteHeaders, assetHeaders]);
});

test('the header file covers every page and keeps hashed files for a year, below the base path', () => {
  const file = headersFile('/base');
  expect(file).toMatch(/^\/\*\n {2}Content-Security-Policy: frame-ancestors 'self'\n/);
  expect(file).toMatch(/\n\/base\/assets\/\*\n(?: {2}.*\n)* {2}Cache-Control: public, max-age=31536000, immutable\n/);
});

test('headers never change with a build: no hash of a script stands in them', () => {
  expect(headersFile('')).not.toContain('sha256');
});
