import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { extname, join } from 'node:path';
import { build, type OnLoadResult, type OnResolveResult, type Plugin } from 'esbuild';
import { didYouMean } from '../../nearest.ts';
import { findNeighbour } from './neighbours.ts';
import { stripTypes } from './strip-types.ts';

/** esbuild's namespace of authors' files: what they are called in a bundle tells nothing of where they lie. */
export const authored = 'bench';

/** What modules call our own functions. */
export const ownName = 'galley/bench';

/** What a module may import, and from where. */
export interface ImportRules {
  /** The module's folder. */
  readonly folder: string;
  /** The module's name in it. */
  readonly name: string;
  /** The project's folder. */
  readonly root: string;
  /** Names of Galley's own dependencies. */
  readonly packages: readonly string[];
  /** Why a package cannot be bundled for readers, if it cannot. */
  readonly whyNot: (specifier: string) => Promise<string | undefined>;
}

/** Lets in `galley/bench`, files beside the module and Galley's own packages; says of anything else what may be. */
export function allowedImports(rules: ImportRules): Plugin {
  const { folder, root } = rules;
  return {
    name: 'allowed-imports',
    setup(bundler) {
      bundler.onResolve({ filter: /./, namespace: authored }, async ({ path, kind }): Promise<OnResolveResult> => {
        if (kind !== 'import-statement') return refusal(`Unexpected import while it runs, ${atTop}`);
        if (path === ownName) return { path: join(root, 'lib/benchmark/define.ts') };
        if (path === `./${rules.name}`) return refusal(`Unexpected import of the module itself, ${expected}`);
        if (/^\.\/[^/]/u.test(path)) {
          const found = findNeighbour(folder, path);
          return 'problem' in found ? refusal(found.problem) : { path: path.slice(2), namespace: authored };
        }
        const problem = packageProblem(path, rules.packages) ?? (await rules.whyNot(path));
        if (problem !== undefined) return refusal(problem);
        return bundler.resolve(path, { kind, resolveDir: root });
      });
      bundler.onLoad({ filter: /./, namespace: authored }, async ({ path }): Promise<OnLoadResult> => {
        const text = toSource(await readFile(join(folder, path)));
        if (extname(path) === '.json') return { contents: text, loader: 'json' };
        const stripped = stripTypes(text);
        if ('code' in stripped) return { contents: stripped.code, loader: 'js' };
        // esbuild tells better where a text is no code at all.
        if (!stripped.isTypeScript) return { contents: text, loader: 'ts' };
        const { line, column } = stripped.place;
        const lineText = text.split('\n')[line - 1] ?? '';
        const location = { file: `${authored}:${path}`, line, column: toByteColumn(lineText, column), lineText };
        return { errors: [{ text: stripped.reason, location }] };
      });
    },
  };
}

/** The text of a file without a byte order mark, its lines ended by LF. */
export const toSource = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');

const toByteColumn = (line: string, column: number) => Buffer.byteLength(line.slice(0, column - 1));

const refusal = (text: string): OnResolveResult => ({ errors: [{ text }] });

const expected =
  "expected `galley/bench`, a file beside the module such as `./model.ts`, or one of Galley's own packages";
const atTop = 'expected `import … from` at the top of the file';

/** What is wrong with the name of a package, from the names that may be imported. */
function packageProblem(specifier: string, packages: readonly string[]): string | undefined {
  if (isBuiltin(specifier)) {
    return `Unexpected import of \`${specifier}\`, which readers' browsers do not have, ${expected}`;
  }
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  if (packages.includes(name)) return undefined;
  const known = [ownName, ...packages].map((slug) => ({ slug }));
  return `Unexpected import of \`${specifier}\`, ${expected}${didYouMean(specifier, known)}`;
}

/** Tries packages once each: most that are made for Node cannot run where readers' code runs. */
export const packageTrial = (root: string): ImportRules['whyNot'] => {
  const trials = new Map<string, Promise<string | undefined>>();
  return (specifier) => {
    const trial = trials.get(specifier) ?? tryPackage(root, specifier);
    trials.set(specifier, trial);
    return trial;
  };
};

async function tryPackage(root: string, specifier: string): Promise<string | undefined> {
  const found: string[] = [];
  const watch: Plugin = {
    name: 'no-node',
    setup(bundler) {
      bundler.onResolve({ filter: /./ }, ({ path }) => {
        if (!isBuiltin(path)) return undefined;
        found.push(path);
        return { path, external: true };
      });
    },
  };
  try {
    const contents = `import * as it from ${JSON.stringify(specifier)}; export default it;`;
    const stdin = { contents, resolveDir: root };
    await build({ ...forReaders(root), stdin, format: 'esm', plugins: [watch] });
  } catch {
    return `Unexpected import of \`${specifier}\`, which cannot be bundled for readers' browsers, ${expected}`;
  }
  const [first] = found.sort();
  if (first === undefined) return undefined;
  return `Unexpected import of \`${specifier}\`, which needs \`${first}\` that readers' browsers do not have, ${expected}`;
}

/** How authors' code is bundled, wherever it lies: equal sources give equal bytes. */
export const forReaders = (root: string) =>
  ({
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
    // What lies behind a link to node_modules is called by the link.
    preserveSymlinks: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    logOverride: { 'empty-import-meta': 'error' },
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, target: 'es2022' } },
  }) as const;
