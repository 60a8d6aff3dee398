import type { VFileMessage } from 'vfile-message';
import type { IsoDay, Lang, Magazine, Source } from '../../magazine.ts';
import type { BodyContext } from '../../markdown/context.ts';
import type { Rendered } from '../../markdown/pipeline.ts';
import { reasonOf, sortProblems, toProblem } from '../../problem.ts';
import { type AssembleOptions, assemble } from '../assemble.ts';
import { type Benches, loadedByFolder, noBenches } from '../benches.ts';
import type { Document } from '../documents.ts';
import { isTooLarge, parseFile } from '../parse-file.ts';
import { placeOf } from '../place.ts';
import type { ContentFolder } from '../walk.ts';
import { checkAddresses } from './addresses.ts';
import { checkAnchors } from './anchors.ts';
import { checkBenchmarks } from './benchmarks.ts';
import { checkBodies } from './bodies.ts';
import { checkEmptyIssues } from './empty-issues.ts';
import { type FigureFolders, figureFolders } from './figure-folders.ts';
import { checkIssueColumns } from './issue-columns.ts';
import { checkLanguages } from './languages.ts';
import { knowsTopics, type Mended, mendDocuments, withoutDoubtful } from './mend.ts';
import { checkMissingBodies } from './missing-bodies.ts';
import { checkShareImageGlyphs } from './share-image-glyphs.ts';
import { checkSilence } from './silence.ts';
import { checkSlugs } from './slugs.ts';
import { checkStrays } from './strays.ts';
import { checkTermNames } from './term-names.ts';
import { checkTopicUse } from './topic-use.ts';
import { checkTypography, type Lint } from './typography.ts';
import { checkUnusedFiles } from './unused-files.ts';

const missingSettings = 'Missing `magazine.yml`, expected the settings of the magazine';

export interface CheckOptions {
  readonly today: (timezone: string) => IsoDay;
  /** Languages with interface words. */
  readonly spoken: readonly Lang[];
  readonly render: (source: Source, context: BodyContext) => Promise<Rendered>;
  /** The benchmark modules of the folder and their records; none unless given. */
  readonly benches?: Benches;
  /** The characters of a text that share images cannot draw. */
  readonly missingGlyphs: (text: string) => readonly string[];
  /** What sees faults in the setting of Chinese text; they are not looked for unless given. */
  readonly lint?: Lint | undefined;
}

/** Everything that authors got wrong in a content folder, sorted by place; drafts are checked like the rest. */
export async function checkContent(folder: ContentFolder, options: CheckOptions): Promise<VFileMessage[]> {
  const paths = folder.files.map(({ path }) => path);
  if (paths.length === 0 && folder.problems.length === 0) {
    return [toProblem('magazine.yml', 'missing-file', 'Missing `magazine.yml`, expected content: the folder is empty')];
  }
  const problems = [...folder.problems, ...checkStrays(paths)];
  const documents = readDocuments(folder, problems);
  problems.push(
    ...checkSlugs(documents),
    ...checkMissingBodies(documents),
    ...checkShareImageGlyphs(documents, options.missingGlyphs),
  );
  const settings = documents.find(({ kind }) => kind === 'magazine');
  if (settings !== undefined) problems.push(...checkLanguages(settings, options.spoken));
  else problems.push(toProblem('magazine.yml', 'missing-file', missingSettings));
  const mended = mendDocuments(documents, options.spoken);
  problems.push(...mended.problems);
  const figures = figureFolders(folder, problems);
  const { benches = noBenches, lint } = options;
  const modules = loadedByFolder(benches);
  if (lint !== undefined) problems.push(...checkTypography(documents, [...modules.values()].flat(), lint));
  const assembling: AssembleOptions = {
    today: options.today,
    modules: (name) => modules.get(name) ?? [],
    figures: (name) => Object.fromEntries([...figures(name)].map(([file, { figure }]) => [file, figure])),
  };
  const assembled = assemble(mended.documents, { ...assembling, unpublished: true });
  const published = assemble(mended.documents, assembling).magazine;
  problems.push(...withoutDoubtful(assembled.problems, mended));
  if (assembled.magazine !== undefined && published !== undefined) {
    problems.push(
      ...(await checkMagazine(assembled.magazine, {
        published,
        folder,
        documents,
        mended,
        figures,
        benches,
        render: options.render,
      })),
    );
  }
  return sortProblems(problems);
}

interface MagazineParts {
  readonly published: Magazine;
  readonly folder: ContentFolder;
  readonly documents: readonly Document[];
  readonly mended: Mended;
  readonly figures: FigureFolders;
  readonly benches: Benches;
  readonly render: CheckOptions['render'];
}

async function checkMagazine(
  magazine: Magazine,
  { published, folder, documents, mended, figures, benches, render }: MagazineParts,
): Promise<VFileMessage[]> {
  const paths = folder.files.map(({ path }) => path.normalize('NFC'));
  const byFile = new Map(documents.map((document) => [document.file, document]));
  const { facts, problems } = await checkBodies({
    magazine,
    published,
    documents,
    figures,
    benches,
    render,
    paths,
    broken: mended.broken,
  });
  return [
    ...problems,
    ...checkAddresses(magazine, byFile),
    ...checkIssueColumns(magazine, byFile),
    ...checkBenchmarks(facts, benches),
    ...checkEmptyIssues(magazine, published, byFile),
    ...checkSilence(facts, byFile),
    ...checkTermNames(magazine, byFile),
    ...checkAnchors(facts),
    ...(knowsTopics(mended) ? checkTopicUse(magazine, facts, byFile) : []),
    ...checkUnusedFiles({ paths, magazine, facts, documents: byFile }),
  ];
}

/** The documents of all files that can be understood; their Markdown is read again when it is wanted. */
function readDocuments(folder: ContentFolder, problems: VFileMessage[]): Document[] {
  const documents: Document[] = [];
  for (const { path, size } of folder.files) {
    const file = path.normalize('NFC');
    const place = placeOf(file);
    if (isTooLarge(size)) {
      if (place !== undefined) documents.push({ ...place, file, values: {}, isUnread: true });
      problems.push(toProblem(file, 'size', `Unexpected size of ${toMegabytes(size)} MB, expected at most 5 MB`));
      continue;
    }
    if (place === undefined) continue;
    try {
      const parsed = parseFile(file, () => folder.read(path));
      problems.push(...parsed.problems);
      if (parsed.document !== undefined) documents.push(parsed.document);
    } catch (error) {
      documents.push({ ...place, file, values: {}, isUnread: true });
      problems.push(toProblem(file, 'unreadable', `Unexpected file that cannot be read: ${reasonOf(error)}`));
    }
  }
  return documents;
}

const toMegabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
