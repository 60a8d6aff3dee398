import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { joinStylesheets } from './stylesheet.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-'));
  await mkdir(join(folder, '_next', 'media'), { recursive: true });
  await writeFile(join(folder, '_next', 'media', 'title.woff2'), '字');
  await writeFile(join(folder, 'accents.css'), '.accent-2017-10 { --accent: #a1351f; }\n');
});
afterEach(() => rm(folder, { recursive: true }));

const joined = () => joinStylesheets(folder, ['_next/a.css', 'accents.css'], '/base');

test('sheets become one in the order of the cascade, minified, under a name that follows its content', async () => {
  await writeFile(
    join(folder, '_next', 'a.css'),
    '@layer base { p { margin: 0; } }\n@view-transition { navigation: auto }',
  );
  const name = await joined();
  expect(name).toMatch(/^site\.\w+\.css$/);
  expect(await readFile(join(folder, 'assets', name), 'utf8')).toBe(
    '@layer base{p{margin:0}}@view-transition{navigation:auto}.accent-2017-10{--accent: #a1351f}\n',
  );
  await writeFile(join(folder, 'accents.css'), '.accent-2017-11 { --accent: #135; }\n');
  expect(await joined()).not.toBe(name);
});

test('the fonts of a sheet move beside it', async () => {
  await writeFile(
    join(folder, '_next', 'a.css'),
    '@font-face{src:url(/base/_next/media/title.woff2)}i{src:url(media/title.woff2)}',
  );
  const css = await readFile(join(folder, 'assets', await joined()), 'utf8');
  const font = (await readdir(join(folder, 'assets'))).find((name) => name.endsWith('.woff2'));
  expect(font).toMatch(/^title\.\w+\.woff2$/);
  expect(css).not.toContain('_next');
  expect(css.split(`url("./${font}")`)).toHaveLength(3);
});

test.each(['https://elsewhere.test/a.woff2', '/other/a.woff2', 'media/absent.woff2'])(
  'a sheet that loads %s is refused',
  async (address) => {
    await writeFile(join(folder, '_next', 'a.css'), `@font-face{src:url(${address})}`);
    await expect(joined()).rejects.toThrow(address);
  },
);
