/** Orders texts by their code units, the same in every locale. */
export const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b));
