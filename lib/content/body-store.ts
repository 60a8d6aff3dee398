import { join } from 'node:path';
import type { Body } from '../body.ts';
import { digest, readKeptJson, writeWhole } from '../files.ts';
import { fromKept, type KeptProblem, toKept } from '../kept-problem.ts';
import type { Source } from '../magazine.ts';
import type { BenchSource, BodyContext } from '../markdown/context.ts';
import { type Rendered, renderBody } from '../markdown/pipeline.ts';
import { once } from '../once.ts';
import { basePath } from '../paths.ts';

/**
 * Bodies that were rendered, on disk, so that neither the next page nor the next worker renders them again. A body
 * is found by a digest of all it was made of: text, context, code. What its links led to is kept beside it and asked
 * again, since that depends on the whole magazine.
 */
export interface BodyStore {
  /** The body and its problems, from the store or rendered now. */
  readonly bodyOf: (source: Source, context: BodyContext) => Promise<Rendered>;
}

interface Kept {
  readonly links: readonly (readonly [href: string, answer: string])[];
  readonly body: Body;
  readonly messages: readonly KeptProblem[];
  readonly figures: readonly string[];
}

/** A store in `folder`; `code` tells versions of the pipeline apart. */
export function openBodyStore(folder: string, code: string): BodyStore {
  return {
    bodyOf: async (source, context) => {
      const key = keyOf(source, context, code);
      const path = join(folder, key.slice(0, 2), `${key}.json`);
      const kept = readKeptJson(path) as Kept | undefined;
      if (kept?.links.every(([href, answer]) => JSON.stringify(context.resolve(href)) === answer)) {
        return { ...kept, messages: kept.messages.map((message) => fromKept(source.file, message)) };
      }
      const links = new Map<string, string>();
      const resolve: BodyContext['resolve'] = (href) => {
        const answer = context.resolve(href);
        links.set(href, JSON.stringify(answer));
        return answer;
      };
      const rendered = await renderBody(source, { ...context, resolve });
      const { body, messages, figures } = rendered;
      const keep: Kept = { links: [...links], body, messages: messages.map(toKept), figures };
      writeWhole(path, JSON.stringify(keep));
      return rendered;
    },
  };
}

const keyOfTerms = once((terms: BodyContext['terms']) => digest(JSON.stringify(terms)));

function keyOf(source: Source, context: BodyContext, code: string): string {
  const { terms, defaultLanguage, speakers, notopic, figures, benches } = context;
  const figureKeys = Object.values(figures).map(({ figure, path }) => [figure.name, path, figure.width, figure.height]);
  const benchKeys = Object.entries(benches).map(([name, it]) => [name, ...('isBroken' in it ? [] : keyOfBench(it))]);
  return digest(
    JSON.stringify([code, basePath, keyOfTerms(terms), defaultLanguage, speakers, notopic, figureKeys, benchKeys]),
    JSON.stringify([source.file, source.lang, source.line]),
    source.markdown,
  );
}

const keyOfBench = ({ module, payloadPath, pagePath, records }: BenchSource) => [
  module.digest,
  module.declaration,
  payloadPath,
  pagePath,
  keyOfRecords(records),
];

const keyOfRecords = once((records: BenchSource['records']) => digest(JSON.stringify(records)));
