import type { Magazine, Topic } from '../magazine.ts';

/** Words that mean the same. */
export interface SynonymGroup {
  /** Of the topic that they name. */
  readonly slug: string;
  /** At least two, no two the same but for case. */
  readonly words: readonly string[];
}

/** The names of each topic in all languages, label first: who looks for 副本 finds replication too. */
export const synonymGroups = ({ topics }: Pick<Magazine, 'topics'>): SynonymGroup[] =>
  topics.map((topic) => ({ slug: topic.slug, words: namesOf(topic) })).filter(({ words }) => words.length > 1);

/** The words of the groups alone. */
export const toSynonyms = (magazine: Pick<Magazine, 'topics'>): readonly (readonly string[])[] =>
  synonymGroups(magazine).map(({ words }) => words);

function namesOf({ label, aliases }: Topic): string[] {
  const byKey = new Map<string, string>();
  for (const name of [...Object.values(label), ...Object.values(aliases).flatMap((names) => names ?? [])]) {
    const key = name.normalize('NFKC').trim().toLowerCase();
    if (key !== '' && !byKey.has(key)) byKey.set(key, name.trim());
  }
  return [...byKey.values()];
}
