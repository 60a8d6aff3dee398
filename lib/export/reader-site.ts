import { access, copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Alias, aliasPage, redirectsFile } from './aliases.ts';
import { filesBelow, isLeftover, isPage, removeFiles } from './exported-files.ts';
import { headersFile } from './headers.ts';
import { stylesheetsOf, toReaderPage } from './reader-page.ts';
import { References, TextReferences } from './references.ts';
import { fileOf, type Site } from './site.ts';
import { joinStylesheets } from './stylesheet.ts';

/** What the export of a magazine needs to know besides its files. */
export interface ExportPlan extends Omit<Site, 'stylesheet'> {
  readonly defaultLanguage: string;
  readonly aliases: readonly Alias[];
}

export interface ExportReport {
  readonly pages: number;
  /** Bytes of HTML as Next wrote it, and as readers get it. */
  readonly before: number;
  readonly after: number;
  /** Bytes of framework scripts and payloads that were removed. */
  readonly removed: number;
  /** What must not be published: empty, or the site is left as it is. */
  readonly problems: readonly string[];
}

/** The route that serves the rules of the issues' accents, joined to the one sheet. */
const accents = 'accents.css';

/** The sheets of the pages in the order of the cascade, the accents last. */
async function sheetsInOrder(folder: string, pages: readonly string[], plan: ExportPlan): Promise<string[]> {
  const sheets = new Set<string>();
  const expected = (await filesBelow(folder)).filter((file) => file.startsWith('_next/') && file.endsWith('.css'));
  for (const page of pages) {
    for (const href of stylesheetsOf(await readFile(join(folder, page), 'utf8'))) {
      const file = fileOf(plan, href, `${plan.basePath}/`)?.file;
      if (file !== undefined && file !== accents) sheets.add(file);
    }
    if (expected.every((file) => sheets.has(file))) break;
  }
  const hasAccents = await access(join(folder, accents)).then(
    () => true,
    () => false,
  );
  return hasAccents ? [...sheets, accents] : [...sheets];
}

async function writeAliases(folder: string, { aliases, ...plan }: ExportPlan): Promise<string[]> {
  const problems: string[] = [];
  for (const alias of aliases) {
    const file = fileOf(plan, alias.from, '/')?.file ?? '';
    await mkdir(join(folder, dirname(file)), { recursive: true });
    // `wx`: a page that stands at the address already is never replaced.
    await writeFile(join(folder, file), aliasPage(alias), { flag: 'wx' }).catch(() =>
      problems.push(`The alias ${alias.from} of ${alias.to} is the address of another page`),
    );
  }
  if (aliases.length > 0) await writeFile(join(folder, '_redirects'), redirectsFile(aliases));
  return problems;
}

async function bytesOf(folder: string, files: readonly string[]): Promise<number> {
  let sum = 0;
  for (const file of files) sum += (await stat(join(folder, file))).size;
  return sum;
}

async function writePages(folder: string, pages: readonly string[], site: Site, references: References) {
  const problems: string[] = [];
  let before = 0;
  let after = 0;
  for (const file of pages) {
    const source = await readFile(join(folder, file), 'utf8');
    const { html, facts } = toReaderPage(source, file, site);
    await writeFile(join(folder, file), html);
    before += Buffer.byteLength(source);
    after += Buffer.byteLength(html);
    problems.push(...facts.problems.map((problem) => `${file}: ${problem}`));
    references.addPage(file, facts);
  }
  return { problems, before, after };
}

/**
 * Turns the folder that Next exported into the site that readers get, in place: reader pages, one stylesheet, `/` as
 * the default language's home, former addresses, header files; whatever only the framework needs is deleted. Then
 * reads the whole for what must not be published. The report's problems say why it may not be.
 */
export async function toReaderSite(folder: string, plan: ExportPlan): Promise<ExportReport> {
  const exported = await filesBelow(folder);
  const leftovers = exported.filter(isLeftover);
  const removed = await bytesOf(folder, leftovers);
  const pagesOfNext = exported.filter((file) => isPage(file) && !isLeftover(file));
  const sheets = await sheetsInOrder(folder, pagesOfNext, plan);
  const site: Site = { ...plan, stylesheet: await joinStylesheets(folder, sheets, plan.basePath) };
  await removeFiles(folder, [...leftovers, accents]);

  const problems = await writeAliases(folder, plan);
  const pages = (await filesBelow(folder)).filter(isPage);
  const references = new References();
  const written = await writePages(folder, pages, site, references);

  const home = join(folder, plan.defaultLanguage, 'index.html');
  await copyFile(home, join(folder, 'index.html')).catch(() => problems.push(`There is no home page at ${home}`));
  await writeFile(join(folder, '_headers'), headersFile(plan.basePath));
  await writeFile(join(folder, '.nojekyll'), '');

  const files = new Set(await filesBelow(folder));
  problems.push(...written.problems, ...references.problems(files));
  if (!files.has('404.html')) problems.push('There is no 404.html');
  const texts = new TextReferences();
  for (const file of files) {
    if (/\.(xml|json|webmanifest)$/.test(file)) texts.addText(file, await readFile(join(folder, file), 'utf8'));
  }
  problems.push(...texts.problems(site, files));
  const { before, after } = written;
  return { pages: pages.length, before, after, removed, problems };
}
