import { expect, test } from 'vitest';
import { article, articleFile, problemsWith, soundFiles } from '../../../tests/content-folder.ts';

test('settings with problems hide no problem of the texts, and make none', async () => {
  const heading = { [articleFile]: article('', '# 副本') };
  const found = `${articleFile}:11:1 heading-level`;
  const page = { 'pages/about.md': '---\ntitle: 关于\norder: 1\n---\n\n见[主题](/topics)与副本。\n' };
  const rulesWith = async (settings: string | undefined) =>
    (await problemsWith({ ...heading, ...page, 'magazine.yml': settings })).map((it) => it.split(' ', 2).join(' '));
  const sound = soundFiles['magazine.yml'];
  expect(await rulesWith(sound.replace('Shanghai', 'Shangai'))).toEqual([found, 'magazine.yml:8:11 timezone']);
  expect(await rulesWith(undefined)).toEqual([found, 'magazine.yml:1:1 missing-file']);
  expect(await rulesWith(sound.replace('[zh, en]', '[]'))).toEqual([found, 'magazine.yml:6:12 language']);
  expect(await rulesWith('')).toEqual([found, ...Array(10).fill('magazine.yml:1:1 missing-field')]);
});

test('front matter that cannot be understood hides no problem of the text, and makes none', async () => {
  const broken = article('', '# 副本').replace('[kafka]', '[kafka');
  const problems = await problemsWith({
    [articleFile]: broken,
    'pages/about.md': '---\ntitle: 关于\norder: 1\n---\n\n见[前文](../issues/2017-10/kafka/index.md)与副本。\n',
  });
  expect(problems.map((it) => it.split(' ')[1])).toEqual(['yaml', 'heading-level']);
});

test('an issue with a problem makes none elsewhere', async () => {
  const problems = await problemsWith({
    'issues/2017-10/issue.md': soundFiles['issues/2017-10/issue.md'].replace("'#c0392b'", 'c1401f'),
    'pages/about.md':
      '---\ntitle: 关于\norder: 1\n---\n\n见[主题](/topics)、[本期](/issues/2017-10)、[实践](/columns/practice)与副本。\n',
  });
  expect(problems.map((it) => it.split(' ')[1])).toEqual(['colour']);
});
