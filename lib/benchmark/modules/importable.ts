/** Names of files that a module may import when they lie beside it. */
export const isImportable = (name: string): boolean => /^[^/\\]+\.(?:ts|json)$/u.test(name) && !name.startsWith('.');

export const isModule = (file: string): boolean => file.endsWith('.bench.ts');
