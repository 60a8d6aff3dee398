import { expect, test } from 'vitest';
import { describeList } from './describe-list.ts';

test('a list is described by its title and its first names', () => {
  expect(describeList('作者', ['蔡芳芳', '郭蕾'], 'zh')).toBe('作者 · 蔡芳芳、郭蕾');
  expect(describeList('Issues', ['October 2017'], 'en')).toBe('Issues · October 2017');
});

test('an empty list is described by its title', () => {
  expect(describeList('各期目录', [], 'zh')).toBe('各期目录');
});

test('a description ends with a whole name and holds 160 characters at most', () => {
  const description = describeList(
    '主题索引',
    Array.from({ length: 99 }, () => '同步副本集合'),
    'zh',
  );
  expect(description.length).toBeLessThanOrEqual(160);
  expect(description.endsWith('、同步副本集合')).toBe(true);
});
