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

const usage = `npm run perf [weight|lighthouse] [-- --no-build] [-- --runs 3]
npm run perf build [-- --articles 200,1000]`;

const root = join(import.meta.dirname, '..');
const out = resolve(root, process.env.GALLEY_OUT || 'out');
const nextExport = join(root, '.galley', 'perf', 'next-export');

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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    build: { type: 'boolean', default: true },
    runs: { type: 'string', default: '1' },
    articles: { type: 'string', default: '200' },
  },
});
const [kind = 'pages', ...more] = positionals;
const runs = Number(values.runs);
const sizes = values.articles.split(',').map(Number);
const isCount = (value: number) => Number.isSafeInteger(value) && value > 0;

if (more.length > 0 || ![...sizes, runs].every(isCount)) {
  console.error(usage);
  process.exitCode = 1;
} else if (kind === 'build') await perfBuilds(sizes);
else if (kind === 'pages') await perfPages(['weight', 'lighthouse'], runs, values.build);
else if (kind === 'weight' || kind === 'lighthouse') await perfPages([kind], runs, values.build);
else {
  console.error(`Unexpected \`${kind}\`\n\n${usage}`);
  process.exitCode = 1;
}
