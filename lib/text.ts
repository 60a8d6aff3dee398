import type { ByLang, Lang, Text } from './magazine.ts';

/** A text that knows its language, so that a page in another language can say so with `lang`. */
export interface LangText {
  readonly text: string;
  readonly lang: Lang;
}

/** A label in `lang`, else in the default language: the one fallback rule. */
export function inLang(text: Text, lang: Lang, defaultLanguage: Lang): LangText {
  const own = text[lang];
  return own === undefined ? { text: text[defaultLanguage] ?? '', lang: defaultLanguage } : { text: own, lang };
}

/** A function that gives a label's words alone, by the same rule. */
export const sayIn =
  ({ defaultLanguage }: { readonly defaultLanguage: Lang }, lang: Lang) =>
  (text: Text): string =>
    inLang(text, lang, defaultLanguage).text;

/** The BCP 47 tag for `lang` attributes, hreflang and feeds: Chinese is written in simplified characters. */
export const languageTag = (lang: Lang) => (lang === 'zh' ? 'zh-Hans' : lang);

/** What a thing says in `lang`, else in the default language, else in any; its own `lang` says which. */
export const textIn = <T>(texts: ByLang<T>, lang: Lang, defaultLanguage: Lang): T | undefined =>
  texts[lang] ?? texts[defaultLanguage] ?? Object.values(texts).find((it) => it !== undefined);
