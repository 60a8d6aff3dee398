import { expect, test } from 'vitest';
import { type Sent, weighPage } from './page-weight.ts';

const text = (mediaType: string, content: string): Sent => ({ mediaType, bytes: content.length, text: content });

const site = (files: Readonly<Record<string, Sent>>) => async (address: URL) => {
  const sent = files[address.pathname];
  if (sent === undefined) throw new Error(`Nothing at ${address.pathname}`);
  return sent;
};

const weigh = (html: string, files: Readonly<Record<string, Sent>> = {}) =>
  weighPage(new URL('http://x.test/base/zh/'), site({ '/base/zh/': text('text/html; charset=utf-8', html), ...files }));

test('a page of text alone is one request', async () => {
  const html = '<p>高水位是 ISR 里最小的 LEO。</p>';
  expect(await weigh(html)).toMatchObject({ html: html.length, requests: 1, otherHosts: 0, javascript: 0 });
});

test('sheets, their fonts, scripts and pictures are counted under their own names', async () => {
  const css = "@font-face{src:url('title.woff2')}p{background:url(data:image/png;base64,AA)}";
  const weight = await weigh(
    '<link rel="stylesheet" href="/base/assets/a.css"><script type="module" src="/base/assets/a.js"></script><img src="isr.png">',
    {
      '/base/assets/a.css': text('text/css', css),
      '/base/assets/title.woff2': { mediaType: 'font/woff2', bytes: 20_000, text: '' },
      '/base/assets/a.js': text('text/javascript; charset=utf-8', 'let a'),
      '/base/zh/isr.png': { mediaType: 'image/png', bytes: 5000, text: '' },
    },
  );
  expect(weight).toMatchObject({ css: css.length, fonts: 20_000, javascript: 5, figures: 5000, images: 0 });
  expect(weight.requests).toBe(4);
});

test('a file that is preloaded and used is fetched once, one for old browsers not at all', async () => {
  const weight = await weigh(
    '<link rel="preload" as="script" href="/base/a.js"><script src="/base/a.js"></script><script nomodule src="/base/old.js"></script>',
    { '/base/a.js': text('text/javascript', 'let a') },
  );
  expect(weight).toMatchObject({ javascript: 5, requests: 2 });
});

test('of several icons one is fetched', async () => {
  const weight = await weigh('<link rel="icon" href="/a.ico"><link rel="icon" type="image/svg+xml" href="/a.svg">', {
    '/a.svg': text('image/svg+xml', '<svg/>'),
  });
  expect(weight).toMatchObject({ images: 6, requests: 2 });
});

test('what comes from another host is counted and never fetched', async () => {
  const weight = await weigh(
    '<script src="https://count.example/a.js"></script><link rel="canonical" href="https://x/">',
  );
  expect(weight).toMatchObject({ otherHosts: 1, requests: 1, javascript: 0 });
});

test('a file that is not there is told', async () => {
  await expect(weigh('<script src="/base/gone.js"></script>')).rejects.toThrow('Nothing at /base/gone.js');
});
