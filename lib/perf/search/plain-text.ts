import type { SearchRecord } from '../../search/record.ts';

/** As texts are compared: full width is half width, capitals are small. Says nothing of how an index cuts words. */
export const plainText = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What a record says, twice: what truth is computed from. */
export interface RecordText {
  /** Title and heading. */
  readonly names: string;
  /** Title, heading and text. */
  readonly all: string;
}

/** The plain texts of a record, a line between their parts. */
export function textOfRecord({ title, heading, content }: SearchRecord): RecordText {
  const names = plainText(`${title}\n${heading}`);
  return { names, all: `${names}\n${plainText(content)}` };
}

const han = /\p{Script=Han}/gu;
const latin = /\p{Script=Latin}/gu;

/** Chinese where a fifth of the letters is Han: technical Chinese is full of names and keywords in English. */
export function languageOf(text: string): 'zh' | 'en' {
  const count = text.match(han)?.length ?? 0;
  return count * 4 > (text.match(latin)?.length ?? 0) ? 'zh' : 'en';
}
