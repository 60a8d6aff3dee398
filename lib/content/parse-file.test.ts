import { expect, test } from 'vitest';
import { formatProblem } from '../problem.ts';
import { parseFile } from './parse-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const parse = (text: string, file = 'topics/isr.md') => parseFile(file, () => bytes(text));
const problemsOf = (text: string, file?: string) => parse(text, file).problems.map(formatProblem);

test('front matter and text are told apart, and the text knows its line', () => {
  const { document, problems } = parse('---\nlabel: 同步副本\nrelated: [kafka]\n---\n\n一组副本。\n');
  expect(problems).toEqual([]);
  expect(document?.values).toEqual({ label: '同步副本', related: ['kafka'] });
  expect(document?.body).toMatchObject({ line: 5, empty: false, markdown: '\n一组副本。\n' });
});

test('a value, its key and what is missing have a place', () => {
  const { document } = parse('---\nlabel: 同步副本\nbroader:\n  - kafka\n  - isr\n---\n');
  expect(document?.locate?.(['broader', 1])).toEqual({ line: 5, column: 5 });
  expect(document?.locate?.(['label'])).toEqual({ line: 2, column: 8 });
  expect(document?.locate?.(['label'], 'key')).toEqual({ line: 2, column: 1 });
  expect(document?.locate?.(['nothing'])).toEqual({ line: 2, column: 1 });
});

test('Windows line ends and a byte order mark change nothing', () => {
  const { document, problems } = parse('\uFEFF---\r\nlabel: ISR\r\n---\r\n\r\n一组副本。\r\n');
  expect(problems).toEqual([]);
  expect(document?.values).toEqual({ label: 'ISR' });
  expect(document?.body).toMatchObject({ line: 4, markdown: '\r\n一组副本。\r\n' });
});

test('decomposed text is composed', () => {
  const { document } = parse('---\nlabel: Café\n---\nCafé\n'.normalize('NFD'));
  expect(document?.values).toEqual({ label: 'Café' });
  expect(document?.body?.markdown).toBe('Café\n');
});

test('a translation needs no front matter, an original does', () => {
  expect(parse('A set of replicas.\n', 'topics/isr.en.md').document?.body).toMatchObject({
    line: 1,
    markdown: 'A set of replicas.\n',
  });
  expect(problemsOf('一组副本。\n')).toEqual([
    'topics/isr.md:1:1 front-matter Missing front matter, expected `---` alone on the first line',
  ]);
});

test('a line of more than three hyphens does not end front matter', () => {
  expect(problemsOf('---\nlabel: ISR\n----\n\n文。\n')).toEqual([
    'topics/isr.md:3:1 front-matter Unexpected `----` in the front matter, expected `---` to end it',
  ]);
});

test('the first slip of YAML is told with its place, not all that follow from it', () => {
  expect(problemsOf('---\nlabel: "ISR\nrelated: [kafka\n---\n')).toHaveLength(1);
  expect(problemsOf('label: a: b\n', 'columns/practice.yml')[0]).toMatch(/^columns\/practice\.yml:1:8 yaml /u);
});

test('aliases that multiply without end are refused at the first of them', () => {
  const row = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(', ')}]\n`;
  const bomb = `---\n${row('a', 'x')}${row('b', '*a')}${row('c', '*b')}${row('d', '*c')}---\n`;
  expect(problemsOf(bomb)).toEqual([
    'topics/isr.md:3:8 yaml Unexpected YAML aliases (`*name`), expected them to give at most 100 values',
  ]);
});

test('YAML nested beyond reason is refused', () => {
  expect(problemsOf(`---\nlabel: ${'['.repeat(20_000)}\n---\n`)).toHaveLength(1);
});

test('other bytes than UTF-8 are refused where they begin', () => {
  const gbk = new Uint8Array([...bytes('---\nlabel: '), 0xb8, 0xb1, ...bytes('\n---\n')]);
  expect(parseFile('topics/isr.md', () => gbk).problems.map(formatProblem)).toEqual([
    'topics/isr.md:2:8 encoding Unexpected bytes, expected text in UTF-8: save the file as UTF-8',
  ]);
});

test('a prototype is no field', () => {
  const { document } = parse('---\n__proto__: { label: x }\nlabel: ISR\n---\n文。\n');
  expect(Object.keys(document?.values ?? {})).toContain('__proto__');
});
