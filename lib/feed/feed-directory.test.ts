import { expect, test } from 'vitest';
import { magazine, september } from '../../tests/magazine.ts';
import { surveyMentions } from '../topics/survey.ts';
import { buildTopicIndex } from '../topics/topic-index.ts';
import { feedDirectory } from './feed-directory.ts';

const pathsIn = async (lang: string, of = magazine) => {
  const topics = buildTopicIndex(of, lang, await surveyMentions(of, lang, []));
  return feedDirectory(of, topics, lang).flatMap(({ pages }) => pages.map(({ path }) => path.slice('/base/'.length)));
};

test('an issue has feeds in the languages of its articles', async () => {
  expect(await pathsIn('zh')).toEqual(expect.arrayContaining(['zh/issues/2017-10/', 'zh/issues/2017-09/']));
  const english = await pathsIn('en');
  expect(english).toContain('en/issues/2017-10/');
  expect(english).not.toContain(`en/issues/${september.id}/`);
});

test('before the first article the site alone has feeds', async () => {
  expect(await pathsIn('zh', { ...magazine, issues: [] })).toEqual(['zh/']);
});
