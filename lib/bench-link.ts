import { decoded } from './decoded.ts';

/** Links to modules that lie beside a text: `acks.bench.ts`, `./acks.bench.ts`. */

/** Whether a link, escaped or not, leads to a module in the same folder. */
export const isBenchLink = (href: string): boolean => /^(?:\.\/)?[^/:?#]+\.bench\.ts$/u.test(decoded(href));

/** The name of the file that such a link leads to: `acks.bench.ts`. */
export const benchFileName = (href: string): string => decoded(href).replace(/^\.\//u, '').normalize('NFC');

const fence = /^[ \t>]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\1|(?![\s\S]))/gmu;
/** A line that is only a link, or what a link refers to. */
const line = /^[ \t>]*(?:\[.*\]\(|\[[^\]]+\]:)[ \t]*<?([^\s<>()]+\.bench\.ts)>?(?:[ \t]+["'(].*)?[ \t]*\)?[ \t]*$/gmu;

/** A link anywhere, also inside a sentence. */
const inside = /\]\([ \t]*<?([^\s<>()]+\.bench\.ts)>?/gu;

/** The file names of the modules that a Markdown text links below its tables, in order, without rendering it. */
export const benchFilesIn = (markdown: string): string[] => filesIn(markdown, line);

/** The file names of all modules that a Markdown text links, be it where a link makes a table run or not. */
export const linkedBenchFiles = (markdown: string): string[] => [
  ...benchFilesIn(markdown),
  ...filesIn(markdown, inside),
];

function filesIn(markdown: string, pattern: RegExp): string[] {
  const links = markdown.replaceAll('\r', '').replace(fence, '').matchAll(pattern);
  return [
    ...new Set(
      Array.from(links, ([, href = '']) => href)
        .filter(isBenchLink)
        .map(benchFileName),
    ),
  ];
}
