import { expect, test } from 'vitest';
import { article, articleFile, checkFiles, problemsWith, soundFiles } from '../../../tests/content-folder.ts';

const svg = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 30" width="60" height="30"><text x="1" y="20">${text}</text></svg>`;

test('a sound magazine has no problem', async () => {
  expect(await problemsWith({})).toEqual([]);
});

test('an empty folder misses its settings', async () => {
  const [problem] = await checkFiles({});
  expect(problem?.reason).toBe('Missing `magazine.yml`, expected content: the folder is empty');
});

test('a magazine without settings is told so', async () => {
  expect(await problemsWith({ 'magazine.yml': undefined })).toContain(
    'magazine.yml:1:1 missing-file Missing `magazine.yml`, expected the settings of the magazine',
  );
});

test('all problems of a file come at once, in the order of the file', async () => {
  const text = article('', '正文。').replace('title:', 'titel:').replace('topics: [kafka]', 'topics: [kafka, kakfa]');
  expect(await problemsWith({ [articleFile]: text, 'topics/replication.md': undefined })).toEqual([
    `${articleFile}:2:1 missing-field Missing \`title\`, expected a string`,
    `${articleFile}:2:1 unknown-field Unexpected field \`titel\`; did you mean \`title\`?`,
    `${articleFile}:8:17 unknown-name Unexpected \`topics[1]\` \`kakfa\`, expected a topic; did you mean \`kafka\`?`,
  ]);
});

test('an anchor is looked for in the text that the link leads to', async () => {
  const other = 'issues/2017-10/other/index.md';
  const link = (anchor: string) => article('', `见[前文](../kafka/index.md#${anchor})。`);
  const target = article('', '## 同步副本 {#isr}\n\n副本。');
  expect(await problemsWith({ [articleFile]: target, [other]: link('isr') })).toEqual([]);
  expect(await problemsWith({ [articleFile]: target, [other]: link('irs') })).toEqual([
    `${other}:11:7 anchor Unexpected anchor \`#irs\`, expected one of the page that \`../kafka/index.md#irs\` leads to; did you mean \`isr\`?`,
  ]);
});

test('what is published does not link to what is not', async () => {
  const other = 'issues/2017-10/other/index.md';
  const link = article('', '见[前文](../other/index.md)。');
  const draft = article('draft: true\n', '见[前文](../kafka/index.md)与副本。');
  const used = { 'topics/replication.md': undefined };
  expect(await problemsWith({ ...used, [articleFile]: link, [other]: draft })).toEqual([
    `${articleFile}:11:2 link Unexpected link \`../other/index.md\`, expected an article that exists and is published`,
  ]);
  const issue = 'issues/2017-10/issue.md';
  const hidden = { [issue]: soundFiles[issue].replace('columns', 'draft: true\ncolumns') };
  expect(await problemsWith({ ...used, ...hidden, [articleFile]: link, [other]: draft })).toEqual([]);
});

test('a file with problems makes no further problem where others name it', async () => {
  const other = 'issues/2017-10/other/index.md';
  const problems = await problemsWith({
    [articleFile]: article('what: 1\n'),
    [other]: article('', '见[前文](../kafka/index.md)与副本。'),
    'issues/2017-10/issue.md': soundFiles['issues/2017-10/issue.md'].replace('columns', 'order: [kafka]\ncolumns'),
  });
  expect(problems).toHaveLength(1);
});

test.each([
  [
    'a slug that is no address',
    'topics/Kafka_2.md',
    'slug Unexpected slug `Kafka_2`, expected small letters a–z, digits and hyphens',
  ],
  [
    'a page with a reserved slug',
    'pages/topics.md',
    "reserved-slug Unexpected slug `topics`, expected one that is no address of the site's own",
  ],
  [
    'the same slug in other letters',
    'topics/KAFKA.md',
    'duplicate-slug Unexpected `topics/kafka.md`, expected a name other than that of `topics/KAFKA.md`',
  ],
  ['a stray file', 'notes.txt', 'stray-file Unexpected file, expected only `magazine.yml` and folders here'],
  [
    'an article that is no folder',
    'issues/2017-10/isr.md',
    'stray-file Unexpected file, expected `issue.md` and a folder for each article, such as `issues/2017-10/isr/index.md`',
  ],
  [
    'an unknown folder',
    'topic/isr.md',
    'unknown-folder Unexpected folder `topic`, expected one of `columns`, `issues`, `contributors`, `topics`, `announcements`, `editions`, `pages`; did you mean `topics`?',
  ],
  [
    'a language that the magazine lacks',
    'topics/kafka.fr.md',
    "language Unexpected language `fr` in the file's name, expected one of `en`: `magazine.yml` has the languages",
  ],
  [
    'the default language in a name',
    'topics/kafka.zh.md',
    "language Unexpected language `zh` in the file's name, expected none: it is the default language",
  ],
  [
    'a translation of nothing',
    'topics/isr.en.md',
    'missing-original Missing `topics/isr.md`, expected what this file translates',
  ],
  [
    'an article without an issue',
    'issues/2017-11/isr/index.md',
    'missing-file Missing `issues/2017-11/issue.md`, expected the issue of this article',
  ],
])('%s is an error', async (_name, file, expected) => {
  const files = { [file]: article(), ...soundFiles };
  const reasons = (await checkFiles(files)).map(({ ruleId, reason }) => `${ruleId} ${reason}`);
  expect(reasons).toContain(expected);
});

test('benches and recorded runs may lie beside an article', async () => {
  expect(
    await problemsWith({
      'issues/2017-10/kafka/acks.bench.ts': 'export const rows = 1;\n',
      'issues/2017-10/kafka/acks.results/laptop.json': '{}',
    }),
  ).toEqual([]);
});

test('a picture is shown or removed, and one that is shown is there', async () => {
  const text = article('', '![副本的进出](isr.svg "副本的进出")\n\n副本。');
  const isr = 'issues/2017-10/kafka/isr.svg';
  expect(await problemsWith({ [articleFile]: text, [isr]: svg('副本') })).toEqual([]);
  expect(await problemsWith({ [isr]: svg('副本') })).toEqual([
    `${isr}:1:1 unused-file Unexpected picture that no text shows, expected its use or its removal`,
  ]);
  expect((await problemsWith({ [articleFile]: text })).join()).toContain('isr.svg');
});

test('a picture that stands alone has a caption, one in a sentence has none', async () => {
  const isr = { 'issues/2017-10/kafka/isr.svg': svg('副本') };
  expect(await problemsWith({ [articleFile]: article('', '如图 ![副本](isr.svg) 所示，副本。'), ...isr })).toEqual([]);
  expect(await problemsWith({ [articleFile]: article('', '副本。\n\n![副本的进出](isr.svg)'), ...isr })).toEqual([
    `${articleFile}:13:1 figure-caption Missing caption of \`isr.svg\`, expected a title: \`![副本的进出](isr.svg "caption")\``,
  ]);
});

test('a cover lies beside its issue and says what it shows', async () => {
  const issue = (more: string) => ({
    'issues/2017-10/issue.md': soundFiles['issues/2017-10/issue.md'].replace('columns', `${more}\ncolumns`),
  });
  const cover = { 'issues/2017-10/cover.svg': svg('封面') };
  expect(await problemsWith({ ...issue('cover: cover.svg\ncoverAlt: 一台印刷机'), ...cover })).toEqual([]);
  expect(await problemsWith(issue('cover: covre.svg'))).toHaveLength(2);
  expect(await problemsWith(cover)).toHaveLength(1);
});

test('topics do not go in a circle, nor relate to themselves', async () => {
  const topic = (more: string) => `---\nlabel: ${more}\n---\n\n定义。\n`;
  const problems = await problemsWith({
    [articleFile]: article('', '甲环与乙环与副本。'),
    'topics/a.md': topic('甲环\nbroader: [b]\nrelated: [a]'),
    'topics/b.md': topic('乙环\nbroader: [a]'),
  });
  expect(problems).toEqual([
    'topics/a.md:3:11 circular-topics Unexpected circle `a` → `b` → `a`, expected broader topics to end',
    'topics/a.md:4:11 self-relation Unexpected `related[0]` `a`, expected another topic than this one',
  ]);
});

test('two topics do not share a name', async () => {
  const problems = await problemsWith({ 'topics/queue.md': '---\nlabel: 队列\naliases: [kafka]\n---\n\n定义。\n' });
  expect(problems).toContain(
    'topics/queue.md:3:10 duplicate-name Unexpected name `kafka` in `zh`, expected one that `kafka` does not have',
  );
});

test('a topic that nothing uses is a warning', async () => {
  const [warning, ...others] = await checkFiles({
    ...soundFiles,
    'topics/quorum.md': '---\nlabel: 法定人数\n---\n\n定义。\n',
  });
  expect(others).toEqual([]);
  expect(warning).toMatchObject({ ruleId: 'unused-topic', fatal: false, file: 'topics/quorum.md' });
});

test('a name that share images cannot draw is a warning, a title with another one for them is none', async () => {
  const problems = await checkFiles({
    ...soundFiles,
    'contributors/shan-xiao.md': '---\nname: { zh: 𠮷野, en: Yoshino }\n---\n',
    [articleFile]: article('shareTitle: "记\\u202E：吉家"\n', '说副本。').replace(/title: .*/u, 'title: 记：𠮷家'),
  });
  expect(problems).toMatchObject([
    { ruleId: 'share-image-glyph', fatal: false, file: 'contributors/shan-xiao.md', line: 2, column: 13 },
  ]);
});

test('two articles do not claim one former address, nor one identity', async () => {
  const problems = await problemsWith({
    [articleFile]: article('aliases: [old-kafka]\n'),
    'issues/2017-10/isr/index.md': article('aliases: [2017-10/old-kafka]\nid: kafka\n'),
  });
  expect(problems.map((it) => it.split(' ')[1])).toEqual(['duplicate-id', 'alias']);
});

test('an announcement ends after it starts', async () => {
  const file = 'announcements/meeting.md';
  const text = '---\ntitle: 大会\nstart: 2017-10-19\nend: 2017-10-17\nplace: 上海\n---\n\n三天。\n';
  expect(await problemsWith({ [file]: text })).toEqual([
    `${file}:4:6 date Unexpected \`end\` \`2017-10-17\`, expected a day from \`2017-10-19\` on`,
  ]);
});

test('announcements are not part of each other in a circle', async () => {
  const announcement = (whole: string) =>
    `---\ntitle: 大会\nstart: 2017-10-17\nend: 2017-10-19\nplace: 上海\npartOf: ${whole}\n---\n\n三天。\n`;
  const problems = await problemsWith({
    'announcements/day.md': announcement('week'),
    'announcements/talk.md': announcement('day'),
    'announcements/week.md': announcement('talk'),
  });
  expect(problems).toEqual([
    'announcements/day.md:6:9 circular-announcements Unexpected circle `day` → `week` → `talk` → `day`, expected `partOf` to end',
  ]);
});

test('settings name languages that the interface speaks', async () => {
  const settings = soundFiles['magazine.yml'].replace('[zh, en]', '[zh, en, fr]');
  expect(await problemsWith({ 'magazine.yml': settings })).toEqual([
    'magazine.yml:6:21 language Unexpected `languages[2]` `fr`, expected a language with interface words: `zh`, `en`',
  ]);
});

test('a file over 5 MB is an error, and is not read', async () => {
  const problems = await problemsWith({
    [articleFile]: article('', 'x'.repeat(6 * 1024 * 1024)),
    'topics/replication.md': undefined,
  });
  expect(problems).toContain(`${articleFile}:1:1 size Unexpected size of 6.0 MB, expected at most 5 MB`);
});

test('Windows line ends, a byte order mark and decomposed letters are legal', async () => {
  const text = `\uFEFF${article('', 'Café 与 Kafka，副本。\n\n![咖啡](café.svg "咖啡")').normalize('NFD').replaceAll('\n', '\r\n')}`;
  const figure = 'issues/2017-10/kafka/café.svg'.normalize('NFD');
  expect(await problemsWith({ [articleFile]: text, [figure]: svg('咖啡') })).toEqual([]);
});

test('two hundred nested lists are legal', async () => {
  const lists = Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- 副本第 ${depth} 层`).join('\n');
  expect(await problemsWith({ [articleFile]: article('', lists) })).toEqual([]);
});
