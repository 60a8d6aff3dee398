export type Matrix = number[][];

/** An element off the diagonal is nothing below this share of those on it: more than enough for singular values. */
const TOLERANCE = 1e-6;
const SWEEPS = 12;

/** Turns columns p and q of one row. */
const mix = (row: number[], p: number, q: number, cosine: number, sine: number): void => {
  const [a, b] = [row[p] ?? 0, row[q] ?? 0];
  row[p] = cosine * a - sine * b;
  row[q] = sine * a + cosine * b;
};

/** Turns rows and columns p and q of a symmetric matrix so that their element off the diagonal vanishes; no, if it is nothing. */
const turn = (matrix: Matrix, vectors: Matrix, p: number, q: number): boolean => {
  const rowP = matrix[p] ?? [];
  const rowQ = matrix[q] ?? [];
  const off = rowP[q] ?? 0;
  const [pp, qq] = [rowP[p] ?? 0, rowQ[q] ?? 0];
  if (off * off <= TOLERANCE * TOLERANCE * Math.abs(pp * qq)) return false;
  const theta = (qq - pp) / (2 * off);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (const row of matrix) mix(row, p, q, cosine, sine);
  for (const row of vectors) mix(row, p, q, cosine, sine);
  for (let k = 0; k < matrix.length; k++) {
    const [a, b] = [rowP[k] ?? 0, rowQ[k] ?? 0];
    rowP[k] = cosine * a - sine * b;
    rowQ[k] = sine * a + cosine * b;
  }
  return true;
};

/** Eigenvalues of a symmetric matrix and its eigenvectors, one a column, by Jacobi's rotations. */
export const eigenOf = (symmetric: Matrix): { values: number[]; vectors: Matrix } => {
  const matrix = symmetric.map((row) => [...row]);
  const vectors = matrix.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  let isTurning = true;
  for (let sweep = 0; isTurning && sweep < SWEEPS; sweep++) {
    isTurning = false;
    for (let p = 0; p < matrix.length; p++) {
      for (let q = p + 1; q < matrix.length; q++) isTurning = turn(matrix, vectors, p, q) || isTurning;
    }
  }
  return { values: matrix.map((row, i) => row[i] ?? 0), vectors };
};
