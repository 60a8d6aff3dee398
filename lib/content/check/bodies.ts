import type { VFileMessage } from 'vfile-message';
import type { BodyBenchmark } from '../../body.ts';
import { folderOfFile } from '../../file-names.ts';
import type { Lang, Magazine, Page, Source } from '../../magazine.ts';
import type { BodyContext } from '../../markdown/context.ts';
import type { Rendered } from '../../markdown/pipeline.ts';
import { toSource } from '../assembly.ts';
import { type Benches, modulesByFolder, shownModules, toBenchSources } from '../benches.ts';
import { isArticle, sourceOf, toBodyContext, type WithBody } from '../body-context.ts';
import type { Document } from '../documents.ts';
import { toFigureSources } from '../figures.ts';
import { pathOf } from '../links.ts';
import { keyOf, type Place, placeOf } from '../place.ts';
import { allTargets, findThing } from '../targets.ts';
import { checkCaptions } from './captions.ts';
import type { FigureFolders } from './figure-folders.ts';

/** A link from one text to a place in another. */
export interface AnchorLink {
  readonly source: Source;
  readonly href: string;
  /** The page's address without the anchor. */
  readonly page: string;
  readonly anchor: string;
  readonly draft: boolean;
}

/** What the rules over all texts need of one of them, once it is rendered: not the text itself. */
export interface BodyFacts {
  readonly thing: WithBody;
  /** Where its file lies, below the content folder. */
  readonly folder: string;
  readonly lang: Lang;
  readonly draft: boolean;
  /** The address of its page. */
  readonly page: string;
  readonly ids: readonly string[];
  readonly figures: readonly string[];
  readonly mentions: readonly string[];
  /** Slugs of who has a turn. */
  readonly spoke: ReadonlySet<string>;
  readonly links: readonly AnchorLink[];
  readonly benchmarks: readonly BodyBenchmark[];
}

interface Parts {
  /** With what is not published. */
  readonly magazine: Magazine;
  /** Without: what is published links to nothing else. */
  readonly published: Magazine;
  readonly documents: readonly Document[];
  readonly figures: FigureFolders;
  readonly benches: Benches;
  readonly render: (source: Source, context: BodyContext) => Promise<Rendered>;
  /** Files that exist, whether or not they became a thing. */
  readonly paths: readonly string[];
  /** Files with problems, of which little is known. */
  readonly broken: readonly Place[];
}

interface Text {
  readonly thing: WithBody;
  readonly source: Source;
  /** The address of its page; of a file with problems, none. */
  readonly page: string;
  /** Below the content folder. */
  readonly folder: string;
}

/** Renders every text of the magazine, one after the other, for its problems. */
export async function checkBodies(parts: Parts): Promise<{ facts: BodyFacts[]; problems: VFileMessage[] }> {
  const { magazine, published, figures, benches, render, paths, broken } = parts;
  const modules = modulesByFolder(benches);
  const shown = shownModules(benches);
  const places = new Set(paths.flatMap((path) => placeOf(path) ?? []).map((place) => `${place.kind}:${keyOf(place)}`));
  const brokenPlaces = new Set(broken.map((place) => `${place.kind}:${keyOf(place)}`));
  const isBroken = (place: Place) => {
    const key = `${place.kind}:${keyOf(place)}`;
    return brokenPlaces.has(key) || (places.has(key) && findThing(magazine, place).target === undefined);
  };
  const facts: BodyFacts[] = [];
  const problems: VFileMessage[] = [];
  for (const { thing, source, page, folder } of [...textsOf(magazine), ...looseTexts(parts)]) {
    const draft = isDraft(thing, source.lang);
    const pictures = toFigureSources(folder, figures(folder), magazine.defaultLanguage);
    const context = toBodyContext({
      magazine: draft ? magazine : published,
      thing,
      source,
      figures: pictures,
      benches: toBenchSources(modules.get(folder) ?? [], shown, source.lang),
      isBroken,
    });
    const links = new Map<string, AnchorLink>();
    const resolve: BodyContext['resolve'] = (href) => {
      const answer = context.resolve(href);
      const [path = '', anchor = ''] = 'path' in answer ? answer.path.split('#') : [];
      if (path.startsWith('/')) links.set(href, { source, href, page: path, anchor, draft });
      return answer;
    };
    const { body, messages, figures: used } = await render(source, { ...context, resolve });
    problems.push(...messages, ...checkCaptions(source));
    const ids = [...idsIn(body.html), ...('place' in thing || 'blurb' in thing ? [thing.slug] : [])];
    facts.push({
      thing,
      folder,
      lang: source.lang,
      draft,
      page,
      ids,
      figures: used,
      mentions: body.mentions,
      spoke: new Set(body.turns.map(({ speaker }) => speaker)),
      links: [...links.values()],
      benchmarks: body.benchmarks,
    });
  }
  return { facts, problems };
}

/** An article's translation may be a draft by itself. */
const isDraft = (thing: WithBody, lang: Lang) =>
  ('draft' in thing && thing.draft === true) || (isArticle(thing) && thing.texts[lang]?.draft === true);

/** The texts of things. */
function* textsOf(magazine: Magazine): Generator<Text> {
  for (const target of allTargets(magazine)) {
    if (target.kind === 'column') continue;
    for (const lang of magazine.languages) {
      const source = sourceOf(target.thing, lang);
      if (source === undefined) continue;
      yield {
        thing: target.thing,
        source,
        page: pathOf(target, lang).split('#')[0] ?? '',
        folder: folderOfFile(source.file),
      };
    }
  }
}

/** The texts of files whose front matter has problems, so that all problems are told at once. */
function* looseTexts({ magazine, documents }: Parts): Generator<Text> {
  const known = new Set(Array.from(textsOf(magazine), ({ source }) => source.file));
  for (const document of documents) {
    const { file, slug, body, lang = magazine.defaultLanguage } = document;
    const source = toSource(document, magazine.defaultLanguage);
    if (source === undefined || body?.empty !== false || known.has(file) || !magazine.languages.includes(lang))
      continue;
    const thing: Page = { slug, title: {}, order: 0, draft: true, texts: { [lang]: source } };
    yield { thing, source, page: '', folder: folderOfFile(file) };
  }
}

/** The ids in HTML of our own pipeline, which writes them in double quotes. */
function idsIn(html: string): string[] {
  return Array.from(html.matchAll(/\sid="([^"]*)"/gu), ([, id = '']) => id.replaceAll('&amp;', '&'));
}
