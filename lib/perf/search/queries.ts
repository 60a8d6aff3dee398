import { below, numbers, pick, type Random, shuffled } from '../random.ts';
import { type CorpusWords, pairsIn } from './corpus-words.ts';
import { isWithin, mistype } from './mistype.ts';
import { plainText } from './plain-text.ts';

/** What somebody looks for, and whether a document is what they mean. */
export interface Query {
  readonly text: string;
  readonly isRight: (doc: number) => boolean;
  /** The word that was mistyped. */
  readonly meant?: string;
}

export const querySets = {
  headingsChinese: { title: 'exact headings, Chinese', count: 200 },
  headingsEnglish: { title: 'exact headings, English', count: 150 },
  parts: { title: 'three words that name one section', count: 200 },
  openParts: { title: 'the same, where other sections fit too', count: 200 },
  fourHan: { title: 'four Han characters cut anywhere', count: 200 },
  twoHan: { title: 'two Han characters cut anywhere', count: 150 },
  typos: { title: 'one typo in a rare English word', count: 150 },
  prefixes: { title: 'beginnings of rare English words', count: 100 },
  absent: { title: 'words that stand nowhere', count: 60 },
} as const;

export type QuerySet = keyof typeof querySets;

/** Queries with their truth, which is plain: the record that was meant, or every text that holds the letters. */
export type Queries = Readonly<Record<QuerySet, readonly Query[]>>;

/** Tries to make so many queries; a corpus may have too little for it. */
function several(count: number, make: () => Query | undefined): Query[] {
  const made = new Map<string, Query>();
  for (let tries = 0; tries < count * 40 && made.size < count; tries++) {
    const query = make();
    if (query) made.set(query.text, query);
  }
  return [...made.values()];
}

/** Makes the queries of a corpus: the same seed gives the same ones. Those that it has no text for are missing. */
export function makeQueries(words: CorpusWords, seed: number): Queries {
  const makers: Record<QuerySet, (random: Random) => () => Query | undefined> = {
    headingsChinese: (random) => headingMaker(words, 'zh', random),
    headingsEnglish: (random) => headingMaker(words, 'en', random),
    parts: (random) => partMaker(words, random, true),
    openParts: (random) => partMaker(words, random, false),
    fourHan: (random) => hanMaker(words, 4, random),
    twoHan: (random) => hanMaker(words, 2, random),
    typos: (random) => typoMaker(words, random),
    prefixes: (random) => prefixMaker(words, random),
    absent: (random) => absentMaker(words, random),
  };
  const sets = Object.entries(querySets) as [QuerySet, { readonly count: number }][];
  return Object.fromEntries(
    sets.map(([set, { count }], at) => [set, several(count, makers[set](numbers(seed * 100 + at)))]),
  ) as unknown as Queries;
}

const lastHeading = (heading: string) => heading.slice(heading.lastIndexOf('›') + 1).trim();

/** Headings that one record alone has, word for word. */
function headingMaker({ records }: CorpusWords, lang: 'zh' | 'en', random: Random) {
  const docs = new Map<string, number[]>();
  for (const [doc, { heading, title }] of records.entries())
    for (const name of new Set([lastHeading(heading), title].map(plainText)))
      docs.set(name, [...(docs.get(name) ?? []), doc]);
  const isChinese = (text: string) => /\p{Script=Han}/u.test(text);
  const known = [...records.keys()].filter((doc) => {
    const record = records[doc];
    const name = lastHeading(record?.heading ?? '');
    const isFit = name.length >= 4 && /[\p{L}\p{N}]{2}/u.test(name) && isChinese(name) === (lang === 'zh');
    return record?.lang === lang && isFit && docs.get(plainText(name))?.length === 1;
  });
  return () => {
    const wanted = pick(known, random);
    if (wanted === undefined) return undefined;
    return { text: lastHeading(records[wanted]?.heading ?? ''), isRight: (doc: number) => doc === wanted };
  };
}

/**
 * Two words of a section's title and heading and one of its text, shuffled. All three fit that section and, when it is
 * to be the only one, no other; else whoever made the query means that one all the same.
 */
function partMaker({ records, texts, wordsOf, isTelling }: CorpusWords, random: Random, isOnly: boolean) {
  return () => {
    const wanted = below(records.length, random);
    const { title = '', heading = '', content = '' } = records[wanted] ?? {};
    const isOther = (word: string) => !texts[wanted]?.names.includes(word) && isTelling(word);
    const first = shuffled(wordsOf(`${title}\n${heading}`), random).find(isTelling);
    const second = shuffled(wordsOf(`${title}\n${heading}`), random).find((word) => word !== first && isTelling(word));
    const third = shuffled(wordsOf(content), random).find(isOther);
    if (heading === '' || first === undefined || second === undefined || third === undefined) return undefined;
    const isNamed = (doc: number) =>
      [first, second].every((word) => texts[doc]?.names.includes(word)) && texts[doc]?.all.includes(third);
    if (isOnly && texts.some((_, doc) => doc !== wanted && isNamed(doc))) return undefined;
    return {
      text: shuffled([first, second, third], random).join(' '),
      isRight: (doc: number) => doc === wanted,
    };
  };
}

/** Whoever holds the letters is right. */
const holding = ({ texts }: CorpusWords, letters: string) => {
  const plain = plainText(letters);
  return (doc: number) => texts[doc]?.all.includes(plain) ?? false;
};

function hanMaker(words: CorpusWords, length: number, random: Random) {
  const runs = new RegExp(`\\p{Script=Han}{${length},}`, 'gu');
  return () => {
    const run = pick(pick(words.records, random)?.content.match(runs) ?? [], random);
    if (run === undefined) return undefined;
    const characters = [...run];
    const start = below(characters.length - length + 1, random);
    const text = characters.slice(start, start + length).join('');
    return { text, isRight: holding(words, text) };
  };
}

/** A rare word stands in at most so many records. */
const rare = 5;

const rareWords = ({ latin }: CorpusWords, shortest: number, longest: number) =>
  [...latin]
    .filter(([word, docs]) => docs.length <= rare && word.length >= shortest && word.length <= longest)
    .map(([word]) => word)
    .sort();

function typoMaker(words: CorpusWords, random: Random) {
  const known = rareWords(words, 5, 14);
  return () => {
    const word = pick(known, random);
    const text = word && mistype(word, random);
    // Some typos make another word.
    if (!word || !text || words.latin.has(text)) return undefined;
    return { text, isRight: holding(words, word), meant: word };
  };
}

function prefixMaker(words: CorpusWords, random: Random) {
  const known = rareWords(words, 7, 24);
  return () => {
    const word = pick(known, random);
    if (!word) return undefined;
    const text = word.slice(0, 4 + below(word.length - 5, random));
    return { text, isRight: holding(words, text) };
  };
}

/** By turns, Latin letters that two typos do not make a word of, and Han characters of which no two stand together. */
function absentMaker(words: CorpusWords, random: Random) {
  const known = [...words.latin.keys()];
  const characters = [...new Set([...words.pairs].flatMap((pair) => [...pair]))].sort();
  const nothing = () => false;
  let turn = 0;
  return () => {
    turn += 1;
    if (turn % 2 === 0) {
      const text = Array.from({ length: 2 + below(3, random) }, () => pick(characters, random) ?? '').join('');
      const isAbsent = text !== '' && pairsIn(text).every((pair) => !words.pairs.has(pair));
      return isAbsent ? { text, isRight: nothing } : undefined;
    }
    const text = Array.from({ length: 5 + below(6, random) }, () =>
      pick([...'abcdefghijklmnopqrstuvwxyz'], random),
    ).join('');
    const isAbsent =
      words.texts.every(({ all }) => !all.includes(text)) && !known.some((word) => isWithin(2, text, word));
    return isAbsent ? { text, isRight: nothing } : undefined;
  };
}
