import type { Figure, Measured } from './figure.ts';
import type { LighthouseScores } from './lighthouse-report.ts';
import type { PageWeight } from './page-weight.ts';

/** What README promises: kilobytes of 1,000 bytes, gzip, on the first view of a page. */
const budgets = { javascript: 4, javascriptWithTable: 12, css: 12, fonts: 40, requests: 6 };

const kilobytes = (bytes: number) => bytes / 1000;

const total = ({ html, css, javascript, fonts, images, figures, other }: PageWeight) =>
  html + css + javascript + fonts + images + figures + other;

/** The rows of a page's weight before anything is pressed, with those of the same page to compare with. */
export function weightFigures(
  ours: PageWeight,
  baseline: PageWeight,
  { runnable }: Pick<PagePair, 'runnable'>,
): Figure[] {
  const part = (name: string, of: (weight: PageWeight) => number, atMost?: number): Figure => ({
    name,
    value: kilobytes(of(ours)),
    unit: 'kB',
    ...(atMost === undefined ? {} : { budget: { atMost } }),
    baseline: kilobytes(of(baseline)),
  });
  return [
    part('HTML', (it) => it.html),
    part('CSS', (it) => it.css, budgets.css),
    part('JavaScript', (it) => it.javascript, runnable ? budgets.javascriptWithTable : budgets.javascript),
    part('web fonts', (it) => it.fonts, budgets.fonts),
    part('icon, manifest', (it) => it.images + it.other),
    part('figures', (it) => it.figures),
    part('all', total),
    {
      name: 'requests, without figures',
      value: ours.requests,
      budget: { atMost: budgets.requests },
      baseline: baseline.requests,
    },
    { name: 'other hosts', value: ours.otherHosts, budget: { atMost: 0 }, baseline: baseline.otherHosts },
  ];
}

/** The rows of a page's Lighthouse scores, with those of the same page to compare with. */
export function lighthouseFigures(ours: LighthouseScores, baseline: LighthouseScores): Figure[] {
  const score = (name: string, key: keyof LighthouseScores): Figure => ({
    name,
    value: ours[key],
    budget: { atLeast: 100 },
    baseline: baseline[key],
  });
  const time = (name: string, key: keyof LighthouseScores): Figure => ({
    name,
    value: Math.round(ours[key]),
    unit: 'ms',
    baseline: Math.round(baseline[key]),
  });
  const count = (name: string, key: keyof LighthouseScores): Figure => ({
    name,
    value: ours[key],
    budget: { atMost: 0 },
    baseline: baseline[key],
  });
  return [
    score('performance', 'performance'),
    score('accessibility', 'accessibility'),
    score('best practices', 'bestPractices'),
    score('SEO', 'seo'),
    time('first contentful paint', 'firstContentfulPaint'),
    time('largest contentful paint', 'largestContentfulPaint'),
    time('total blocking time', 'totalBlockingTime'),
    count('layout shift', 'layoutShift'),
    { name: 'requests, with figures', value: ours.requests, baseline: baseline.requests },
    count('other hosts', 'otherHosts'),
  ];
}

/** A page to measure: the site's, and the same one to compare with. */
export interface PagePair {
  readonly title: string;
  readonly ours: URL;
  readonly baseline: URL;
  /** Whether it holds a runnable table. */
  readonly runnable: boolean;
}

/**
 * Measures pages one after another, so that none disturbs another. `measure` gives what `figures` puts into rows.
 */
export async function measurePages<Result>(
  pages: readonly PagePair[],
  measure: (address: URL) => Promise<Result>,
  figures: (ours: Result, baseline: Result, page: PagePair) => Figure[],
): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const page of pages) {
    const our = await measure(page.ours);
    measured.push({ title: page.title, figures: figures(our, await measure(page.baseline), page) });
  }
  return measured;
}
