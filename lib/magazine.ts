import type { LoadedModule } from './benchmark/benchmark.ts';

/** The nouns of a magazine, references resolved to objects, unpublished things already gone. */

/** A language as it stands in addresses and file names: `zh`, `en`. */
export type Lang = string;

/** An ISO 8601 day, `2017-10-01`. */
export type IsoDay = string;

/** A short text in one or more languages; the default language is always there. */
export type Text = Readonly<Record<Lang, string>>;

/** Things of one kind by language: a body exists only in the languages it was written in. */
export type ByLang<T> = Readonly<Partial<Record<Lang, T>>>;

export interface Link {
  readonly label: Text;
  readonly url: string;
}

export interface Desk {
  readonly role: Text;
  readonly email: string;
}

export interface Magazine {
  readonly name: Text;
  readonly tagline: Text;
  readonly description: Text;
  /** The public address without a trailing slash; its path is the base path. `SITE_URL` overrides the file. */
  readonly url: string;
  /** The authority of feed ids (RFC 4151), independent of the address. */
  readonly authority: string;
  readonly languages: readonly Lang[];
  readonly defaultLanguage: Lang;
  /** IANA name of the zone in which a day begins. */
  readonly timezone: string;
  readonly publisher: { readonly name: Text; readonly url?: string };
  readonly desks: readonly Desk[];
  readonly licence: { readonly name: Text; readonly url?: string };
  readonly links: readonly Link[];
  /** The day of the build, by which "published" and "past" were decided. */
  readonly today: IsoDay;
  /** Newest first. */
  readonly issues: readonly Issue[];
  /** In the magazine's order. */
  readonly columns: readonly Column[];
  readonly topics: readonly Topic[];
  readonly contributors: readonly Contributor[];
  /** By start day, newest first. */
  readonly announcements: readonly Announcement[];
  readonly editions: readonly Edition[];
  readonly pages: readonly Page[];
}

export interface Column {
  readonly slug: string;
  readonly label: Text;
  readonly description: Text;
  readonly order: number;
}

export interface MastheadRole {
  readonly role: Text;
  readonly people: readonly Contributor[];
}

export interface Issue {
  /** The folder's name: `2017-10`. */
  readonly id: string;
  readonly number: string;
  readonly title: Text;
  readonly date: IsoDay;
  /** `#rrggbb`, the issue's one accent colour. */
  readonly accent: string;
  readonly kind: 'regular' | 'special';
  readonly masthead: readonly MastheadRole[];
  readonly columns: readonly Column[];
  /** All its published articles in reading order, the letter first. */
  readonly articles: readonly Article[];
  readonly announcements: readonly Announcement[];
  readonly editions: readonly Edition[];
  /** An image beside `issue.md` that replaces the drawn cover. */
  readonly cover?: Figure;
  readonly coverAlt?: Text;
  readonly draft: boolean;
  readonly texts: ByLang<Source>;
}

export type ArticleKind = 'article' | 'news' | 'interview' | 'roundtable' | 'letter';

export type CreditRole = 'author' | 'editor' | 'translator' | 'illustrator' | 'reviewer' | 'interviewer' | 'speaker';

export interface Credit {
  readonly contributor: Contributor;
  readonly role: CreditRole;
}

export interface Article {
  /** Never changes; the slug may. */
  readonly id: string;
  readonly slug: string;
  readonly issue: Issue;
  readonly kind: ArticleKind;
  /** A letter may have none. */
  readonly column?: Column;
  readonly credits: readonly Credit[];
  readonly date: IsoDay;
  readonly updated?: IsoDay;
  readonly topics: readonly Topic[];
  readonly position?: number;
  /** Former slugs, or former addresses below the language: `2017-10/kafka`. */
  readonly aliases: readonly string[];
  /** Slugs of topics that are not linked automatically. */
  readonly notopic: readonly string[];
  /** Whose turns an interview or round table holds, as declared. */
  readonly speakers?: readonly Contributor[];
  readonly draft: boolean;
  readonly texts: ByLang<ArticleText>;
  /** By file name, `isr.svg`; shared by all its languages. */
  readonly figures: Readonly<Record<string, Figure>>;
  /** Its tables that run, in the order of its text. */
  readonly benchmarks: readonly Benchmark[];
}

/** A runnable table: a module beside an article, and the table that its texts link to it. */
export interface Benchmark {
  /** One in the magazine: the address of its page. */
  readonly id: string;
  readonly article: Article;
  readonly module: LoadedModule;
  /** Of the texts that have the table; its page exists in these. */
  readonly languages: readonly Lang[];
}

/** What an article says in one language. */
export interface ArticleText {
  readonly lang: Lang;
  readonly title: string;
  readonly deck: string;
  readonly takeaways: readonly string[];
  readonly sources: readonly Reference[];
  /** A translation that is not published yet: only `npm run dev` has such. */
  readonly draft?: boolean;
  /** Stands on the share image instead of the title. */
  readonly shareTitle?: string;
  readonly source: Source;
}

/** Something that an article rests on. */
export interface Reference {
  readonly title: string;
  readonly author?: string;
  readonly in?: string;
  readonly date?: string;
  readonly url?: string;
}

/** Markdown as written, and where: rendered by `bodyOf` of the door. */
export interface Source {
  /** Path below the content folder, for messages. */
  readonly file: string;
  readonly lang: Lang;
  readonly markdown: string;
  /** The line of the file on which `markdown` begins, from 1. */
  readonly line: number;
}

export interface Figure {
  readonly name: string;
  /** `isr.1a2b3c4d.svg`: the name that is published. */
  readonly publishedName: string;
  /** The article's folder below the content folder. */
  readonly folder: string;
  readonly type: 'svg' | 'raster';
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Topic {
  readonly slug: string;
  readonly label: Text;
  readonly aliases: ByLang<readonly string[]>;
  readonly broader: readonly Topic[];
  readonly narrower: readonly Topic[];
  readonly related: readonly Topic[];
  /** Overrides the computed key of the index, by language. */
  readonly sortKey: ByLang<string>;
  /** Definitions. */
  readonly texts: ByLang<Source>;
}

export interface Contributor {
  readonly slug: string;
  readonly name: Text;
  readonly sortKey: ByLang<string>;
  readonly affiliation?: Text;
  readonly links: readonly Link[];
  /** An organisation or a desk rather than one person. */
  readonly collective: boolean;
  /** Biographies. */
  readonly texts: ByLang<Source>;
}

export interface Announcement {
  readonly slug: string;
  readonly title: Text;
  readonly start: IsoDay;
  readonly end: IsoDay;
  readonly place: Text;
  readonly link?: string;
  readonly partOf?: Announcement;
  /** Only `npm run dev` has such. */
  readonly draft?: boolean;
  readonly texts: ByLang<Source>;
}

export interface Edition {
  readonly slug: string;
  readonly title: Text;
  readonly order: number;
  readonly blurb: Text;
  /** Only `npm run dev` has such. */
  readonly draft?: boolean;
  readonly texts: ByLang<Source>;
}

export interface Page {
  readonly slug: string;
  readonly title: Text;
  readonly order: number;
  /** Only `npm run dev` has such. */
  readonly draft?: boolean;
  readonly texts: ByLang<Source>;
}
