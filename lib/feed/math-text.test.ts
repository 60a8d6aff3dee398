import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import temml from 'temml';
import { expect, test } from 'vitest';
import { mathText } from './math-text.ts';

const linear = (tex: string) => {
  const [math] = fromHtml(temml.renderToString(tex), { fragment: true }).children;
  return toHtml({ type: 'root', children: mathText(math as Element) });
};

test('sums and equations stand on one line, with spaces round what relates', () => {
  expect(linear('2f+1')).toBe('2<i>f</i> + 1');
  expect(linear('\\mathrm{AR}=\\mathrm{ISR}+\\mathrm{OSR}')).toBe('AR = ISR + OSR');
  expect(linear('n \\geq -1')).toBe('<i>n</i> ≥ −1');
});

test('indices and powers are lowered and raised', () => {
  expect(linear('x_1^2 + a_n')).toBe('<i>x</i><sub>1</sub><sup>2</sup> + <i>a</i><sub><i>n</i></sub>');
  expect(linear('\\sum_{i=1}^{n} i')).toBe('∑<sub><i>i</i> = 1</sub><sup><i>n</i></sup><i>i</i>');
});

test('fractions and roots keep what belongs together', () => {
  expect(linear('\\frac{a+b}{2}')).toBe('(<i>a</i> + <i>b</i>)/2');
  expect(linear('\\sqrt{x+1}')).toBe('√(<i>x</i> + 1)');
  expect(linear('\\sqrt[3]{x}')).toBe('<sup>3</sup>√(<i>x</i>)');
});

test('rows follow each other', () => {
  expect(linear('\\begin{matrix}1&2\\\\3&4\\end{matrix}')).toBe('1 2; 3 4');
});

test('words stay words', () => {
  expect(linear('\\text{多数派} = \\lfloor n/2 \\rfloor + 1')).toContain('多数派 = ⌊');
});
