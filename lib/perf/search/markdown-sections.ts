import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import type { Section } from '../../body.ts';
import { findTooComplex } from '../../markdown/complexity.ts';
import { syntax } from '../../markdown/syntax.ts';

/** A text from anywhere, cut as the magazine's own articles are. */
export interface CutText {
  readonly title: string;
  /** Those that say something; what stands before the first heading has the id `''`. */
  readonly sections: readonly Section[];
}

const markdown = unified().use(remarkParse).use(syntax);
const frontMatter = /^\uFEFF?---\r?\n(?<fields>[\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
/** Ids of headings and comments, as different sites write them, are no text. */
const headingId = /\s*\{#[^}]*\}/gu;
const comment = /\s*\{\/\*[\s\S]*?\*\/\}/gu;
/** A shorter text is a label, a picture's name, a lone link. */
const shortestText = 20;
/** Deeper headings are paragraphs of their section. */
const deepestHeading = 3;

/**
 * Cuts Markdown by its headings of the second and third level; code blocks and HTML are left out. Without a title in
 * its front matter or a first heading, a text is called `name`. Gives nothing for a text that is too complex to read.
 */
export function cutMarkdown(text: string, name: string): CutText | undefined {
  const fields = frontMatter.exec(text);
  const body = text.slice(fields?.[0].length ?? 0).replace(comment, '');
  if (findTooComplex(body) !== undefined) return undefined;
  const tree = markdown.runSync(markdown.parse(body)) as Root;
  const sections: (Section & { paragraphs: string[] })[] = [{ id: '', title: '', level: 1, paragraphs: [] }];
  let title = titleIn(fields?.groups?.fields ?? '');
  for (const node of tree.children) {
    if (node.type !== 'heading' || node.depth > deepestHeading) sections.at(-1)?.paragraphs.push(...linesOf(node));
    else if (node.depth === 1) title ||= plain(node);
    else sections.push({ id: `section-${sections.length}`, title: plain(node), level: node.depth, paragraphs: [] });
  }
  return { title: title || name, sections: sections.filter(saysSomething) };
}

function titleIn(fields: string): string {
  try {
    const { title } = (parseYaml(fields) ?? {}) as { readonly title?: unknown };
    return typeof title === 'string' ? title.trim() : '';
  } catch {
    return '';
  }
}

const plain = (node: Nodes) => textOf(node, { includeHtml: false }).replace(headingId, '').replace(/\s+/gu, ' ').trim();

const silent = new Set<Nodes['type']>(['code', 'html', 'definition', 'yaml']);

/** A line for each paragraph, heading and row of a table. */
function linesOf(node: Nodes): string[] {
  if (silent.has(node.type)) return [];
  if (node.type === 'paragraph' || node.type === 'heading') return [plain(node)].filter(Boolean);
  if (node.type === 'tableRow') return [node.children.map(plain).join(' ').trim()].filter(Boolean);
  return 'children' in node ? node.children.flatMap(linesOf) : [];
}

const saysSomething = ({ paragraphs }: Section) => paragraphs.join('').length >= shortestText;
