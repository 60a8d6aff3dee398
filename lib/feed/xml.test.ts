import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { expect, test } from 'vitest';
import { cdata, renderXml, xml } from './xml.ts';

const textOf = (document: string) => parseXml(document).root?.text;

test('an element without text is indented, one with text is not', () => {
  expect(renderXml(xml('a', { b: '1', c: undefined }, xml('d', {}, '字'), xml('e')))).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<a b="1">\n  <d>字</d>\n  <e/>\n</a>\n',
  );
});

test('text and attributes come back as they were', () => {
  const text = 'a < b && c > "d" \'e\' 😀 ]]>';
  const { root } = parseXml(renderXml(xml('a', { b: `${text}\n\t` }, text)));
  expect(root?.text).toBe(text);
  expect(root?.attributes.b).toBe(`${text}\n\t`);
});

test('a title shows its angle brackets by number', () => {
  expect(renderXml(xml('title', {}, 'List<String> & co.'))).toContain('List&#x3C;String> &#x26; co.');
});

test('control characters go, lone surrogates are replaced', () => {
  expect(textOf(renderXml(xml('a', {}, 'x\u0000\u0008\u001f\uffffy\ud800z\t\n')))).toBe('xy\ufffdz\t\n');
  expect(textOf(renderXml(cdata('a', 'x\u0008\udc00')))).toBe('x\ufffd');
});

test('the end of a section inside a section is divided', () => {
  const text = '<b>]]></b>]]>]]]>>&amp;';
  const document = renderXml(cdata('a', text));
  expect(textOf(document)).toBe(text);
  expect(parseXml(document, { preserveCdata: true }).root).toBeInstanceOf(XmlElement);
});
