import { notFound } from 'next/navigation';
import { BodyText } from '../../../components/body-text.tsx';
import { DraftMark } from '../../../components/draft-mark.tsx';
import { PageFrame } from '../../../components/page-frame.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { Said } from '../../../components/said.tsx';
import { hasText } from '../../../lib/articles.ts';
import { bodyOf, findPage, readMagazine } from '../../../lib/content/read.ts';
import { siteLanguages } from '../../../lib/page-existence.ts';
import { pagePath } from '../../../lib/paths.ts';
import { paramsInLanguages } from '../../../lib/static-params.ts';

export async function generateStaticParams() {
  const { pages, ...magazine } = await readMagazine();
  return paramsInLanguages({ ...magazine, pages }, ['page'], (lang) =>
    pages.filter((it) => hasText(it, lang)).map(({ slug }) => ({ page: slug })),
  );
}

interface Props {
  readonly params: Promise<{ lang: string; page: string }>;
}

export default async function TextPage({ params }: Props) {
  const { lang, page: slug } = await params;
  const [magazine, page] = await Promise.all([readMagazine(), findPage(slug)]);
  const languages = siteLanguages(magazine);
  const body = page && languages.includes(lang) ? await bodyOf(page, lang) : undefined;
  if (!page || !body) notFound();
  const versions = languages.filter((it) => hasText(page, it));
  return (
    <PageFrame
      magazine={magazine}
      lang={lang}
      versions={versions.map((it) => ({ lang: it, path: pagePath(page, it) }))}
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
