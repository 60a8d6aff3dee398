import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isModule } from '../lib/benchmark/module-files.ts';
import { newFileProblem } from '../lib/content/new-file-problem.ts';
import { parseFile } from '../lib/content/parse-file.ts';
import { type NewFile, type Request, scaffold, scaffoldKinds } from '../lib/content/scaffold.ts';
import { type BenchRequest, type NewBench, scaffoldBench } from '../lib/content/scaffold-bench.ts';
import { todayBy } from '../lib/content/today.ts';
import { type ContentFolder, walkContent } from '../lib/content/walk.ts';
import { contentFolder, writeWhole } from '../lib/files.ts';
import { reasonOf } from '../lib/problem.ts';
import { missingGlyphs } from '../lib/share-image/fonts.ts';

const usage = `npm run new issue 2017-11 -- --title "…"
npm run new article 2017-11/some-slug -- --title "…" [--lang zh] [--kind interview --speakers a,b] [--column …] [--author …] [--topics a,b]
npm run new contributor some-name -- --title "…"
npm run new topic some-term -- --title "…"
npm run new bench 2017-11/some-slug/some-name [-- --lang zh]`;

const option = { type: 'string' } as const;
const kinds = [...scaffoldKinds, 'bench'] as const;

/** A thing, or a bench, which has no front matter. */
type NewRequest = Request | (BenchRequest & { readonly kind: 'bench' });

function readRequest(): NewRequest {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      title: option,
      lang: option,
      date: option,
      column: option,
      author: option,
      kind: option,
      speakers: option,
      topics: option,
    },
  });
  const [written = '', name, ...more] = positionals;
  const kind = kinds.find((it) => it === written);
  if (kind === undefined) throw new Error(`Unexpected \`${written}\`, expected one of ${kinds.join(', ')}`);
  if (name === undefined) throw new Error(`Missing name, expected that of the ${kind}`);
  if (more.length > 0) throw new Error(`Unexpected \`${more.join(' ')}\`, expected one name`);
  const { title, lang, date, column, author, kind: articleKind } = values;
  if (kind === 'bench') return { kind, name, lang };
  return {
    kind,
    name,
    title,
    lang,
    date,
    column,
    author,
    articleKind,
    speakers: listOf(values.speakers),
    topics: listOf(values.topics),
  };
}

const listOf = (text: string | undefined) =>
  text
    ?.split(',')
    .map((it) => it.trim())
    .filter((it) => it !== '');

/** Writes what was asked for; gives the paths of what is new or longer. */
function writeNew(request: NewRequest): string[] {
  const root = contentFolder();
  const folder = walkContent(root);
  const documents = folder.files.flatMap(({ path }) => parseFile(path, () => folder.read(path)).document ?? []);
  if (request.kind === 'bench') {
    const made = scaffoldBench(request, { documents, ids: benchIds(folder) });
    if ('problem' in made) throw new Error(made.problem);
    return writeBench(root, made);
  }
  const today = todayBy(process.env, Date.now())();
  const made = scaffold(request, { documents, today });
  if ('problem' in made) throw new Error(made.problem);
  if (existsSync(join(root, made.path))) throw new Error(alreadyThere(join(root, made.path)));
  const problem = newFileProblem(made, { documents, today, missingGlyphs });
  if (problem !== undefined) throw new Error(problem);
  return [writeFile(root, made)];
}

/** A module and, at the end of its article's text, its table; neither without the other. */
function writeBench(root: string, { module, table }: NewBench): string[] {
  const article = join(root, table.path);
  const text = readFileSync(article, 'utf8');
  // Put beside and renamed, it would be replaced although nobody may write it.
  try {
    accessSync(article, constants.W_OK);
  } catch {
    throw new Error(`\`${article}\` cannot be written, nothing was written`);
  }
  const written = writeFile(root, module);
  try {
    writeWhole(realpathSync(article), `${text}${text.endsWith('\n') ? '' : '\n'}${table.text}`);
  } catch (error) {
    rmSync(written);
    throw error;
  }
  return [written, article];
}

/** As they are written: a bench need not load for its id to be taken. */
const benchIds = ({ files, read }: ContentFolder) =>
  files
    .filter(({ path }) => isModule(path))
    .flatMap(({ path }) => /^\s*id: '(?<id>[^']+)'/mu.exec(Buffer.from(read(path)).toString('utf8'))?.groups?.id ?? []);

function writeFile(root: string, { path: below, text }: NewFile): string {
  const path = join(root, below);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    if (reasonOf(error) === 'EEXIST') throw new Error(alreadyThere(path));
    throw error;
  }
  return path;
}

const alreadyThere = (path: string) => `Unexpected file \`${path}\` that is there already, nothing was written`;

/** A wrong command is answered with the right ones. */
function readCommand(): NewRequest | undefined {
  try {
    return readRequest();
  } catch (error) {
    fail(`${messageOf(error)}\n\n${usage}`);
    return undefined;
  }
}

function fail(text: string) {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const request = readCommand();
if (request !== undefined) {
  try {
    process.stdout.write(`${writeNew(request).join('\n')}\n`);
  } catch (error) {
    fail(messageOf(error));
  }
}
