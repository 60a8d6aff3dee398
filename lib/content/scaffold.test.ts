import { expect, test } from 'vitest';
import { checkFiles, memoryFolder, soundFiles } from '../../tests/content-folder.ts';
import { missingGlyphs } from '../share-image/fonts.ts';
import { newFileProblem } from './new-file-problem.ts';
import { parseFile } from './parse-file.ts';
import { type Request, scaffold } from './scaffold.ts';

const folder = memoryFolder(soundFiles);
const documents = folder.files.flatMap(({ path }) => parseFile(path, () => folder.read(path)).document ?? []);
const today = '2017-11-22';
const make = (request: Request, among = documents) => scaffold(request, { documents: among, today });

const requests: Request[] = [
  { kind: 'issue', name: '2017-11', title: '十一月：可观测' },
  { kind: 'article', name: '2017-10/new-words', title: '“引号”: 与冒号 # 井号' },
  { kind: 'article', name: '2017-10/kafka', lang: 'en', title: 'How: reliable' },
  { kind: 'article', name: '2017-10/welcome', articleKind: 'letter' },
  {
    kind: 'article',
    name: '2017-10/talk',
    articleKind: 'roundtable',
    speakers: ['shan-xiao', 'shan-xiao'],
    topics: ['kafka', 'kafka'],
  },
  { kind: 'contributor', name: 'zeng-ming', title: '曾明' },
  { kind: 'contributor', name: 'shan-xiao', lang: 'en' },
  { kind: 'topic', name: 'quorum', title: '法定人数' },
  { kind: 'topic', name: 'kafka', lang: 'en' },
];

test.each(requests)('$kind $name passes the check at once', async (request) => {
  const made = make(request);
  if ('problem' in made) throw new Error(made.problem);
  const problems = await checkFiles({ ...soundFiles, [made.path]: made.text });
  expect(problems.filter(({ fatal }) => fatal)).toEqual([]);
});

test("an article's translation begins as a draft", () => {
  expect(make({ kind: 'article', name: '2017-10/kafka', lang: 'en', title: 'Kafka' })).toMatchObject({
    text: expect.stringMatching(/^---\ntitle: Kafka\ndeck: Kafka\ndraft: true\n---\n/u),
  });
});

test('an issue and an article begin as drafts, dated by their issue', () => {
  expect(make({ kind: 'issue', name: '2017-11' })).toEqual({
    path: 'issues/2017-11/issue.md',
    text: expect.stringMatching(/^---\nnumber: "11"\n.*date: 2017-11-01\n.*draft: true\n---\n$/su),
  });
  expect(make({ kind: 'article', name: '2017-10/isr', title: '同步副本' })).toEqual({
    path: 'issues/2017-10/isr/index.md',
    text: expect.stringMatching(/^---\ntitle: 同步副本\n.*date: 2017-10-01\n.*draft: true\n---\n/su),
  });
});

test.each<[Request, string]>([
  [{ kind: 'article', name: '2017-10/raft', title: ' ' }, 'Unexpected empty `--title`, expected a title, or none'],
  [
    { kind: 'topic', name: 'raft', title: 'Kafka' },
    'Unexpected name `Kafka`, expected one that the topic `kafka` does not have',
  ],
  [{ kind: 'topic', name: 'a'.repeat(101) }, 'Unexpected slug of 101 characters, expected at most 100'],
  [{ kind: 'topic', name: 'Kafka' }, 'Unexpected slug `Kafka`, expected small letters a–z, digits and hyphens'],
  [{ kind: 'topic', name: '../kafka' }, 'Unexpected `../kafka`, expected a name such as `some-slug`'],
  [{ kind: 'article', name: 'isr' }, 'Unexpected `isr`, expected a name such as `2017-10/some-slug`'],
  [{ kind: 'article', name: '2017-10/..' }, 'Unexpected slug `..`, expected small letters a–z, digits and hyphens'],
  [
    { kind: 'article', name: '2017-01/isr' },
    'Missing issue `2017-01`, expected `npm run new issue 2017-01` first; did you mean `2017-10`?',
  ],
  [
    { kind: 'article', name: '2017-10/isr', column: 'practise' },
    'Unexpected column `practise`, expected one that has a file; did you mean `practice`?',
  ],
  [
    { kind: 'article', name: '2017-10/welcome', articleKind: 'letter', column: 'practice' },
    'Unexpected `--column`, expected none: a letter has no column',
  ],
  [
    { kind: 'article', name: '2017-10/isr', speakers: ['shan-xiao'] },
    'Unexpected `--speakers`, expected them with `--kind interview` or `--kind roundtable` only',
  ],
  [
    { kind: 'article', name: '2017-10/isr', articleKind: 'interview' },
    'Missing `--speakers`, expected the contributors who speak',
  ],
  [
    { kind: 'article', name: '2017-10/isr', lang: 'en' },
    'Missing `issues/2017-10/isr/index.md`, expected the article in its first language first',
  ],
  [{ kind: 'topic', name: 'isr', lang: 'fr' }, 'Unexpected language `fr`, expected one of `zh`, `en`'],
  [
    { kind: 'article', name: '2017-10/isr', date: '2017-02-30' },
    'Unexpected date `2017-02-30`, expected a day that exists',
  ],
])('%o is refused', (request, problem) => {
  expect(make(request)).toEqual({ problem });
});

test('an article waits for the first contributor, and is told how one is made', () => {
  const nobody = documents.filter(({ kind }) => kind !== 'contributor');
  for (const articleKind of ['article', 'letter'])
    expect(make({ kind: 'article', name: '2017-10/isr', articleKind }, nobody)).toEqual({
      problem: 'Missing author, expected `npm run new contributor some-name` first',
    });
});

test('an issue gets no second letter', () => {
  const made = make({ kind: 'article', name: '2017-10/welcome', articleKind: 'letter' });
  if ('problem' in made) throw new Error(made.problem);
  const letter = parseFile(made.path, () => new TextEncoder().encode(made.text)).document ?? [];
  expect(make({ kind: 'article', name: '2017-10/again', articleKind: 'letter' }, documents.concat(letter))).toEqual({
    problem: 'Unexpected second letter, expected one an issue: `welcome` is it',
  });
});

test('what the check would refuse is told before it is written', () => {
  const problemOf = (title: string) => {
    const made = make({ kind: 'article', name: '2017-10/isr', title });
    if ('problem' in made) throw new Error(made.problem);
    return newFileProblem(made, { documents, today, missingGlyphs });
  };
  expect(problemOf('同步副本')).toBeUndefined();
  expect(problemOf('同步🦖副本')).toMatch(/^Unexpected `🦖` U\+1F996 in `title`/u);
});
