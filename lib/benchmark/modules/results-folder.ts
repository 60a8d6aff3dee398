/** The folder with a module's records: `acks.results` for `acks.bench.ts`. */
export const resultsFolder = (file: string): string => file.replace(/\.bench\.ts$/u, '.results');
