import { type QueryWord, tellingOf, wordsOf } from './match-query.ts';

/** A place of the query: what is written there, and what else may stand for it. */
export interface Slot {
  readonly words: readonly QueryWord[];
  readonly alternatives: readonly (readonly QueryWord[])[];
  /** A phrase: no typo, no synonym, never left out. */
  readonly isLiteral: boolean;
}

/** Each costs files. */
const mostAlternatives = 6;

interface Name {
  readonly words: readonly QueryWord[];
  readonly group: readonly (readonly QueryWord[])[];
}

export type SynonymTable = ReadonlyMap<string, readonly Name[]>;

/** The names of every group by their first word; fillers are left out, as they are of a query. */
export function synonymTable(groups: readonly (readonly string[])[]): SynonymTable {
  const table = new Map<string, Name[]>();
  for (const labels of groups) {
    const group = labels.map((label) => tellingOf(wordsOf(label))).filter((words) => words.length > 0);
    for (const words of group) {
      const first = words[0]?.text ?? '';
      table.set(first, [...(table.get(first) ?? []), { words, group: group.filter((other) => other !== words) }]);
    }
  }
  return table;
}

/** The words of a query as slots; names of many words become one slot. */
export function slotsOf(words: readonly QueryWord[], table: SynonymTable): Slot[] {
  const slots: Slot[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (word === undefined) break;
    const names = namesAt(words, at, table);
    const length = Math.max(1, ...names.map((name) => name.words.length));
    const alternatives = [
      ...names.filter((name) => name.words.length === length).flatMap(({ group }) => group),
      ...(word.isHan && length === 1 ? insideRun(word, table) : []),
    ];
    slots.push({
      words: words.slice(at, at + length),
      alternatives: alternatives.slice(0, mostAlternatives),
      isLiteral: false,
    });
    at += length;
  }
  return slots;
}

const namesAt = (words: readonly QueryWord[], at: number, table: SynonymTable) =>
  (table.get(words[at]?.text ?? '') ?? []).filter((name) =>
    name.words.every(({ text }, place) => words[at + place]?.text === text),
  );

/** Names within a run (副本 in 副本同步): what stands for them, with what is left of the run on both sides. */
function insideRun({ text }: QueryWord, table: SynonymTable): (readonly QueryWord[])[] {
  const found: (readonly QueryWord[])[] = [];
  for (const [label, names] of table) {
    const start = label === text ? -1 : text.indexOf(label);
    if (start < 0) continue;
    const rest = wordsOf(`${text.slice(0, start)} ${text.slice(start + label.length)}`);
    for (const { words, group } of names)
      if (words.length === 1 && words[0]?.isHan) found.push(...group.map((other) => [...other, ...rest]));
  }
  return found;
}
