import { EditionEntry } from '../../../components/edition-entry.tsx';
import { PageFrame } from '../../../components/page-frame.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { hasText } from '../../../lib/articles.ts';
import { bodyOf, topicIndex } from '../../../lib/content/read.ts';
import { describeList } from '../../../lib/describe-list.ts';
import type { Lang, Magazine } from '../../../lib/magazine.ts';
import { editionsPath } from '../../../lib/paths.ts';
import { pageGraph } from '../../../lib/structured-data/page-graphs.ts';
import { sayIn } from '../../../lib/text.ts';
import { type IndexProps, indexPage } from '../../index-page.ts';

const editionsIn = (magazine: Magazine, lang: Lang) => magazine.editions.filter((it) => hasText(it, lang));

const page = indexPage({
  title: (words) => words.editions,
  path: editionsPath,
  isThere: (magazine, lang) => editionsIn(magazine, lang).length > 0,
  description: ({ magazine, lang, title }) => {
    const names = editionsIn(magazine, lang).map((it) => sayIn(magazine, lang)(it.title));
    return describeList(title, names, lang);
  },
});

export const generateStaticParams = page.generateStaticParams;
export const generateMetadata = page.generateMetadata;

export default async function Editions(props: IndexProps) {
  const { magazine, lang, title, versions } = await page.find(props);
  const editions = editionsIn(magazine, lang);
  const bodies = await Promise.all(editions.map((it) => bodyOf(it, lang)));
  return (
    <PageFrame
      graph={pageGraph({ magazine, lang, topics: await topicIndex(lang) }, { name: title, path: editionsPath(lang) })}
      magazine={magazine}
      lang={lang}
      versions={versions}
    >
      <PageHeader title={title} />
      {editions.map((it, index) => (
        <EditionEntry
          key={it.slug}
          edition={it}
          number={index + 1}
          body={bodies[index]}
          magazine={magazine}
          lang={lang}
        />
      ))}
    </PageFrame>
  );
}
