import { expect, test } from 'vitest';
import { choosePages } from './choose-pages.ts';

const page = (file: string, bytes: number, runnable = false) => ({ file: `${file}index.html`, bytes, runnable });

test('the largest page of each kind stands for it, in the language that has most', () => {
  const files = [
    page('', 9),
    page('zh/', 8),
    page('en/', 800),
    page('zh/issues/', 90),
    page('zh/issues/2017-10/', 5),
    page('zh/issues/2017-10/kafka/', 40),
    page('zh/issues/2017-10/letter/', 4),
    page('zh/issues/2017-10/acks/', 50, true),
    page('zh/topics/', 20),
    page('zh/topics/kafka/', 3),
    page('zh/topics/isr/', 6),
    page('zh/about/', 1000),
  ];
  expect(choosePages(files)).toEqual([
    { name: 'home', file: 'zh/index.html', runnable: false },
    { name: 'issue', file: 'zh/issues/2017-10/index.html', runnable: false },
    { name: 'article', file: 'zh/issues/2017-10/kafka/index.html', runnable: false },
    { name: 'article with a runnable table', file: 'zh/issues/2017-10/acks/index.html', runnable: true },
    { name: 'topic', file: 'zh/topics/isr/index.html', runnable: false },
    { name: 'topics index', file: 'zh/topics/index.html', runnable: false },
  ]);
});

test('a kind without a page is left out', () => {
  expect(choosePages([page('en/', 1)])).toEqual([{ name: 'home', file: 'en/index.html', runnable: false }]);
});
