import { authorsOf } from './credits.ts';
import type { Article, Contributor, IsoDay, Lang, Magazine } from './magazine.ts';
import { absoluteUrl, articlePath } from './paths.ts';
import { sayIn } from './text.ts';

/** An article's citation in one format. */
export interface Citation {
  /** As readers know it: `BibTeX`. */
  readonly format: string;
  readonly text: string;
}

/** What every format says of an article. */
interface Work {
  readonly key: string;
  readonly title: string;
  readonly authors: readonly Author[];
  readonly journal: string;
  readonly issue: string;
  readonly publisher: string;
  readonly date: IsoDay;
  readonly url: string;
  readonly lang: Lang;
}

interface Author {
  readonly name: string;
  /** Never turned round: a collective, or someone with a Chinese name, whatever the order of its Latin form. */
  readonly isWhole: boolean;
}

/** The article in BibTeX, RIS and GB/T 7714, in the language in which it is read. */
export function citationsOf(magazine: Magazine, article: Article, lang: Lang): readonly Citation[] {
  const say = sayIn(magazine, lang);
  const work: Work = {
    key: `${article.issue.id}-${article.id}`,
    title: article.texts[lang]?.title ?? '',
    authors: authorsOf(article).map((author) => ({ name: say(author.name), isWhole: isWhole(author) })),
    journal: say(magazine.name),
    // Every format says the year before the number.
    issue: article.issue.number.replace(`${article.date.slice(0, 4)}-`, ''),
    publisher: say(magazine.publisher.name),
    date: article.date,
    url: absoluteUrl(articlePath(article, lang)),
    lang,
  };
  return [
    { format: 'BibTeX', text: toBibtex(work) },
    { format: 'RIS', text: toRis(work) },
    { format: 'GB/T 7714', text: toGbt7714(work, magazine.today) },
  ];
}

const isWhole = ({ name, collective }: Contributor) =>
  collective || Object.values(name).some((written) => /\p{Script=Han}/u.test(written) || !written.includes(' '));

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const bibtexMarks: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** LaTeX's ten special characters, so that any title compiles. */
const bibtexText = (text: string) =>
  oneLine(text).replace(/[\\{}~^#$%&_]/g, (mark) => bibtexMarks[mark] ?? `\\${mark}`);

/**
 * BibTeX (http://www.bibtex.org/Format/). A name that is not to be turned round stands in
 * braces; so does the title, which keeps its capitals.
 */
function toBibtex({ key, title, authors, journal, issue, publisher, date, url, lang }: Work): string {
  const name = (author: Author) => (author.isWhole ? `{${bibtexText(author.name)}}` : bibtexText(author.name));
  const fields: readonly (readonly [string, string])[] = [
    ['author', authors.map(name).join(' and ')],
    ['title', `{${bibtexText(title)}}`],
    ['journal', bibtexText(journal)],
    ['number', bibtexText(issue)],
    ['publisher', bibtexText(publisher)],
    ['year', date.slice(0, 4)],
    ['month', String(Number(date.slice(5, 7)))],
    ['url', url],
    ['language', lang === 'zh' ? 'chinese' : lang === 'en' ? 'english' : lang],
  ];
  const given = fields.filter(([, value]) => value !== '');
  return [`@article{${key},`, ...given.map(([field, value]) => `  ${field} = {${value}},`), '}'].join('\n');
}

/** RIS (https://en.wikipedia.org/wiki/RIS_(file_format)): a tag and a value a line; a person's family name comes first. */
function toRis({ title, authors, journal, issue, publisher, date, url, lang }: Work): string {
  const name = (author: Author) => {
    if (author.isWhole) return author.name;
    const [family = '', ...given] = author.name.split(' ').reverse();
    return `${family}, ${given.reverse().join(' ')}`;
  };
  const lines: readonly (readonly [string, string])[] = [
    ['TY', 'MGZN'],
    ...authors.map((author) => ['AU', name(author)] as const),
    ['TI', title],
    ['T2', journal],
    ['IS', issue],
    ['PB', publisher],
    ['PY', date.slice(0, 4)],
    ['DA', date.replaceAll('-', '/')],
    ['UR', url],
    ['LA', lang],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}`).join('\n');
}

/**
 * GB/T 7714—2015, an electronic serial: authors. title[J/OL]. journal, year(issue)[day of citation]. address. Three
 * authors are named, then 等 or et al; a Latin family name comes first, in capitals, with initials.
 */
function toGbt7714({ title, authors, journal, issue, date, url, lang }: Work, cited: IsoDay): string {
  const name = (author: Author) => {
    if (author.isWhole) return author.name;
    const [family = '', ...given] = author.name.split(' ').reverse();
    return [family.toUpperCase(), ...given.reverse().map((part) => part.charAt(0).toUpperCase())].join(' ');
  };
  const named = authors.slice(0, 3).map(name);
  if (authors.length > 3) named.push(lang === 'zh' ? '等' : 'et al');
  const responsible = named.length > 0 ? `${named.join(', ')}. ` : '';
  return oneLine(`${responsible}${title}[J/OL]. ${journal}, ${date.slice(0, 4)}(${issue})[${cited}]. ${url}.`);
}
