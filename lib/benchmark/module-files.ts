/** Where modules are read, and what they are run with. */
export interface Places {
  /** The project's folder, absolute: modules may import its packages. */
  readonly root: string;
  /** Absolute. */
  readonly contentFolder: string;
}

/** Whether a file is a module: `acks.bench.ts`. */
export const isModule = (file: string): boolean => file.endsWith('.bench.ts');

/** Names of files that a module may import when they lie beside it. */
export const isImportable = (name: string): boolean => /^[^/\\]+\.(?:ts|json)$/u.test(name) && !name.startsWith('.');

/** Names of files that a module's command may run or read when they lie beside it. */
export const isProgram = (name: string): boolean => /^[^/\\.][^/\\]*\.(?:java|mjs|proto|py|sh|sql)$/u.test(name);

/** The folder with a module's records: `acks.results` for `acks.bench.ts`. */
export const resultsFolder = (file: string): string => file.replace(/\.bench\.ts$/u, '.results');
