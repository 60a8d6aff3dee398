import type { Body } from '../lib/body.ts';
import type { Lang } from '../lib/magazine.ts';
import { languageTag } from '../lib/text.ts';
import { RawHtml } from './raw-html.tsx';

interface Props {
  readonly body: Body;
  readonly lang: Lang;
  /** The language of the page, where it is another. */
  readonly pageLang?: Lang;
}

/** A body as running text. */
export const BodyText = ({ body, lang, pageLang = lang }: Props) => (
  <RawHtml className="prose" html={body.html} lang={lang === pageLang ? undefined : languageTag(lang)} />
);
