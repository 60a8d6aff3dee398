import { type WindowDetector, withoutSeason } from './detector.ts';
import { eigenOf, type Matrix } from './eigen.ts';
import { DAY } from './series.ts';
import { medianOf, robustSigma } from './statistics.ts';

const ROUNDS = 5;

const dot = (a: readonly number[], b: readonly number[]): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};

/** The sum of rows, each times its weight. */
const combine = (rows: Matrix, weights: readonly number[]): number[] => {
  const sum = new Array<number>(rows[0]?.length ?? 0).fill(0);
  rows.forEach((row, k) => {
    const weight = weights[k] ?? 0;
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + weight * (row[i] ?? 0);
  });
  return sum;
};

/** The nearest matrix to `rows` when every unit of its singular values costs `price`: they shrink by it, small ones to nothing. */
const lowRank = (rows: Matrix, price: number): Matrix => {
  const { values, vectors } = eigenOf(rows.map((a) => rows.map((b) => dot(a, b))));
  const low = rows.map((row) => row.map(() => 0));
  values.forEach((value, k) => {
    if (value <= price * price) return;
    const direction = vectors.map((row) => row[k] ?? 0);
    const keep = 1 - price / Math.sqrt(value);
    const component = combine(rows, direction);
    low.forEach((row, day) => {
      const weight = keep * (direction[day] ?? 0);
      for (let i = 0; i < row.length; i++) row[i] = (row[i] ?? 0) + weight * (component[i] ?? 0);
    });
  });
  return low;
};

/** Nothing of a value up to `price`, and what is above it. */
const shrink = (value: number, price: number): number => {
  if (value > price) return value - price;
  return value < -price ? value + price : 0;
};

/**
 * Robust PCA with noise: the window, folded into days, is told apart into a matrix of low rank, a sparse one and
 * noise, by taking each in turn as the best for the other (X = L + S + Z; Zhou and others 2010). The sparse one is not zero
 * where a point is an anomaly: where it is more than `sigmas` robust standard deviations off the low-rank one.
 */
export const robustPcaBy =
  (sigmas: number): WindowDetector =>
  (window) => {
    const center = medianOf(window);
    const sigma = robustSigma(withoutSeason(window));
    const days = window.length / DAY;
    const rows = Array.from({ length: days }, (_, day) =>
      window.slice(day * DAY, (day + 1) * DAY).map((value) => value - center),
    );
    // The greatest singular value that noise alone would have.
    const rankPrice = sigma * (Math.sqrt(DAY) + Math.sqrt(days));
    let sparse: Matrix = rows.map((row) => row.map(() => 0));
    for (let round = 0; round < ROUNDS; round++) {
      const low = lowRank(
        rows.map((row, i) => row.map((value, j) => value - (sparse[i]?.[j] ?? 0))),
        rankPrice,
      );
      sparse = rows.map((row, i) => row.map((value, j) => shrink(value - (low[i]?.[j] ?? 0), sigmas * sigma)));
    }
    return sparse.flat().map((value) => value !== 0);
  };
