import { expect, test } from 'vitest';
import { toPageFigure } from './page-figure.ts';

test('On its own page a figure has no number and no link to the page, and its references lead to the article', () => {
  const html =
    '<figure class="table bench" id="table-acks"><caption><span class="label">表 1</span> 见<a href="#isr">ISR</a></caption>' +
    '<p class="bench-link"><a href="/base/zh/benchmarks/kafka-acks/">重跑</a></p>' +
    '<p><a href="https://press.example/">出处 &#x3C;𠮷></a></p></figure>';
  expect(toPageFigure(html, '/base/zh/issues/2017-10/kafka/')).toBe(
    '<figure class="table bench" id="table-acks"> 见<a href="/base/zh/issues/2017-10/kafka/#isr">ISR</a>' +
      '<p><a href="https://press.example/">出处 &#x3C;𠮷></a></p></figure>',
  );
});
