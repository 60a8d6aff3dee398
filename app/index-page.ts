import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readMagazine } from '../lib/content/read.ts';
import type { Lang, Magazine } from '../lib/magazine.ts';
import { siteLanguages } from '../lib/page-existence.ts';
import { pageMetadata } from '../lib/page-metadata.ts';
import { paramsInLanguages } from '../lib/static-params.ts';
import { type Words, wordsIn } from '../lib/words.ts';

/** What Next gives such a page. */
export interface IndexProps {
  readonly params: Promise<{ lang: string }>;
}

interface IndexPage {
  readonly title: (words: Words) => string;
  readonly path: (lang: Lang) => string;
  /** For search engines. */
  readonly description: (page: { magazine: Magazine; lang: Lang; title: string }) => string | Promise<string>;
  /** Whether a language of the site has it; every one does unless this says otherwise. */
  readonly isThere?: (magazine: Magazine, lang: Lang) => boolean;
}

/** The exports of a page of which each language has one, such as a list of all issues; `find` is for the page itself. */
export function indexPage({ title, path, description, isThere = () => true }: IndexPage) {
  async function findIfThere({ params }: IndexProps) {
    const { lang } = await params;
    const magazine = await readMagazine();
    const languages = siteLanguages(magazine).filter((it) => isThere(magazine, it));
    if (!languages.includes(lang)) return undefined;
    return {
      magazine,
      lang,
      title: title(wordsIn(lang)),
      versions: languages.map((it) => ({ lang: it, path: path(it) })),
    };
  }
  return {
    generateStaticParams: async () => {
      const magazine = await readMagazine();
      return paramsInLanguages(magazine, [], (lang) => (isThere(magazine, lang) ? [{}] : []));
    },
    generateMetadata: async (props: IndexProps): Promise<Metadata> => {
      const page = await findIfThere(props);
      return page ? pageMetadata({ ...page, description: await description(page) }) : {};
    },
    find: async (props: IndexProps) => (await findIfThere(props)) ?? notFound(),
  };
}
