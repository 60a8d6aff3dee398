import { renderXml, xml } from './feed/xml.ts';
import type { Lang, Magazine } from './magazine.ts';
import { absoluteUrl, openSearchPath, publicPath, searchPath } from './paths.ts';
import { languageTag, sayIn } from './text.ts';
import { wordsIn } from './words.ts';

/** https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md */
export const openSearchType = 'application/opensearchdescription+xml';

/** Longest texts in characters, by the specification. */
const longest = { ShortName: 16, LongName: 48, Description: 1024 };

const cut = (text: string, length: number) => [...text].slice(0, length).join('').trim();

/** How browsers search the magazine in one language: an OpenSearch 1.1 description document. */
export function renderOpenSearch(magazine: Magazine, lang: Lang): string {
  const name = sayIn(magazine, lang)(magazine.name);
  const { title, description } = wordsIn(lang).search;
  const self = absoluteUrl(openSearchPath(lang, magazine.defaultLanguage));
  const image = (file: string, size: string, type: string) =>
    xml('Image', { height: size, width: size, type }, absoluteUrl(publicPath(file)));
  return renderXml(
    xml(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      xml('ShortName', {}, cut(name, longest.ShortName)),
      xml('LongName', {}, cut(`${name} · ${title}`, longest.LongName)),
      xml('Description', {}, cut(description(name), longest.Description)),
      image('favicon.ico', '16', 'image/x-icon'),
      image('icon-512.png', '512', 'image/png'),
      xml('Url', { type: 'text/html', template: `${absoluteUrl(searchPath(lang))}?q={searchTerms}` }),
      xml('Url', { type: openSearchType, rel: 'self', template: self }),
      xml('Language', {}, languageTag(lang)),
      xml('InputEncoding', {}, 'UTF-8'),
      xml('OutputEncoding', {}, 'UTF-8'),
    ),
  );
}
