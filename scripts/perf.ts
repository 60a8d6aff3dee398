import { existsSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSiteUrl } from '../lib/export/site-url.ts';
import { fetchSent } from '../lib/perf/fetch-sent.ts';
import { formatMeasured, isOver, type Measured } from '../lib/perf/figure.ts';
import { measureBuilds } from '../lib/perf/measure-builds.ts';
import { lighthouseFigures, measurePages, type PagePair, weightFigures } from '../lib/perf/measure-pages.ts';
import { withServedPages } from '../lib/perf/measure-site.ts';
import { weighPage } from '../lib/perf/page-weight.ts';
import { runBuild } from '../lib/perf/run-build.ts';
import { findBrowser, runLighthouse } from '../lib/perf/run-lighthouse.ts';
import { describeCorpus, makeCorpus } from '../lib/perf/search/corpus.ts';
import { startBrowser } from '../lib/perf/search/measure-browser.ts';
import { measureSearch, typed } from '../lib/perf/search/measure-search.ts';
import { generatedSource, readSources } from '../lib/perf/search/read-sources.ts';
import { budgetedSections, searchFigures } from '../lib/perf/search/search-figures.ts';

const usage = `npm run perf [weight|lighthouse] [-- --no-build] [-- --runs 3]
npm run perf build [-- --articles 200,1000]
npm run perf search [-- --text <folder of Markdown>] [-- --sections 1000,10000] [-- --seeds 1]`;

const root = join(import.meta.dirname, '..');
const out = resolve(root, process.env.GALLEY_OUT || 'out');
const nextExport = join(root, '.galley', 'perf', 'next-export');

/** What a technical magazine in Chinese has, with its translations. */
const chineseShare = 0.68;

const weigh = (pages: PagePair[]) => measurePages(pages, (address) => weighPage(address, fetchSent), weightFigures);

async function judge(pages: PagePair[], runs: number): Promise<Measured[]> {
  const browser = findBrowser(process.env);
  if (browser === undefined) {
    console.log('Lighthouse is skipped: there is no Chromium. Set CHROME_PATH.');
    return [];
  }
  return measurePages(pages, (address) => runLighthouse(root, browser, address, runs), lighthouseFigures);
}

/** What the machine was and how busy: times mean little where others took its processors. */
const machine = () =>
  `${cpus().length} processors, load ${(loadavg()[0] ?? 0).toFixed(1)}, Node ${process.versions.node}; a busy machine makes times worse.`;

/** Prints a table; a broken budget makes the command fail. */
function print(title: string, measured: readonly Measured[], baseline: string): void {
  if (measured.length === 0) return;
  console.log(`\n${title}\n\n${formatMeasured(measured, baseline)}`);
  const budgeted = measured.flatMap(({ figures }) => figures).filter(({ budget }) => budget !== undefined);
  const over = budgeted.filter(isOver).length;
  if (budgeted.length === 0) return;
  if (over > 0) process.exitCode = 1;
  console.log(over === 0 ? '\nEvery budget holds.' : `\n${over} over budget.`);
}

async function perfPages(kinds: readonly string[], runs: number, builds: boolean): Promise<void> {
  if (builds || !existsSync(out) || !existsSync(nextExport)) {
    console.log('Building, and keeping the pages as Next exports them.');
    rmSync(nextExport, { recursive: true, force: true });
    await runBuild(root, { GALLEY_NEXT_EXPORT: nextExport });
  }
  const siteUrl = await readSiteUrl(process.env, resolve(root, process.env.GALLEY_CONTENT || 'content'));
  const basePath = new URL(siteUrl ?? 'http://127.0.0.1').pathname.replace(/\/+$/, '');
  await withServedPages({ out, nextExport, basePath }, async (pages) => {
    if (kinds.includes('weight')) {
      print('Page weight: bytes of the bodies as sent, gzip; 1 kB = 1,000 bytes', await weigh(pages), 'Next');
    }
    if (kinds.includes('lighthouse')) {
      console.log(`\n${machine()}`);
      print(`Lighthouse 12, phone, simulated throttling, median of ${runs}`, await judge(pages, runs), 'Next');
    }
  });
}

async function perfBuilds(sizes: readonly number[]): Promise<void> {
  console.log(machine());
  for (const articles of sizes) {
    print(`Building ${articles} generated articles`, await measureBuilds(root, articles), 'cold');
  }
}

/** A folder of folders is taken as several sources, of which none prevails. */
async function perfSearch(text: string | undefined, sizes: readonly number[], seeds: readonly number[]): Promise<void> {
  console.log(machine());
  const path = findBrowser(process.env);
  if (path === undefined) console.log('Only what needs no browser is measured, and no Pagefind. Set CHROME_PATH.');
  if (text === undefined)
    console.log('The text is generated: these figures say nothing of real text and are compared with none.');
  const browser = path === undefined ? undefined : await startBrowser(path);
  try {
    for (const size of sizes) {
      const sources = text === undefined ? [generatedSource(size)] : await readSources(resolve(text));
      const corpus = await makeCorpus(sources, { size, chinese: text === undefined ? 1 : chineseShare });
      const folder = join(root, '.galley', 'perf', 'search');
      const options = {
        root,
        folder,
        seeds,
        beside: text !== undefined,
        browser,
        tell: (line: string) => console.error(line),
      };
      const measures = await measureSearch(corpus, options);
      console.log(
        `\n${describeCorpus(corpus)}\nFirst queries: ${measures.first.join(', ')}; typed: ${typed.join(', ')}\nSeeds of queries: ${seeds.join(', ')}`,
      );
      const figures = searchFigures(measures, text !== undefined && size <= budgetedSections);
      print(
        `Search in ${corpus.records.length} sections; 1 kB = 1,000 bytes as sent`,
        [{ title: 'Embedded search', figures }],
        'Pagefind',
      );
    }
  } finally {
    await browser?.close();
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    build: { type: 'boolean', default: true },
    runs: { type: 'string', default: '1' },
    articles: { type: 'string', default: '200' },
    text: { type: 'string' },
    sections: { type: 'string', default: '1000,10000' },
    seeds: { type: 'string', default: '1' },
  },
});
const [kind = 'pages', ...more] = positionals;
const runs = Number(values.runs);
const listOf = (value: string) => value.split(',').map(Number);
const sizes = listOf(values.articles);
const sections = listOf(values.sections);
const seeds = listOf(values.seeds);
const isCount = (value: number) => Number.isSafeInteger(value) && value > 0;

if (more.length > 0 || ![...sizes, ...sections, ...seeds, runs].every(isCount)) {
  console.error(usage);
  process.exitCode = 1;
} else if (kind === 'build') await perfBuilds(sizes);
else if (kind === 'search') await perfSearch(values.text, sections, seeds);
else if (kind === 'pages') await perfPages(['weight', 'lighthouse'], runs, values.build);
else if (kind === 'weight' || kind === 'lighthouse') await perfPages([kind], runs, values.build);
else {
  console.error(`Unexpected \`${kind}\`\n\n${usage}`);
  process.exitCode = 1;
}
