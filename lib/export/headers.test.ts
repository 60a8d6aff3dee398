import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { assetHeaders, headersFile, headersOf, indexHeaders, indexManifestHeaders, siteHeaders } from './headers.ts';

test('vercel.json says what the other header files say', async () => {
  const { headers } = JSON.parse(await readFile('vercel.json', 'utf8'));
  const said = headers.map((rule: { headers: { key: string; value: string }[] }) =>
    Object.fromEntries(rule.headers.map(({ key, value }) => [key, value])),
  );
  expect(said).toEqual([siteHeaders, assetHeaders, indexManifestHeaders, indexHeaders]);
});

test('the header file covers every page and keeps hashed files for a year, below the base path', () => {
  const file = headersFile('/base');
  expect(file).toMatch(/^\/\*\n {2}Content-Security-Policy: frame-ancestors 'self'\n/);
  expect(file).toMatch(/\n\/base\/assets\/\*\n(?: {2}.*\n)* {2}Cache-Control: public, max-age=31536000, immutable\n/);
});

test('the files of the search index are kept for a year, but its manifest is asked for again each time', () => {
  const rules = headersFile('/base').split(/\n(?=\/)/);
  expect(rules[2]).toBe('/base/search/manifest.bin\n  Cache-Control: no-cache');
  expect(rules[3]).toBe('/base/search/:version/:file\n  Cache-Control: public, max-age=31536000, immutable\n');
  expect(headersOf('search/manifest.bin')).toBe(indexManifestHeaders);
  expect(headersOf('search/0a1b2c3d4e5f/s3.bin')).toBe(indexHeaders);
  expect(headersOf('zh/search/index.html')).toBeUndefined();
});

test('headers never change with a build: no hash of a script stands in them', () => {
  expect(headersFile('')).not.toContain('sha256');
});
