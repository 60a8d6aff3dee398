export const ascending = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();

/** The median of values that stand in order, from `first` up to but without `end`. */
export const medianIn = (ordered: Float64Array, first = 0, end = ordered.length): number => {
  const middle = first + ((end - first) >> 1);
  const upper = ordered[middle] ?? 0;
  return (end - first) % 2 === 1 ? upper : (upper + (ordered[middle - 1] ?? 0)) / 2;
};

export const medianOf = (values: readonly number[]): number => medianIn(ascending(values));

/** Makes the median absolute deviation of normal values their standard deviation. */
export const MAD_TO_SIGMA = 1.4826;

/** A standard deviation that outliers hardly change. */
export const robustSigma = (values: readonly number[]): number => {
  const median = medianOf(values);
  return MAD_TO_SIGMA * medianOf(values.map((value) => Math.abs(value - median)));
};
