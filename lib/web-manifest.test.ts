import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { magazine } from '../tests/magazine.ts';
import { toWebManifest } from './web-manifest.ts';

test('the manifest is that of the magazine, below its base path', () => {
  expect(toWebManifest(magazine)).toMatchObject({
    name: '季风',
    lang: 'zh-Hans',
    start_url: '/base/zh/',
    scope: '/base/',
  });
});

test('each icon of the manifest is a file of public/', () => {
  for (const { src } of toWebManifest(magazine).icons) expect(existsSync(src.replace('/base/', 'public/'))).toBe(true);
});
