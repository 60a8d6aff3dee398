import type { Element, Root } from 'hast';
import { didYouMean, nearest } from '../nearest.ts';
import { plainText } from './plain-text.ts';
import type { Rendering } from './rendering.ts';
import type { Openings } from './speaker-openings.ts';

/** A short beginning before a colon: up to six Han characters, or up to three capitalised words. */
const opening = /^(?<name>[\p{Script=Han}·]{1,6}|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2})\s*(?:：|:\s)/u;

/** The hundred commonest family names, by which `郭蕾：` is told from `结论：`. */
const familyNames = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文涂曲',
);
const wordsIn = new Intl.Segmenter('zh', { granularity: 'word' });
const isOneWord = (text: string) => [...wordsIn.segment(text)].length === 1;

const isChineseName = (name: string) =>
  /^\p{Script=Han}{2,3}$/u.test(name) && familyNames.has(name.charAt(0)) && !isOneWord(name);
const isLatinName = (name: string) => /^\p{Lu}/u.test(name);

/** `[运行这张表：…](x.bench.ts)` says where it leads, not who speaks. */
const beginsWithLink = ({ children: [first] }: Element) => first?.type === 'element' && first.tagName === 'a';

/** Reports paragraphs that begin like a turn of somebody who isn't declared: misspelled, left out, or repeated. */
export function undeclaredSpeakers(tree: Root, openings: Openings, { report, context }: Rendering) {
  const declared = new Set(openings.map(({ name }) => name));
  const labels = new Set(context.terms.flatMap((term) => term.labels));
  const speakers = context.speakers.map(({ name, names }) => ({ slug: name, names }));
  const found: { name: string; paragraph: Element }[] = [];
  const times = new Map<string, number>();
  for (const paragraph of tree.children) {
    if (paragraph.type !== 'element' || paragraph.tagName !== 'p' || beginsWithLink(paragraph)) continue;
    const name = opening.exec(plainText(paragraph))?.groups?.name;
    if (name === undefined || declared.has(name) || labels.has(name)) continue;
    found.push({ name, paragraph });
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  for (const { name, paragraph } of found) {
    const isRepeated = (times.get(name) ?? 0) > 1;
    const isMisspelled = nearest(name, speakers) !== undefined && [...name].length > 1;
    if (!isRepeated && !isMisspelled && !isChineseName(name) && !isLatinName(name)) continue;
    const hint = didYouMean(name, speakers);
    report(
      'speaker',
      `Unexpected speaker \`${name}\`, expected one of \`speakers\` in the front matter${hint}`,
      paragraph,
    );
  }
}
