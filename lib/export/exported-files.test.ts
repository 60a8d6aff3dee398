import { expect, test } from 'vitest';
import { isLeftover, isPage } from './exported-files.ts';

test.each([
  '_next/static/chunks/a.js',
  '_not-found/index.html',
  '404/index.html',
  'zh/index.txt',
  'zh/__next._tree.txt',
  'zh/__next.$d$lang.__PAGE__.txt',
  'zh/topics/_none/index.html',
  'zh/topics/_none/feed.xml',
  'og/zh/topics/_none.png',
])('%s is for the framework only', (file) => {
  expect(isLeftover(file)).toBe(true);
});

test.each(['404.html', 'robots.txt', 'zh/index.html', 'zh/topics/404/index.html', 'assets/reader.1.js', 'zh/feed.xml'])(
  '%s is part of the site',
  (file) => {
    expect(isLeftover(file)).toBe(false);
  },
);

test('an HTML file below assets/ is no page', () => {
  expect(['404.html', 'zh/index.html', 'zh/assets/index.html'].every(isPage)).toBe(true);
  expect(['assets/bench-frame.1a2b3c4d.html', 'zh/feed.xml'].some(isPage)).toBe(false);
});
