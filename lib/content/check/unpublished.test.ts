import { expect, test } from 'vitest';
import { problemsWith, soundFiles } from '../../../tests/content-folder.ts';

test('before its first issue a magazine may have pages that link to its lists', async () => {
  const issue = 'issues/2017-10/issue.md';
  const page = (links: string) => ({ 'pages/about.md': `---\ntitle: 关于\norder: 1\n---\n\n见${links}与副本。\n` });
  const draft = { [issue]: soundFiles[issue].replace('columns', 'draft: true\ncolumns') };
  const links = '[主题](/topics)、[期](/issues/)、[公告](/announcements)、[实践](/columns/practice)、[卡](topic:kafka)';
  expect(await problemsWith({ ...draft, ...page(links) })).toEqual([]);
  const texts = `见[关于](/about)、[单晓](/contributors/shan-xiao)与卡夫卡。`;
  expect(
    await problemsWith({ ...draft, 'pages/about.md': `---\ntitle: 关于\norder: 1\n---\n\n${texts}副本\n` }),
  ).toEqual([]);
  expect((await problemsWith({ ...draft, ...page('[无](/nothing)') })).map((it) => it.split(' ')[1])).toEqual(['link']);
});
