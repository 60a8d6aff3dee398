import { type Document, isAlias, isScalar, visit, type YAMLError } from 'yaml';
import { unprintable } from '../visible.ts';

/** What an author wrote wrong, and where in the YAML. */
export interface Slip {
  readonly reason: string;
  readonly offset: number;
}

const reasons: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Unexpected field that stands here twice, expected each field once',
  TAB_AS_INDENT: 'Unexpected tab, expected spaces',
  MULTIPLE_DOCS: 'Unexpected second document, expected one',
  BLOCK_AS_IMPLICIT_KEY: 'Unexpected colon or field inside a value, expected a value with a colon in quotes',
  BAD_SCALAR_START: 'Unexpected mark at the beginning of a value, expected the value in quotes',
};

/** What an error of the YAML library means. */
export function toSlip({ code, message, pos }: YAMLError, document: Document, yaml: string): Slip {
  const [at] = pos;
  const quote = code === 'MISSING_CHAR' && message.includes('closing') ? openingQuote(document, at) : undefined;
  if (quote !== undefined) return { reason: 'Missing closing quote of the value that begins here', offset: quote };
  if (code !== 'DUPLICATE_KEY') {
    const key = mistypedKey(yaml, at);
    if (key !== undefined) return key;
    const name = unknownAlias(document, yaml);
    if (name !== undefined && !yaml.slice(name.offset, at).includes('\n')) return name;
  }
  return { reason: reasons[code] ?? `Unexpected YAML: ${message}`, offset: at };
}

/** Where the quoted value begins that was still open at an offset. */
function openingQuote(document: Document, at: number): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Scalar: (_key, { type, range }) => {
      if ((type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && range && range[0] <= at) offset = range[0];
    },
  });
  return offset;
}

/** `title：x` and `column:articles`, at or before an offset: YAML wants a colon and a space. */
export function mistypedKey(yaml: string, at: number): Slip | undefined {
  for (const match of yaml.matchAll(/^([A-Za-z]\w*)(?:(：)|:(?=[^\s/]))/gmu)) {
    const [written, key = '', isWide] = match;
    const offset = match.index + key.length;
    if (match.index > at) return undefined;
    const found = isWide === undefined ? 'Missing space behind' : 'Unexpected wide colon in';
    return { reason: `${found} \`${written}\`, expected \`${key}: …\` with a colon and a space`, offset };
  }
  return undefined;
}

function unknownName(yaml: string, offset: number): Slip {
  const [written = '*'] = /^\*\S*/u.exec(yaml.slice(offset)) ?? [];
  const reason = `Unexpected \`${written}\`, expected the value in quotes: in YAML, \`*\` begins a name`;
  return { reason, offset };
}

/** The first `*name` that stands for nothing. */
export function unknownAlias(document: Document, yaml: string): Slip | undefined {
  let slip: Slip | undefined;
  visit(document, {
    Alias: (_key, node) => {
      if (!isAlias(node) || node.resolve(document) !== undefined) return undefined;
      slip = unknownName(yaml, node.range?.[0] ?? 0);
      return visit.BREAK;
    },
  });
  return slip;
}

/** More levels than any field has. */
const tooDeep = /(?:[[{]\s*){50}|(?:- ){50}/u;

export function depthSlip(yaml: string): Slip | undefined {
  const match = tooDeep.exec(yaml);
  return match === null
    ? undefined
    : { reason: 'Unexpected depth of YAML, expected values nested less than 50 deep', offset: match.index };
}

/** Texts with characters that nobody can see, which YAML writes as escapes. */
export function unprintableSlips(document: Document): Slip[] {
  const slips: Slip[] = [];
  visit(document, {
    Scalar: (_key, node) => {
      const found = isScalar(node) && typeof node.value === 'string' ? unprintable.exec(node.value) : null;
      if (found !== null) slips.push({ reason: unprintableReason(found[0]), offset: node.range?.[0] ?? 0 });
    },
  });
  return slips;
}

export const unprintableReason = (character: string) => {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `Unexpected control character U+${code}, expected none`;
};
