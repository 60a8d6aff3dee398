import { describe, expect, test } from 'vitest';
import { letter, magazine, reliableKafka, roundtable } from '../tests/magazine.ts';
import { jane, zeng } from '../tests/magazine-people.ts';
import { citationsOf } from './cite.ts';
import type { Article } from './magazine.ts';

const cite = (format: string, article: Article = reliableKafka, lang = 'zh') =>
  citationsOf(magazine, article, lang).find((citation) => citation.format === format)?.text;

const titled = (title: string): Article => {
  const { zh } = reliableKafka.texts;
  return zh === undefined ? reliableKafka : { ...reliableKafka, texts: { zh: { ...zh, title } } };
};
const by = (...contributors: Article['credits'][number]['contributor'][]): Article => ({
  ...reliableKafka,
  credits: contributors.map((contributor) => ({ contributor, role: 'author' })),
});

test('the three formats come in order', () => {
  expect(citationsOf(magazine, letter, 'zh').map(({ format }) => format)).toEqual(['BibTeX', 'RIS', 'GB/T 7714']);
});

describe('BibTeX', () => {
  test('of a Chinese article', () => {
    expect(cite('BibTeX')).toBe(
      [
        '@article{2017-10-kafka-in-depth,',
        '  author = {{单晓}},',
        '  title = {{Kafka 的可靠性 <与> 代价}},',
        '  journal = {季风},',
        '  number = {10},',
        '  publisher = {季风社},',
        '  year = {2017},',
        '  month = {10},',
        '  url = {https://magazine.test/base/zh/issues/2017-10/kafka-reliability/},',
        '  language = {chinese},',
        '}',
      ].join('\n'),
    );
  });

  test('escapes what LaTeX would act on', () => {
    expect(cite('BibTeX', titled('100% of $x_1^2 & {#~\\}'))).toContain(
      'title = {{100\\% of \\$x\\_1\\textasciicircum{}2 \\& \\{\\#\\textasciitilde{}\\textbackslash{}\\}}}',
    );
  });

  test('joins names with and; a collective is one name', () => {
    expect(cite('BibTeX', by(jane, zeng), 'en')).toContain('author = {Jane Doe and {Zeng Ming}},');
    expect(cite('BibTeX', letter, 'en')).toContain('author = {{The editors}},');
  });

  test('leaves out what there is not', () => {
    expect(cite('BibTeX', by())).not.toContain('author');
  });
});

describe('RIS', () => {
  test('has one value a line and ends its record', () => {
    expect(cite('RIS', by(jane, zeng), 'en')?.split('\n')).toEqual([
      'TY  - MGZN',
      'AU  - Doe, Jane',
      'AU  - Zeng Ming',
      'TI  - How reliable is Kafka?',
      'T2  - Monsoon',
      'IS  - 10',
      'PB  - Monsoon Press',
      'PY  - 2017',
      'DA  - 2017/10/03',
      'UR  - https://magazine.test/base/en/issues/2017-10/kafka-reliability/',
      'LA  - en',
      'ER  - ',
    ]);
  });

  test('a title with a line break cannot begin another line', () => {
    expect(cite('RIS', titled('a\nER  - b'))).toContain('TI  - a ER - b\n');
  });
});

describe('GB/T 7714', () => {
  test('of a Chinese article, cited on the day of the build', () => {
    expect(cite('GB/T 7714')).toBe(
      '单晓. Kafka 的可靠性 <与> 代价[J/OL]. 季风, 2017(10)[2017-11-22]. https://magazine.test/base/zh/issues/2017-10/kafka-reliability/.',
    );
  });

  test('a number that begins with the year does not say it twice', () => {
    const issue = { ...reliableKafka.issue, number: '2017-10' };
    expect(cite('GB/T 7714', { ...reliableKafka, issue })).toContain('季风, 2017(10)[');
  });

  test('a round table is its host’s', () => {
    expect(cite('GB/T 7714', roundtable)).toMatch(/^编辑部\. 圆桌/);
  });

  test('Latin names stand in capitals with initials; after three, et al', () => {
    expect(cite('GB/T 7714', by(jane), 'en')).toMatch(/^DOE J\. How reliable/);
    const four = [jane, zeng, { ...jane }, { ...zeng }];
    expect(cite('GB/T 7714', by(...four), 'en')).toMatch(/^DOE J, Zeng Ming, DOE J, et al\. /);
    expect(cite('GB/T 7714', by(...four))).toMatch(/^DOE J, 曾明, DOE J, 等\. /);
  });
});
