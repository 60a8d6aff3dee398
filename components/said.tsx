import type { Lang, Magazine, Text } from '../lib/magazine.ts';
import { inLang, languageTag } from '../lib/text.ts';

interface Props {
  readonly text: Text;
  readonly lang: Lang;
  readonly magazine: Magazine;
}

/** A label in the page's language; where it has none, in the default language, and says so. */
export function Said({ text, lang, magazine }: Props) {
  const said = inLang(text, lang, magazine.defaultLanguage);
  return said.lang === lang ? said.text : <span lang={languageTag(said.lang)}>{said.text}</span>;
}
