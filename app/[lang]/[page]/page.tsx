import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BodyText } from '../../../components/body-text.tsx';
import { DraftMark } from '../../../components/draft-mark.tsx';
import { PageFrame } from '../../../components/page-frame.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { Said } from '../../../components/said.tsx';
import { hasText } from '../../../lib/articles.ts';
import { bodyOf, findPage, readMagazine, topicIndex } from '../../../lib/content/read.ts';
import { firstWords } from '../../../lib/first-words.ts';
import { siteLanguages } from '../../../lib/page-existence.ts';
import { pageMetadata } from '../../../lib/page-metadata.ts';
import { pagePath } from '../../../lib/paths.ts';
import { paramsInLanguages } from '../../../lib/static-params.ts';
import { pageGraph } from '../../../lib/structured-data/page-graphs.ts';
import { sayIn } from '../../../lib/text.ts';

export async function generateStaticParams() {
  const magazine = await readMagazine();
  return paramsInLanguages(magazine, ['page'], (lang) =>
    magazine.pages.filter((it) => hasText(it, lang)).map(({ slug }) => ({ page: slug })),
  );
}

interface Props {
  readonly params: Promise<{ lang: string; page: string }>;
}

async function find({ params }: Props) {
  const { lang, page: slug } = await params;
  const [magazine, page] = await Promise.all([readMagazine(), findPage(slug)]);
  const languages = siteLanguages(magazine);
  const body = page && languages.includes(lang) ? await bodyOf(page, lang) : undefined;
  if (!page || !body) return undefined;
  const versions = languages.filter((it) => hasText(page, it)).map((it) => ({ lang: it, path: pagePath(page, it) }));
  const title = sayIn(magazine, lang)(page.title);
  return { magazine, lang, page, title, body, versions };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  return found ? pageMetadata({ ...found, description: firstWords(found.body, 160).join('') }) : {};
}

export default async function TextPage(props: Props) {
  const found = await find(props);
  if (found === undefined) notFound();
  const { magazine, lang, page, title, body, versions } = found;
  return (
    <PageFrame
      graph={pageGraph({ magazine, lang, topics: await topicIndex(lang) }, { name: title, path: pagePath(page, lang) })}
      magazine={magazine}
      lang={lang}
      versions={versions}
    >
      <article>
        <PageHeader
          title={
            <>
              <Said text={page.title} magazine={magazine} lang={lang} /> <DraftMark draft={page.draft} lang={lang} />
            </>
          }
        />
        <div className="article-body">
          <BodyText body={body} lang={lang} />
        </div>
      </article>
    </PageFrame>
  );
}
