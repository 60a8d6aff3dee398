import { describe, expect, it } from 'vitest';
import { searchRecord, storeOf } from '../../../tests/search-store.ts';
import { match } from './match.ts';
import { correctionsOf, editCounter } from './typos.ts';

describe('edits are counted', () => {
  it.each([
    ['kafka', 'kafka', 0],
    ['kafak', 'kafka', 1],
    ['kafa', 'kafka', 1],
    ['kafkaa', 'kafka', 1],
    ['kavka', 'kafka', 1],
    ['akfka', 'kafka', 1],
    ['akfak', 'kafka', 2],
    ['kfka', 'kafkas', 2],
    ['ca', 'abc', 3],
    ['docker', 'kafka', 3],
  ])('%s and %s: %i', (word, candidate, edits) => {
    expect(editCounter(word, 2)(candidate).whole).toBe(edits);
  });

  it('also to the nearest beginning of a longer word', () => {
    expect(editCounter('dokc', 1)('dockercompose')).toEqual({ whole: 2, beginning: 1 });
    expect(editCounter('dcker', 1)('dockercompose')).toEqual({ whole: 2, beginning: 1 });
    expect(editCounter('docker', 1)('dockercompose')).toEqual({ whole: 2, beginning: 0 });
  });
});

describe('a word is corrected', () => {
  const text = 'kafka docker document replication react redis redesign 0x11 b2b москва';
  const corrections = async (word: string, isPrefix = false) => {
    const store = await storeOf([searchRecord('a#', { content: text })]);
    return (await correctionsOf(store, word, isPrefix)).map((correction) => correction.word);
  };

  it.each([
    ['kafak', ['kafka']],
    ['akfka', ['kafka']],
    ['kkafka', ['kafka']],
    ['afka', ['kafka']],
    ['replciatoin', ['replication']],
    ['docer', ['docker']],
    ['msсква', []],
    ['масква', ['москва']],
    ['doc', []],
    ['1234', []],
    ['zzzz', []],
  ])('%s', async (word, expected) => {
    expect(await corrections(word)).toEqual(expected);
  });

  it('what begins so is a guess for when no word is near', async () => {
    expect(await corrections('redsi', true)).toEqual(['redis']);
    expect(await corrections('dokce', true)).toEqual(['docker']);
    expect(await corrections('dockq')).toEqual([]);
  });
});

it('of several words that may be meant, the most frequent is the likeliest', async () => {
  const texts = ['leader', ...Array.from({ length: 8 }, () => 'loader')];
  const store = await storeOf(texts.map((content, at) => searchRecord(`${at}#`, { content })));
  expect((await correctionsOf(store, 'lxader', false)).map(({ word }) => word)).toEqual(['loader', 'leader']);
});

it('of several words that may be meant, none hides the others', async () => {
  const others = Array.from({ length: 200 }, (_, at) => searchRecord(`other-${at}#`, { content: '其他' }));
  const frequent = Array.from({ length: 20 }, (_, at) => searchRecord(`folder-${at}#`, { title: 'The folder' }));
  const rare = searchRecord('former#', { content: `${'副本同步决定消息会不会丢。'.repeat(40)} Former leaders.` });
  const store = await storeOf([...others, ...frequent, rare]);
  const { docs } = await match(store, 'forder', {
    typoTolerance: true,
    prefix: 'last',
    removeWordsIfNoResults: 'allOptional',
  });
  expect(docs).toHaveLength(21);
  expect([...docs.subarray(0, 2)]).toContain(220);
});
