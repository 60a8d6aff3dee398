import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Figure, Measured } from './figure.ts';
import { generateMagazine } from './generated-magazine.ts';
import { type BuildCost, runBuild } from './run-build.ts';

/** What a build keeps for the next one: without these it is cold. */
const caches = ['.next', '.contentlayer', '.galley/bodies', '.galley/feeds', '.galley/topics', '.galley/og'];

const removeCaches = (root: string) =>
  Promise.all(caches.map((name) => rm(join(root, name), { recursive: true, force: true })));

async function writeMagazine(folder: string, articles: number): Promise<string> {
  let lastArticle = '';
  for (const { path, text } of generateMagazine(articles)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    if (path.endsWith('/index.md')) lastArticle = file;
  }
  return lastArticle;
}

function costFigures(cost: BuildCost, cold: BuildCost): Figure[] {
  const { tree } = cost;
  return [
    { name: 'wall time', value: cost.seconds, unit: 's', baseline: cold.seconds },
    ...cost.steps.map(
      ([name, seconds], step): Figure => ({
        name: `of it ${name}`,
        value: seconds,
        unit: 's',
        baseline: cold.steps[step]?.[1],
      }),
    ),
    ...(tree === undefined
      ? []
      : ([
          { name: 'processor time', value: tree.processorSeconds, unit: 's', baseline: cold.tree?.processorSeconds },
          {
            name: 'peak memory',
            value: tree.peakBytes / 2 ** 20,
            unit: 'MiB',
            baseline: cold.tree?.peakBytes && cold.tree.peakBytes / 2 ** 20,
          },
        ] as const)),
  ];
}

/**
 * Builds a generated magazine of so many articles cold, again unchanged, and again with one article changed, in the
 * project at `root`; the caches of its own builds go. Throws when a build fails.
 */
export async function measureBuilds(root: string, articles: number): Promise<Measured[]> {
  const work = join(root, '.galley', 'perf', `generated-${articles}`);
  const content = join(work, 'content');
  const settings = { GALLEY_CONTENT: content, GALLEY_OUT: join(work, 'out'), SITE_URL: 'https://generated.test' };
  const build = () => runBuild(root, settings);
  try {
    await rm(work, { recursive: true, force: true });
    const article = await writeMagazine(content, articles);
    await removeCaches(root);
    const cold = await build();
    const unchanged = await build();
    await appendFile(article, '\n这一段是后来加上的。\n');
    const changed = await build();
    return [
      { title: `${articles} generated articles, cold`, figures: costFigures(cold, cold) },
      { title: `${articles} generated articles, nothing changed`, figures: costFigures(unchanged, cold) },
      { title: `${articles} generated articles, one changed`, figures: costFigures(changed, cold) },
    ];
  } finally {
    await rm(work, { recursive: true, force: true });
    await removeCaches(root);
  }
}
