import type { VFileMessage } from 'vfile-message';
import type { Document } from './documents.ts';
import { didYouMean, type Named } from './nearest.ts';
import { formatPath, type Path, toProblem } from './problem.ts';

/** The things of one kind by key, to turn a written name into the thing, or into a problem. */
export interface Register<T> {
  readonly get: (key: string) => T | undefined;
  /** The thing that `name` names at `path` of `document`; reports an unknown name. */
  readonly refer: (document: Document, path: Path, name: string) => T | undefined;
  /** The things that a list names, each once. */
  readonly referAll: (document: Document, path: Path, names: readonly string[] | undefined) => T[];
}

interface RegisterOptions<T> {
  /** As messages say it: `a topic`. */
  readonly noun: string;
  readonly things: ReadonlyMap<string, T>;
  /** Everything that can be named, also files that have problems of their own and so became no thing. */
  readonly names: readonly Named[];
  readonly problems: VFileMessage[];
}

export function toRegister<T>({ noun, things, names, problems }: RegisterOptions<T>): Register<T> {
  const known = new Set(names.map(({ slug }) => slug));
  const report = (document: Document, rule: string, path: Path, reason: string) => {
    problems.push(toProblem(document.file, rule, reason, { place: document.locate?.(path) }));
  };
  const refer: Register<T>['refer'] = (document, path, name) => {
    if (!known.has(name)) {
      const hint = didYouMean(name, names);
      report(document, 'unknown-name', path, `Unexpected \`${formatPath(path)}\` \`${name}\`, expected ${noun}${hint}`);
    }
    return things.get(name);
  };
  return {
    get: (key) => things.get(key),
    refer,
    referAll: (document, path, written = []) => {
      const found = new Set<T>();
      const seen = new Set<string>();
      for (const [index, name] of written.entries()) {
        const at = [...path, index];
        if (seen.has(name)) {
          report(
            document,
            'repeated-name',
            at,
            `Unexpected \`${formatPath(at)}\` \`${name}\`, expected each name once`,
          );
          continue;
        }
        seen.add(name);
        const thing = refer(document, at, name);
        if (thing !== undefined) found.add(thing);
      }
      return [...found];
    },
  };
}
