import type { Lang } from '../magazine.ts';

export const calloutKinds = ['note', 'tip', 'warning', 'editors'] as const;
export type CalloutKind = (typeof calloutKinds)[number];

/** The words that the pipeline itself writes into a body. */
export interface BodyWords {
  readonly figure: string;
  readonly table: string;
  readonly footnotes: string;
  readonly backToText: (note: number, mention: number) => string;
  readonly linkToSection: string;
  readonly callouts: Readonly<Record<CalloutKind, string>>;
  readonly since: (version: string) => string;
  readonly done: string;
  readonly toDo: string;
}

/** `图 1`. */
export const numbered = (word: string, number: number) => `${word} ${number}`;

const zh: BodyWords = {
  figure: '图',
  table: '表',
  footnotes: '注释',
  backToText: (note, mention) =>
    mention > 1 ? `回到注释 ${note} 的第 ${mention} 处引用` : `回到注释 ${note} 的引用处`,
  linkToSection: '本节链接',
  callouts: { note: '注', tip: '提示', warning: '注意', editors: '编者注' },
  since: (version) => `${version} 起`,
  done: '已完成',
  toDo: '未完成',
};

const en: BodyWords = {
  figure: 'Figure',
  table: 'Table',
  footnotes: 'Notes',
  backToText: (note, mention) =>
    mention > 1 ? `Back to mention ${mention} of note ${note}` : `Back to the mention of note ${note}`,
  linkToSection: 'Link to this section',
  callouts: { note: 'Note', tip: 'Tip', warning: 'Warning', editors: 'Editors’ note' },
  since: (version) => `since ${version}`,
  done: 'Done',
  toDo: 'To do',
};

/** A language without words of its own is served in English. */
export const bodyWords = (lang: Lang): BodyWords => (lang === 'zh' ? zh : en);
