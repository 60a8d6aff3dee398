import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';

/**
 * HTML in one shape for comparison, by the rules of the specification's own test runner (`normalize.py` of
 * https://github.com/commonmark/commonmark-spec): space counts once and not beside block tags, except in `pre`;
 * attributes are sorted; character references are characters; `<br>` is `<br />`.
 */
export function normalizeHtml(html: string): string {
  let output = '';
  let last: { kind: 'start' | 'end' | 'text'; name: string } = { kind: 'start', name: '' };
  let pre = 0;
  for (const [token] of html.matchAll(tokens)) {
    const tag = /^<(?<slash>\/?)(?<name>[a-z][^\s/>]*)(?<rest>.*?)\/?>$/isu.exec(token)?.groups;
    if (tag === undefined) {
      output += token.startsWith('<') && token !== '<' ? token : text(token, output, last, pre > 0);
      last = { kind: 'text', name: '' };
      continue;
    }
    const name = (tag.name ?? '').toLowerCase();
    const isEnd = tag.slash === '/';
    if (name === 'pre') pre += isEnd ? -1 : 1;
    if (blocks.has(name) && pre === 0) output = output.trimEnd();
    output += isEnd ? `</${name}>` : `<${name}${attributes(tag.rest ?? '')}${voids.has(name) ? ' /' : ''}>`;
    last = { kind: isEnd ? 'end' : 'start', name };
  }
  return output.trim();
}

const tokens =
  /<!-->|<!--->|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<![a-z][^>]*>|<\?[\s\S]*?\?>|<\/?[a-z][^\s/>]*(?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s*\/?>|[^<]+|</giu;

const blocks = new Set(
  (
    'article header aside hgroup blockquote hr iframe body li map button object canvas ol caption output col p ' +
    'colgroup pre dd progress div section dl table td dt tbody embed textarea fieldset tfoot figcaption th figure ' +
    'thead footer tr form ul h1 h2 h3 h4 h5 h6 video script style'
  ).split(' '),
);
const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

function text(token: string, before: string, last: { kind: string; name: string }, inPre: boolean): string {
  const characters = encode(decode(token));
  if (inPre) return characters;
  const collapsed = characters.replace(/\s+/gu, ' ');
  const afterBlock = last.kind !== 'text' && (blocks.has(last.name) || last.name === 'br');
  return afterBlock || before === '' ? collapsed.trimStart() : collapsed;
}

function attributes(rest: string): string {
  return [...rest.matchAll(/([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu)]
    .map(([, name = '', double, single, bare]) => {
      const value = decode(double ?? single ?? bare ?? '');
      return ` ${name.toLowerCase()}="${encode(/^(?:href|src)$/iu.test(name) ? address(value) : value)}"`;
    })
    .sort()
    .join('');
}

function address(value: string): string {
  try {
    return encodeURI(decodeURIComponent(value));
  } catch {
    return value;
  }
}

const decode = (characters: string) => textOf(fromHtml(characters.replaceAll('<', '&lt;'), { fragment: true }));
const encode = (characters: string) =>
  characters.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
