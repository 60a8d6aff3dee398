import type { ReactNode } from 'react';
import type { Lang, Magazine } from '../lib/magazine.ts';
import { languageTag } from '../lib/text.ts';

interface Props {
  readonly path: (lang: Lang) => string;
  readonly hasPage: (lang: Lang) => boolean;
  readonly lang: Lang;
  readonly magazine: Magazine;
  readonly children: ReactNode;
}

/** A name linked to the page of what it names: in this language, else in the default one, else not at all. */
export function PageLink({ path, hasPage, lang, magazine, children }: Props) {
  const pageLang = [lang, magazine.defaultLanguage].find(hasPage);
  if (pageLang === undefined) return children;
  return (
    <a href={path(pageLang)} hrefLang={pageLang === lang ? undefined : languageTag(pageLang)}>
      {children}
    </a>
  );
}
