/** What we read of a Lighthouse 12 report (its `LHR` object). */
export interface LighthouseReport {
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, Audit>>;
}

interface Audit {
  readonly numericValue?: number;
  readonly details?: { readonly items?: readonly { readonly url?: string }[] };
}

/** Scores of 0 to 100; times in milliseconds under Lighthouse's simulated phone. */
export interface LighthouseScores {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly firstContentfulPaint: number;
  readonly largestContentfulPaint: number;
  readonly totalBlockingTime: number;
  readonly layoutShift: number;
  /** Files that the browser asked for. */
  readonly requests: number;
  /** Hosts asked besides the page's own. */
  readonly otherHosts: number;
}

/** What a report says; throws when the page could not be measured. */
export function toScores(report: LighthouseReport): LighthouseScores {
  if (report.runtimeError !== undefined) throw new Error(`Lighthouse: ${report.runtimeError.message}`);
  const score = (category: string) => {
    const value = report.categories[category]?.score;
    if (typeof value !== 'number') throw new Error(`Lighthouse gave no score for ${category}`);
    return Math.round(value * 100);
  };
  const value = (audit: string) => {
    const number = report.audits[audit]?.numericValue;
    if (number === undefined) throw new Error(`Lighthouse did not measure ${audit}`);
    return number;
  };
  const urls = (report.audits['network-requests']?.details?.items ?? []).flatMap(({ url }) =>
    url?.startsWith('http') ? [new URL(url)] : [],
  );
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    firstContentfulPaint: value('first-contentful-paint'),
    largestContentfulPaint: value('largest-contentful-paint'),
    totalBlockingTime: value('total-blocking-time'),
    layoutShift: value('cumulative-layout-shift'),
    requests: urls.length,
    otherHosts: new Set(urls.map(({ host }) => host)).size - Math.min(1, urls.length),
  };
}

/** The median of each score over several runs, the lower one of an even number; throws for no run. */
export function medianScores(runs: readonly LighthouseScores[]): LighthouseScores {
  const [first] = runs;
  if (first === undefined) throw new Error('No run of Lighthouse to take a median of');
  const median = (name: keyof LighthouseScores) =>
    runs.map((run) => run[name]).sort((a, b) => a - b)[Math.floor((runs.length - 1) / 2)] ?? first[name];
  return {
    performance: median('performance'),
    accessibility: median('accessibility'),
    bestPractices: median('bestPractices'),
    seo: median('seo'),
    firstContentfulPaint: median('firstContentfulPaint'),
    largestContentfulPaint: median('largestContentfulPaint'),
    totalBlockingTime: median('totalBlockingTime'),
    layoutShift: median('layoutShift'),
    requests: median('requests'),
    otherHosts: median('otherHosts'),
  };
}
