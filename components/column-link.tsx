import type { Column, Lang, Magazine } from '../lib/magazine.ts';
import { hasColumnPage } from '../lib/page-existence.ts';
import { columnPath } from '../lib/paths.ts';
import { languageTag } from '../lib/text.ts';
import { Said } from './said.tsx';

interface Props {
  readonly column: Column;
  readonly lang: Lang;
  readonly magazine: Magazine;
}

/** A column's name, linked to its page: in this language, else in the default one, else not at all. */
export function ColumnLink({ column, lang, magazine }: Props) {
  const label = <Said text={column.label} lang={lang} magazine={magazine} />;
  const pageLang = [lang, magazine.defaultLanguage].find((it) => hasColumnPage(magazine, column, it));
  if (pageLang === undefined) return label;
  return (
    <a href={columnPath(column, pageLang)} hrefLang={pageLang === lang ? undefined : languageTag(pageLang)}>
      {label}
    </a>
  );
}
