import type { VFileMessage } from 'vfile-message';
import type { Lang } from '../../magazine.ts';
import type { Document } from '../documents.ts';
import { toLanguages } from '../groups.ts';
import { checkFields } from './fields.ts';
import { settingsOf, withStandIns } from './stand-ins.ts';

/** Documents that make a magazine whatever is wrong with them. */
export interface Mended {
  /** Sound ones as they are, others with stand-ins; the settings are always there. */
  readonly documents: readonly Document[];
  /** Those that were not sound, as they are. */
  readonly broken: readonly Document[];
  /** With their fields. */
  readonly problems: readonly VFileMessage[];
}

export function mendDocuments(documents: readonly Document[], spoken: readonly Lang[]): Mended {
  const settings = settingsOf(documents, spoken);
  const languages = toLanguages(settings);
  const problems: VFileMessage[] = [];
  const broken: Document[] = [];
  const mended = documents.map((document) => {
    const found = document.isUnread ? [] : checkFields(document, languages);
    problems.push(...found);
    if (found.length === 0 && !document.isUnread) return document.kind === 'magazine' ? settings : document;
    broken.push(document);
    return document.kind === 'magazine' ? settings : withStandIns(document, languages);
  });
  const hasSettings = documents.some(({ kind }) => kind === 'magazine');
  return { documents: hasSettings ? mended : [settings, ...mended], broken, problems };
}

/** Rules that a stand-in may break by itself. */
const doubtful = ['missing-field', 'empty-field', 'date', 'speakers', 'missing-alt', 'unpublished'];

/** The problems of the mended documents that those as they are have too. */
export function withoutDoubtful(problems: readonly VFileMessage[], { broken }: Mended): readonly VFileMessage[] {
  const files = new Set(broken.map(({ file }) => file));
  return problems.filter(({ file, ruleId }) => !(files.has(file ?? '') && doubtful.includes(ruleId ?? '')));
}

/** Whether it is known which topics the articles are about, and what the topics are called. */
export const knowsTopics = ({ broken }: Mended) =>
  !broken.some(
    ({ kind, lang, isUnread, values }) =>
      kind === 'topic' || (kind === 'article' && (isUnread || (lang === undefined && !Array.isArray(values.topics)))),
  );
