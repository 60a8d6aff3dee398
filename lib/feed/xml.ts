/** An element, or text. */
export type XmlNode = string | XmlElement;

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The text is written as CDATA, which spares markup inside it from being escaped. */
  readonly isCdata?: boolean;
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element; attributes that are `undefined` are left out. */
export function xml(name: string, attributes: Attributes = {}, ...children: readonly XmlNode[]): XmlElement {
  const given = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { name, attributes: Object.fromEntries(given), children };
}

/** An element whose text is written as CDATA. */
export const cdata = (name: string, text: string, attributes: Attributes = {}): XmlElement => ({
  ...xml(name, attributes, text),
  isCdata: true,
});

/** Control characters, most of which XML 1.0 has no place for even when escaped, and its two other forbidden ones. */
const forbidden = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;
const loneSurrogates = /\p{Surrogate}/gu;

const legal = (text: string) => text.replace(forbidden, '').replace(loneSurrogates, '\ufffd');

/**
 * As the RSS Advisory Board's profile has it: numeric references for `<` and `&`, which more readers show rightly in
 * titles than named ones. To an XML parser they are the same.
 */
const escapeText = (text: string) =>
  legal(text).replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;').replaceAll(']]>', ']]&#x3E;');

const escapeAttribute = (text: string) =>
  legal(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);

/** `]]>` would end the section: it is divided between two. */
const writeCdata = (text: string) => `<![CDATA[${legal(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

function writeElement({ name, attributes, children, isCdata = false }: XmlElement, indent: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  const start = `<${name}${written.join('')}`;
  if (children.length === 0) return `${start}/>`;
  const deeper = `${indent}  `;
  const hasText = children.some((child) => typeof child === 'string');
  const inner = children.map((child) => {
    if (typeof child === 'string') return isCdata ? writeCdata(child) : escapeText(child);
    return hasText ? writeElement(child, '') : `\n${deeper}${writeElement(child, deeper)}`;
  });
  return `${start}>${inner.join('')}${hasText ? '' : `\n${indent}`}</${name}>`;
}

/** The document, in UTF-8, indented where there is no text. Whatever the texts hold, it is well-formed. */
export const renderXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${writeElement(root, '')}\n`;
