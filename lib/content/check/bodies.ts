import type { VFileMessage } from 'vfile-message';
import type { Article, Lang, Magazine, Source } from '../../magazine.ts';
import type { BodyContext } from '../../markdown/context.ts';
import type { Rendered } from '../../markdown/pipeline.ts';
import { isArticle, toBodyContext, type WithBody } from '../body-context.ts';
import { type Figures, toFigureSources } from '../figures.ts';
import { pathOf } from '../links.ts';
import { allTargets } from '../targets.ts';

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
  readonly lang: Lang;
  readonly draft: boolean;
  /** The address of its page. */
  readonly page: string;
  readonly ids: readonly string[];
  readonly figures: readonly string[];
  readonly mentions: readonly string[];
  readonly links: readonly AnchorLink[];
}

interface Parts {
  readonly magazine: Magazine;
  readonly figures: (article: Article) => Figures;
  readonly render: (source: Source, context: BodyContext) => Promise<Rendered>;
}

/** Renders every text of the magazine, one after the other, for its problems. */
export async function checkBodies({
  magazine,
  figures,
  render,
}: Parts): Promise<{ facts: BodyFacts[]; problems: VFileMessage[] }> {
  const facts: BodyFacts[] = [];
  const problems: VFileMessage[] = [];
  for (const target of allTargets(magazine)) {
    if (target.kind === 'column') continue;
    const { thing } = target;
    const draft = thing.draft === true;
    const ofArticle = isArticle(thing) ? toFigureSources(thing, figures(thing), magazine.defaultLanguage) : {};
    for (const lang of magazine.languages) {
      const source = isArticle(thing) ? thing.texts[lang]?.source : thing.texts[lang];
      if (source === undefined) continue;
      const context = toBodyContext({ magazine, thing, source, figures: ofArticle });
      const links = new Map<string, AnchorLink>();
      const resolve: BodyContext['resolve'] = (href) => {
        const answer = context.resolve(href);
        const [page = '', anchor = ''] = 'path' in answer ? answer.path.split('#') : [];
        if (page.startsWith('/')) links.set(href, { source, href, page, anchor, draft });
        return answer;
      };
      const rendered = await render(source, { ...context, resolve });
      problems.push(...rendered.messages);
      const page = pathOf(target, lang).split('#')[0] ?? '';
      facts.push({
        thing,
        lang,
        draft,
        page,
        ids: [
          ...idsIn(rendered.body.html),
          ...(target.kind === 'announcement' || target.kind === 'edition' ? [target.thing.slug] : []),
        ],
        figures: rendered.figures,
        mentions: rendered.body.mentions,
        links: [...links.values()],
      });
    }
  }
  return { facts, problems };
}

/** The ids in HTML of our own pipeline, which writes them in double quotes. */
function idsIn(html: string): string[] {
  return Array.from(html.matchAll(/\sid="([^"]*)"/gu), ([, id = '']) => id.replaceAll('&amp;', '&'));
}
