import { expect, test } from 'vitest';
import { article, articleFile, checkFiles, problemsWith, soundFiles } from '../../../tests/content-folder.ts';

const talk = (speakers: string, body: string) => article(`kind: interview\nspeakers: [${speakers}]\n`, body);

test('two speakers of one name cannot be told apart', async () => {
  const problems = await problemsWith({
    [articleFile]: talk('shan-xiao, other', '单晓：Kafka 与副本。'),
    'contributors/other.md': '---\nname: 单晓\n---\n',
  });
  expect(problems[0]).toBe(
    `${articleFile}:10:23 speakers Unexpected \`speakers[1]\` \`other\`, expected another name than \`单晓\`, which \`shan-xiao\` has`,
  );
});

test('a speaker who never speaks is a warning', async () => {
  const files = {
    ...soundFiles,
    [articleFile]: talk('shan-xiao, other', '单晓：Kafka 与副本。'),
    'contributors/other.md': '---\nname: 乙\n---\n',
  };
  expect(await checkFiles(files)).toMatchObject([{ ruleId: 'silent-speaker', fatal: false, line: 10, column: 23 }]);
});

test('an issue that would be published, but for an article, is a warning', async () => {
  expect(await checkFiles({ ...soundFiles, [articleFile]: article('draft: true\n') })).toMatchObject([
    { file: 'issues/2017-10/issue.md', ruleId: 'empty-issue', fatal: false, line: 4, column: 7 },
  ]);
});

test('an issue has one letter', async () => {
  const letter = article('kind: letter\n').replace('column: practice\n', '');
  expect(await problemsWith({ 'issues/2017-10/a/index.md': letter, 'issues/2017-10/b/index.md': letter })).toEqual([
    'issues/2017-10/b/index.md:8:7 letters Unexpected second letter, expected one an issue: `a` is it',
  ]);
});

test('a column that an issue leaves out is a warning that says where it goes', async () => {
  const file = 'issues/2017-10/issue.md';
  const columns = soundFiles[file].replace('[practice]', '[news]');
  const news = { 'columns/news.yml': 'label: 新闻\ndescription: 短讯。\norder: 2\n' };
  const [problem, ...others] = await checkFiles({ ...soundFiles, ...news, [file]: columns });
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ ruleId: 'missing-column', fatal: false, line: 6 });
  expect(problem?.reason).toBe('Missing column `practice`, which has articles: it is put after the others');
});

test('a figure or table that is called by its bare name is suggested as its anchor', async () => {
  const table = '表：acks 与副本 {#acks}\n\n| acks | TPS |\n| --- | --- |\n| 1 | 2 |';
  const [problem] = await problemsWith({ [articleFile]: article('', `Kafka 见[表](#acks)。\n\n${table}`) });
  expect(problem).toContain('anchor Unexpected link to `#acks`');
  expect(problem).toContain('did you mean `table-acks`?');
});
