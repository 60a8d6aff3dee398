import { parseXml } from '@rgrove/parse-xml';
import { expect, test } from 'vitest';
import { inlineDrawing } from './drawing.ts';
import { toFigure } from './figure.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const svg = (inside: string, attributes = 'viewBox="0 0 120 60"') =>
  bytes(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`);

test('a drawing is measured by its pixels, else by its view box', () => {
  expect(toFigure('a.svg', svg('')).figure).toMatchObject({ type: 'svg', width: 120, height: 60 });
  expect(toFigure('a.svg', svg('', 'width="40px" height="20"')).svg).toContain('viewBox="0 0 40 20"');
  expect(toFigure('a.svg', svg('', 'width="100%"')).problems).toEqual([
    'Expected a `viewBox`, or a `width` and `height` in pixels',
  ]);
  expect(toFigure('a.svg', bytes('文字')).problems).toEqual(['Expected an `<svg>` element']);
});

test('the published name changes with what is published, and with nothing else', () => {
  const name = (text: string) => toFigure('副本.svg', svg(text)).figure?.publishedName;
  expect(name('<rect/>')).toMatch(/^副本\.[0-9a-f]{8}\.svg$/u);
  expect(name('<rect/>')).toBe(name('<rect data-x="1"/> <!-- 注 -->'));
  expect(name('<rect/>')).not.toBe(name('<rect x="1"/>'));
});

test('ids and the references to them get the name of the file', () => {
  const { svg: clean } = toFigure(
    'ISR 集合.svg',
    svg('<defs><marker id="a"/></defs><path d="M0 0" marker-end="url(#a)"/>'),
  );
  expect(clean).toContain('<marker id="fig-isr-集合__a" />');
  expect(clean).toContain('marker-end="url(#fig-isr-集合__a)"');
});

test('what a drawing may not hold is taken out and reported once', () => {
  const { svg: clean, problems } = toFigure(
    'a.svg',
    svg(
      '<script>alert(1)</script><rect style="fill:red" onclick="x()"/><rect onclick="y()" fill="url(https://x.test/a)"/>' +
        '<g class="fig-ink st0"/><metadata>x</metadata><g inkscape:label="层" xmlns:xlink="http://www.w3.org/1999/xlink" version="1" xml:space="preserve"/>',
    ),
  );
  expect(clean).not.toMatch(/script|style|onclick|x\.test|st0|metadata|inkscape/u);
  expect(problems).toEqual([
    'Unexpected `<script>` in a drawing',
    'Unexpected `style` on `<rect>` in a drawing',
    'Unexpected `onclick` on `<rect>` in a drawing',
    'Unexpected `url(https://x.test/a)`, expected `url(#…)`: a drawing refers to nothing outside itself',
    expect.stringContaining('Unexpected class `st0` in a drawing, expected one of `fig-ink`'),
  ]);
});

test('the published file has colours of its own, the drawing in a page has the theme’s', () => {
  const { svg: clean = '' } = toFigure('a.svg', svg('<title>题</title><rect class="fig-soft" stroke="currentColor"/>'));
  expect(clean).toContain('<rect class="fig-soft" stroke="currentColor" fill="#edeae4" />');
  expect(clean).toContain('<title>题</title>');
  const inline = inlineDrawing(clean, '副本');
  expect(inline?.properties).toEqual({
    viewBox: '0 0 120 60',
    width: '120',
    height: '60',
    role: 'img',
    ariaLabel: '副本',
  });
  expect(inline?.children).toMatchObject([
    { tagName: 'rect', properties: { className: ['fig-soft'], stroke: 'currentColor' } },
  ]);
  expect(inline?.children[0]).not.toHaveProperty('properties.fill');
});

const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAEElEQVR4nGNgYGD4D8VQAAAO/AH/9qYVHQAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

test('a photograph is measured, and must be what its name says', () => {
  expect(toFigure('点.PNG', png).figure).toMatchObject({ type: 'raster', width: 2, height: 3 });
  expect(toFigure('点.PNG', png).figure?.publishedName).toMatch(/\.png$/u);
  expect(toFigure('点.jpg', png).problems).toEqual(['Unexpected png image in a file named `.jpg`']);
  expect(toFigure('点.webp', bytes('<svg onload=alert(1)>')).figure).toBeUndefined();
  expect(toFigure('点.png', new Uint8Array()).figure).toBeUndefined();
});

test.each([
  '<desc>]]&gt;--></desc>',
  '<text id="a]]>b">]]></text>',
  '<title>\u0001\u0085\uFFFF&amp;&lt;a></title>',
  '<desc><![CDATA[ a < b ]]></desc>',
  '<text>&#1;&#xFFFE;&nbsp;</text>',
])('the published drawing of %j is well-formed XML', (inside) => {
  const { svg: clean = '' } = toFigure('a.svg', svg(inside));
  expect(parseXml(clean).root?.name).toBe('svg');
});
