import { describe, expect, test } from 'vitest';
import { type Detector, inBatches } from '../content/issues/2017-10/aiops-roundtable/detector.ts';
import { detectors } from '../content/issues/2017-10/aiops-roundtable/detectors.ts';
import { eigenOf } from '../content/issues/2017-10/aiops-roundtable/eigen.ts';
import { robustPcaBy } from '../content/issues/2017-10/aiops-roundtable/robust-pca.ts';
import { countIn, scoresOf } from '../content/issues/2017-10/aiops-roundtable/scores.ts';
import { seasonalEsdBy } from '../content/issues/2017-10/aiops-roundtable/seasonal-esd.ts';
import { DAY, HISTORY, type Kind, LENGTH, seriesOf } from '../content/issues/2017-10/aiops-roundtable/series.ts';
import { smoothingBy } from '../content/issues/2017-10/aiops-roundtable/smoothing.ts';
import { robustSigma } from '../content/issues/2017-10/aiops-roundtable/statistics.ts';
import { studentQuantile } from '../content/issues/2017-10/aiops-roundtable/student.ts';
import { thresholdBy } from '../content/issues/2017-10/aiops-roundtable/threshold.ts';

const kinds: readonly Kind[] = ['peak', 'valley', 'shift', 'drift', 'phase', 'flat', 'variance'];

describe('the labelled series', () => {
  test.each(kinds)(
    'of %s are equal for equal seeds, clean in the first fortnight, with three anomalies after it',
    (kind) => {
      const series = seriesOf(kind, 3);
      expect(series).toEqual(seriesOf(kind, 3));
      expect(series.values).not.toEqual(seriesOf(kind, 4).values);
      expect(series.values).toHaveLength(LENGTH);
      expect(series.anomalies).toHaveLength(3);
      let last = HISTORY;
      for (const { start, end } of series.anomalies) {
        expect(start).toBeGreaterThanOrEqual(last);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(LENGTH);
    },
  );

  test('keep a spike in the valley below the peak of the days', () => {
    const { values, anomalies } = seriesOf('valley', 1);
    const peak = Math.max(...values.slice(0, HISTORY));
    for (const { start, end } of anomalies) expect(Math.max(...values.slice(start, end))).toBeLessThan(peak);
  });
});

describe('the statistics of detectors', () => {
  test('know the quantiles of the t distribution that tables print', () => {
    expect(studentQuantile(0.01, 120)).toBeCloseTo(2.358, 3);
    expect(studentQuantile(0.005, 120)).toBeCloseTo(2.617, 3);
    expect(studentQuantile(0.0005, 120)).toBeCloseTo(3.373, 3);
  });

  test('find eigenvalues and eigenvectors of a symmetric matrix', () => {
    const matrix = [
      [2, -1, 0],
      [-1, 2, -1],
      [0, -1, 2],
    ];
    const { values, vectors } = eigenOf(matrix);
    expect([...values].sort()).toEqual([2 - Math.SQRT2, 2, 2 + Math.SQRT2].map((value) => expect.closeTo(value, 8)));
    matrix.forEach((row, i) => {
      values.forEach((value, k) => {
        const product = row.reduce((sum, element, j) => sum + element * (vectors[j]?.[k] ?? 0), 0);
        expect(product).toBeCloseTo(value * (vectors[i]?.[k] ?? 0), 6);
      });
    });
  });

  test('tell a deviation that an outlier does not change', () => {
    expect(robustSigma([1, 2, 3, 4, 5])).toBeCloseTo(1.4826, 10);
    expect(robustSigma([1, 2, 3, 4, 500])).toBeCloseTo(1.4826, 10);
  });
});

describe('the detectors', () => {
  const clean = seriesOf('peak', 1).values.slice(0, HISTORY);
  const withSpike = clean.map((value, index) => (index === 5 * DAY ? value + 40 : value));

  test.each([
    ['S-H-ESD', seasonalEsdBy(0.05)],
    ['robust PCA', robustPcaBy(3.5)],
  ])('by %s flag a great spike, and hardly anything else', (_, judge) => {
    const flags = judge(withSpike);
    expect(flags[5 * DAY]).toBe(true);
    expect(flags.filter(Boolean).length).toBeLessThan(HISTORY / 50);
  });

  test('in batches know nothing of what is to come', () => {
    const { values } = seriesOf('shift', 2);
    const cut = HISTORY + 4 * DAY;
    const changed = values.map((value, index) => (index < cut ? value : 1000));
    expect(detectors.esd(changed).slice(0, cut)).toEqual(detectors.esd(values).slice(0, cut));
  });

  test('by a threshold do not see what stays within the range of the day', () => {
    for (const kind of ['valley', 'phase', 'flat'] as const) {
      expect(scoresOf(countIn(detectors.threshold, kind, 1)).recall).toBe(0);
    }
  });
});

test('scores count anomalies, points and hours', () => {
  const labelled = Array.from({ length: 5 }, (_, i) => seriesOf('shift', 5 + i));
  // Flags each anomaly but the first from its seventh point on, and as many points that are none.
  const late: Detector = (values) => {
    const { anomalies } = labelled.find((series) => series.values[0] === values[0]) ?? { anomalies: [] };
    const flags = values.map(() => false);
    for (const { start, end } of anomalies.slice(1)) {
      flags.fill(true, start + 6, end);
      flags.fill(true, end, end + DAY - 6);
    }
    return flags;
  };
  const covered = (100 * (2 / 3) * (DAY - 6)) / DAY;
  const { recall, precision, delay, ...rest } = scoresOf(countIn(late, 'shift', 1));
  expect({ precision, delay }).toEqual({ precision: 50, delay: 3 });
  expect(recall).toBeCloseTo(200 / 3, 9);
  expect(rest.covered).toBeCloseTo(covered, 9);
});

describe('parameters', () => {
  /** The mean over the kinds, on the seed that no table uses. */
  const f1Of = (detector: Detector) => {
    const scores = kinds.map((kind) => {
      const { recall, precision } = scoresOf(countIn(detector, kind, 2017));
      return recall === 0 || precision === null ? 0 : (2 * recall * precision) / (recall + precision);
    });
    return scores.reduce((sum, score) => sum + score, 0) / scores.length;
  };

  // Robust PCA takes too long for a whole grid here.
  const alphas = [0.1, 0.3, 0.5, 0.7, 0.9];
  test.each<[string, Detector, Detector[]]>([
    ['the threshold', detectors.threshold, [1.5, 2, 2.5, 3].map(thresholdBy)],
    [
      'smoothing',
      detectors.smoothing,
      alphas.flatMap((alpha) => [2, 3, 4, 5, 6].map((errors) => smoothingBy(alpha, errors))),
    ],
    ['S-H-ESD', detectors.esd, [0.01, 0.1].map((significance) => inBatches(seasonalEsdBy(significance)))],
  ])(
    'of %s are the best of the grid',
    (_, chosen, grid) => {
      expect(f1Of(chosen)).toBeGreaterThanOrEqual(Math.max(...grid.map(f1Of)));
    },
    60_000,
  );
});
