import { describe, expect, test } from 'vitest';
import { compareKeys, compareLetters, indexKey, indexLetter, readingMinutes, sentencesOf } from './typography.ts';

describe('reading time', () => {
  test('300 Han characters or 200 words a minute, rounded down, at least one', () => {
    expect(readingMinutes({ han: 0, latinWords: 0 })).toBe(1);
    expect(readingMinutes({ han: 599, latinWords: 0 })).toBe(1);
    expect(readingMinutes({ han: 600, latinWords: 0 })).toBe(2);
    expect(readingMinutes({ han: 450, latinWords: 100 })).toBe(2);
  });
});

const letters = (text: string, options?: Parameters<typeof indexKey>[1]) => indexKey(text, options).letters;
const inOrder = (...texts: string[]) =>
  texts
    .map((text) => indexKey(text))
    .sort(compareKeys)
    .map(({ text }) => text);

describe('the key of an index', () => {
  test('Chinese is filed by its reading, a syllable a word', () => {
    expect(letters('可靠性')).toBe('ke kao xing');
    expect(letters('重复消费')).toBe('chong fu xiao fei');
    expect(letters('吕布')).toBe('lv bu');
  });

  test('a surname is read as a surname only in a name', () => {
    expect(letters('单晓', { surname: true })).toBe('shan xiao');
    expect(letters('单元测试')).toBe('dan yuan ce shi');
    expect(letters('曾明', { surname: true })).toBe('zeng ming');
    expect(letters('仇英', { surname: true })).toBe('qiu ying');
  });

  test('Latin keeps its letters, without accents and marks before it', () => {
    expect(letters('.NET')).toBe('net');
    expect(letters('Émile')).toBe('emile');
    expect(letters('Kafka 集群')).toBe('kafka ji qun');
    expect(letters('sha256')).toBe('sha256');
  });

  test('a declared key replaces the reading', () => {
    expect(letters('行存储', { override: 'hang cun chu' })).toBe('hang cun chu');
    expect(letters('重放', { override: '虫放' })).toBe('chong fang');
  });

  test('the letter is that of the key, and a sharp for the rest', () => {
    const letterOf = (text: string) => indexLetter(indexKey(text));
    expect(['可靠性', 'kafka', '5G', '“副本”', '𠮷', 'β', ''].map(letterOf)).toEqual([
      'K',
      'K',
      '#',
      'F',
      '#',
      '#',
      '#',
    ]);
    expect(['B', '#', 'A'].sort(compareLetters)).toEqual(['#', 'A', 'B']);
  });
});

test('one alphabet holds Chinese and Latin, numbers by value, tones last', () => {
  expect(inOrder('副本', 'Flink', '5G', '服务', 'Kafka', '可靠性', '监控')).toEqual([
    '5G',
    'Flink',
    '副本',
    '服务',
    '监控',
    'Kafka',
    '可靠性',
  ]);
  expect(inOrder('HTTP 10', 'HTTP 2')).toEqual(['HTTP 2', 'HTTP 10']);
  expect(inOrder('事务', '食物', '实物')).toEqual(['实物', '食物', '事务']);
});

describe('sentences', () => {
  test('Chinese ends with its marks and the quotation that they close', () => {
    expect(sentencesOf('消息会丢吗？“会。”他说。然后……他走了！')).toEqual([
      '消息会丢吗？',
      '“会。”',
      '他说。',
      '然后……他走了！',
    ]);
  });

  test('a number or a file name in Chinese is not an end', () => {
    expect(sentencesOf('Kafka 0.10 的 a.log 变了。好')).toEqual(['Kafka 0.10 的 a.log 变了。', '好']);
  });

  test('English does not end at an abbreviation or an initial', () => {
    expect(sentencesOf('Use e.g. Kafka 0.10. J. Kreps wrote it (see p. 3). “Yes.” Then left. and so on')).toEqual([
      'Use e.g. Kafka 0.10.',
      'J. Kreps wrote it (see p. 3).',
      '“Yes.”',
      'Then left. and so on',
    ]);
  });

  test('both in one paragraph', () => {
    expect(sentencesOf('It works. 真的！Really? 是。')).toEqual(['It works.', '真的！', 'Really?', '是。']);
  });

  test('a very long run of marks, spaces or abbreviations is read in one go', () => {
    expect(sentencesOf(`${'.'.repeat(500_000)}a b`)).toHaveLength(1);
    expect(sentencesOf(`a.${' '.repeat(500_000)}b`)).toHaveLength(1);
    expect(sentencesOf('see e.g. A '.repeat(50_000))).toHaveLength(1);
    expect(sentencesOf('好。'.repeat(50_000))).toHaveLength(50_000);
  });

  test('an empty paragraph has none', () => {
    expect(sentencesOf(' ')).toEqual([]);
  });
});
