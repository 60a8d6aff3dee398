import { expect, test } from 'vitest';
import { type LighthouseReport, medianScores, toScores } from './lighthouse-report.ts';

const report = (performance: number, lcp: number, urls: readonly string[] = ['http://127.0.0.1:1/zh/']) =>
  ({
    categories: {
      performance: { score: performance },
      accessibility: { score: 1 },
      'best-practices': { score: 0.96 },
      seo: { score: 1 },
    },
    audits: {
      'first-contentful-paint': { numericValue: 600 },
      'largest-contentful-paint': { numericValue: lcp },
      'total-blocking-time': { numericValue: 0 },
      'cumulative-layout-shift': { numericValue: 0 },
      'network-requests': { details: { items: urls.map((url) => ({ url })) } },
    },
  }) satisfies LighthouseReport;

test('scores are per cent, and hosts besides the page own are counted', () => {
  const urls = ['http://127.0.0.1:1/zh/', 'http://127.0.0.1:1/a.css', 'https://count.example/a.js', 'data:,'];
  expect(toScores(report(0.99, 751, urls))).toMatchObject({
    performance: 99,
    bestPractices: 96,
    largestContentfulPaint: 751,
    requests: 3,
    otherHosts: 1,
  });
});

test('the median of each score is taken over the runs', () => {
  const runs = [report(0.9, 900), report(1, 700), report(0.98, 800)].map(toScores);
  expect(medianScores(runs)).toMatchObject({ performance: 98, largestContentfulPaint: 800 });
});

test('a page that could not be measured is told, never a score of nought', () => {
  const failed = { ...report(1, 1), runtimeError: { message: 'NO_FCP' } };
  expect(() => toScores(failed)).toThrow('NO_FCP');
  const unscored = { ...report(1, 1), categories: {} };
  expect(() => toScores(unscored)).toThrow('no score for performance');
  expect(() => medianScores([])).toThrow('No run');
});
