import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as names } from 'parse5';

export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
type HtmlNode = DefaultTreeAdapterTypes.Node;
type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

const { isElementNode, isCommentNode, isTextNode } = defaultTreeAdapter;

/** Every element below `parent` in document order, the content of `template` included. */
export function* elementsIn(parent: HtmlParent): Generator<HtmlElement> {
  for (const child of [...parent.childNodes]) {
    if (!isElementNode(child)) continue;
    yield child;
    yield* elementsIn(child);
    if ('content' in child) yield* elementsIn(child.content);
  }
}

/** The first element of that name; a whole document always has `html`, `head` and `body`. */
export function theElement(document: HtmlDocument, name: 'html' | 'head' | 'body'): HtmlElement {
  for (const element of elementsIn(document)) if (element.tagName === name) return element;
  throw new Error(`A parsed document without <${name}>`);
}

/** The value of an attribute, `''` for one without a value, `undefined` for none. */
export const attribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((it) => it.name === name)?.value;

/** The text directly inside an element; enough for `script` and `title`, which hold nothing else. */
export const textOf = (element: HtmlElement): string =>
  element.childNodes.map((child) => (isTextNode(child) ? child.value : '')).join('');

export function remove(node: HtmlElement | DefaultTreeAdapterTypes.CommentNode): void {
  defaultTreeAdapter.detachNode(node);
}

/** Removes the comments below `parent`: the renderer's marks, which nothing reads. */
export function removeComments(parent: HtmlParent): void {
  for (const child of [...parent.childNodes]) {
    if (isCommentNode(child)) remove(child);
    else if (isElementNode(child)) removeComments(child);
  }
}

/** Whether nothing but comments stands in an element. */
export const isEmpty = (element: HtmlElement): boolean =>
  element.childNodes.every((child: HtmlNode) => isCommentNode(child));

/** A new element with the attributes in their order, and text when given. */
export function createElement(tagName: string, attributes: Readonly<Record<string, string>>, text = ''): HtmlElement {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  const element = defaultTreeAdapter.createElement(tagName, names.NS.HTML, attrs);
  if (text !== '') defaultTreeAdapter.insertText(element, text);
  return element;
}

/** Puts the children of an element into this order; those not named are removed. */
export function setChildren(parent: HtmlElement, children: readonly HtmlElement[]): void {
  for (const child of [...parent.childNodes]) defaultTreeAdapter.detachNode(child);
  for (const child of children) defaultTreeAdapter.appendChild(parent, child);
}

export const childElements = (parent: HtmlElement): HtmlElement[] => parent.childNodes.filter(isElementNode);
