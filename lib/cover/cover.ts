import { fnv1a } from '../fnv.ts';
import type { Article, Issue, Lang, Magazine } from '../magazine.ts';
import { once, oncePerLang } from '../once.ts';
import { inLang, languageTag, textIn } from '../text.ts';
import { wordsIn } from '../words.ts';
import { emsOfLine, fitLetters, type Lettering } from './lettering.ts';
import { numeralPath } from './numerals.ts';
import { divide, type Rect } from './plan.ts';

/** A cover is a floor plan of its issue: a room an article, as large as it is long, its tone that of its column. */

export const coverSize = { width: 600, height: 800 } as const;

const band = 150;
/** The date stands to the right of the name. */
const nameWidth = 430;
const padding = 14;
const labelSize = 15;
const module = 35;

export type Tone = 'paper' | 'ink' | 'tint' | 'deep' | 'ground';

export interface Room extends Rect {
  readonly tone: Tone;
  readonly label: string;
  /** Its article's place in the issue, from 1. */
  readonly folio: number;
  readonly title?: Lettering;
  /** BCP 47 tag of the title. */
  readonly lang: string;
}

export interface Cover {
  readonly name: Lettering & { readonly lang: string };
  readonly rooms: readonly Room[];
  /** Middle lines of the numerals and their stroke's width. */
  readonly numerals: { readonly paths: readonly string[]; readonly stroke: number };
}

const tones: readonly Tone[] = ['paper', 'ink', 'tint', 'deep'];

/** The figures that stand large: the last of the issue's number when they are few, else its month. */
export function figuresOf({ number, date }: Pick<Issue, 'number' | 'date'>): string {
  const last = number.match(/\d+/g)?.at(-1) ?? '';
  return last.length >= 1 && last.length <= 3 ? last : String(Number(date.slice(5, 7)));
}

function drawNumerals(figures: string, room: Rect): Cover['numerals'] {
  const count = figures.length;
  const gap = room.width * 0.09;
  const inset = Math.min(room.width, room.height) * 0.11;
  const height = room.height - 2 * inset;
  // A figure may be narrow, but not wider than it can be read.
  const width = Math.min(
    (room.width - 2 * inset - gap * (count - 1)) / count,
    Math.max(height * 0.75, room.width * 0.2),
  );
  const left = room.x + (room.width - width * count - gap * (count - 1)) / 2;
  const stroke = Math.min(width * 0.36, height * 0.17);
  const paths = [...figures].map((figure, index) =>
    numeralPath(figure, {
      x: left + index * (width + gap) + stroke / 2,
      y: room.y + inset + stroke / 2,
      width: width - stroke,
      height: height - stroke,
    }),
  );
  return { paths, stroke };
}

function drawRoom(article: Article, rect: Rect, lang: Lang, defaultLanguage: Lang): Room {
  const { issue } = article;
  const text = textIn(article.texts, lang, defaultLanguage);
  const label = article.column
    ? inLang(article.column.label, lang, defaultLanguage).text
    : wordsIn(lang).kinds[article.kind];
  const box = { width: rect.width - 2 * padding, height: rect.height - 2 * padding - 44 };
  const title = text && fitLetters(text.title, box, [46, 40, 35, 31, 27, 23, 20, 17], 1.28);
  return {
    ...rect,
    tone:
      tones[Math.max(0, 1 + issue.columns.findIndex(({ slug }) => slug === article.column?.slug)) % tones.length] ??
      'paper',
    label: emsOfLine(label) * labelSize <= box.width ? label : '',
    folio: issue.articles.indexOf(article) + 1,
    ...(title && { title }),
    lang: languageTag(text?.lang ?? defaultLanguage),
  };
}

/** The cover of an issue, the same every time: from its number, its columns, and its articles' titles and lengths. */
export const drawCover = (issue: Issue, magazine: Named, lang: Lang): Cover => coversOf(magazine, lang)(issue);

type Named = Pick<Magazine, 'name' | 'defaultLanguage'>;

/** Lists of issues and the share image of each article show a cover, and breaking its titles into lines takes time. */
const coversOf = oncePerLang((magazine: Named, lang) => once((issue: Issue) => draw(issue, magazine, lang)));

function draw(issue: Issue, magazine: Named, lang: Lang): Cover {
  const { defaultLanguage } = magazine;
  // A long article is a larger room, but never so large that the short ones vanish.
  const weights = issue.articles.map(
    (it) => Math.sqrt(textIn(it.texts, lang, defaultLanguage)?.source.markdown.length ?? 0) + 12,
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const seed = fnv1a(`${issue.id} ${issue.number}`);
  const place = seed % (issue.articles.length + 1);
  const items = weights.map((weight) => ({ weight }));
  items.splice(place, 0, { weight: whole * Math.max(0.4, 1.6 / (weights.length + 1)) });
  const plan = divide(items, { x: 0, y: band, width: coverSize.width, height: coverSize.height - band }, module);
  const hall = plan.splice(place, 1)[0] ?? { x: 0, y: band, width: coverSize.width, height: coverSize.height - band };
  const name = inLang(magazine.name, lang, defaultLanguage);
  const size = Math.min(112, nameWidth / Math.max(1, emsOfLine(name.text)));
  return {
    name: { size, lines: [name.text], lang: languageTag(name.lang) },
    rooms: issue.articles.flatMap((article, index) => {
      const rect = plan[index];
      return rect ? [drawRoom(article, rect, lang, defaultLanguage)] : [];
    }),
    numerals: drawNumerals(figuresOf(issue), hall),
  };
}
