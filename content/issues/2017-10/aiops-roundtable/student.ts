/** e^-x for x >= 0, by additions and products alone: engines round `Math.exp` differently. */
const expMinus = (x: number): number => {
  const small = x / 1024;
  let term = 1;
  let sum = 1;
  for (let i = 1; i <= 12; i++) {
    term *= -small / i;
    sum += term;
  }
  for (let i = 0; i < 10; i++) sum *= sum;
  return sum;
};

/** The share of a normal distribution above z, for z >= 2: density times Laplace's continued fraction. */
const upperTail = (z: number): number => {
  let fraction = z;
  for (let i = 60; i >= 1; i--) fraction = z + i / fraction;
  return (expMinus((z * z) / 2) * 0.3989422804014327) / fraction;
};

const normalQuantile = (above: number): number => {
  let low = 2;
  let high = 9;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (upperTail(middle) > above) low = middle;
    else high = middle;
  }
  return low;
};

/**
 * The value that a share `above` (at most 0.02) of Student's distribution exceeds, by the Cornish-Fisher expansion
 * (Abramowitz and Stegun 26.7.5), which is good from some hundred degrees of freedom on.
 */
export const studentQuantile = (above: number, degrees: number): number => {
  const z = normalQuantile(above);
  const z3 = z * z * z;
  const z5 = z3 * z * z;
  return (
    z +
    (z3 + z) / (4 * degrees) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * degrees * degrees) +
    (3 * z5 * z * z + 19 * z5 + 17 * z3 - 15 * z) / (384 * degrees * degrees * degrees)
  );
};
