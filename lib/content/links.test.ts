import { expect, test } from 'vitest';
import { magazine } from '../../tests/magazine.ts';
import { resolveLink } from './links.ts';

const from = { magazine, lang: 'zh', file: 'issues/2017-10/kafka-reliability/index.md' };
const inEnglish = { ...from, lang: 'en', file: 'issues/2017-10/kafka-reliability/index.en.md' };

test.each([
  ['https://kafka.example/?a=b#c', 'https://kafka.example/?a=b#c'],
  ['mailto:readers@magazine.test', 'mailto:readers@magazine.test'],
  ['#isr', '#isr'],
  ['../letter/index.md', '/base/zh/issues/2017-10/letter/'],
  ['../letter/', '/base/zh/issues/2017-10/letter/'],
  ['../letter/index.md#top', '/base/zh/issues/2017-10/letter/#top'],
  ['../letter/index.en.md', '/base/en/issues/2017-10/letter/'],
  ['../../2017-09/issue.md', '/base/zh/issues/2017-09/'],
  ['../../../topics/isr.md', '/base/zh/topics/isr/'],
  ['/topics/isr', '/base/zh/topics/isr/'],
  ['/topics/isr/', '/base/zh/topics/isr/'],
  ['/zh/topics/isr/', '/base/zh/topics/isr/'],
  ['topic:isr', '/base/zh/topics/isr/'],
  ['/issues/2017-10/letter/', '/base/zh/issues/2017-10/letter/'],
  ['/columns/views', '/base/zh/columns/views/'],
  ['/announcements/autumn-meeting', '/base/zh/announcements/#autumn-meeting'],
  ['/about', '/base/zh/about/'],
  ['/', '/base/zh/'],
  ['/topics', '/base/zh/topics/'],
])('%s leads to %s', (href, path) => {
  expect(resolveLink(href, from)).toMatchObject({ path });
});

test.each([
  ['javascript:alert(1)', 'Unexpected scheme `javascript:` in a link'],
  ['JaVaScRiPt:alert(1)', 'Unexpected scheme `JaVaScRiPt:` in a link'],
  ['data:text/html,x', 'Unexpected scheme `data:` in a link'],
  ['//elsewhere.example/', 'expected it to begin with `https://`'],
  ['https://', 'expected a whole address'],
  ['../../../../secret.md', 'expected a content file'],
  ['../kafka-relaibility/index.md', 'did you mean `kafka-reliability`?'],
  ['/topics/同步副本', 'expected a topic that exists and is published'],
  ['/topcis', 'expected a page that exists'],
  ['/columns/hot', 'expected a column that exists and is published'],
  ['/en/columns/views', 'expected a column that has a page'],
])('%s is a problem', (href, problem) => {
  expect(resolveLink(href, from)).toEqual({ problem: expect.stringContaining(problem) });
});

test('a link leads to its own language where there is a text, else to the default language', () => {
  expect(resolveLink('/topics/kafka', inEnglish)).toMatchObject({ path: '/base/en/topics/kafka/' });
  expect(resolveLink('/topics/isr', inEnglish)).toMatchObject({ path: '/base/zh/topics/isr/' });
  expect(resolveLink('/columns/views', inEnglish)).toMatchObject({ path: '/base/zh/columns/views/' });
});

test('no link leads to a list in a language without articles, nor to an empty one', () => {
  const spoken = { ...magazine, languages: ['zh', 'en', 'fr'] };
  expect(resolveLink('/topics', { ...from, magazine: spoken, lang: 'fr' })).toEqual({ path: '/base/zh/topics/' });
  expect(resolveLink('/announcements', inEnglish)).toEqual({ path: '/base/zh/announcements/' });
});
