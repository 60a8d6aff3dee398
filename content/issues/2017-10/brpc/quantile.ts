/** The nearest-rank quantile: the smallest value that at least this share of all does not exceed. Sorts in place. */
export const quantileOf = (values: Float64Array, share: number): number => {
  values.sort();
  return values[Math.max(0, Math.ceil(values.length * share) - 1)] ?? Number.NaN;
};
