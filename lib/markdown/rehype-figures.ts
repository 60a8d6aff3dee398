import { slug } from 'github-slugger';
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { didYouMean } from '../content/nearest.ts';
import type { FigureSource } from './context.ts';
import { inlineDrawing } from './drawing.ts';
import { hasClass } from './plain-text.ts';
import type { Rendering } from './rendering.ts';

/** Sizes and names images; one alone in its paragraph is a figure, and one with a title has a number and a caption. */
export function rehypeFigures(rendering: Rendering) {
  return (tree: Root) => {
    let number = 0;
    visit(tree, 'element', (element, index, parent) => {
      if (parent === undefined || index === undefined) return;
      const image = element.tagName === 'p' ? onlyImage(element) : undefined;
      if (image !== undefined) {
        const source = sourceOf(image, rendering);
        if (source === undefined) return;
        if (image.properties.title) number += 1;
        parent.children[index] = toFigure(image, source, number, rendering);
      } else if (element.tagName === 'img' && !hasClass(element, 'sized')) {
        const source = sourceOf(element, rendering);
        if (source !== undefined) Object.assign(element.properties, imageProperties(element, source));
      }
    });
  };
}

function onlyImage({ children }: Element): Element | undefined {
  const visible = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = visible;
  return visible.length === 1 && only?.type === 'element' && only.tagName === 'img' ? only : undefined;
}

function sourceOf(image: Element, { context, figures, report }: Rendering): FigureSource | undefined {
  const src = decode(String(image.properties.src ?? ''));
  const name = src.replace(/^\.\//u, '').normalize('NFC');
  if (String(image.properties.alt ?? '').trim() === '')
    report('figure-alt', `Expected alternative text for \`${name}\`: \`![what it shows](${name})\``, image);
  const source = Object.hasOwn(context.figures, name) ? context.figures[name] : undefined;
  if (source === undefined) {
    const names = Object.keys(context.figures).map((slug) => ({ slug }));
    report(
      'figure-file',
      `Unexpected \`${name}\`, expected an image that lies beside the text${didYouMean(name, names)}`,
      image,
    );
    delete image.properties.src;
  } else figures.add(name);
  return source;
}

function toFigure(image: Element, source: FigureSource, number: number, rendering: Rendering): Element {
  const { ids, labels, words } = rendering;
  const stem = slug(source.figure.name.replace(/\.[^.]*$/u, ''));
  const isFirst = !ids.has(`fig-${stem}`);
  const id = ids.takeFree(`fig-${stem}`);
  const alt = String(image.properties.alt ?? '');
  // A drawing's own ids may stand only once on a page.
  const drawing = isFirst && source.svg !== undefined ? inlineDrawing(source.svg, alt) : undefined;
  const art = drawing ?? h('img', imageProperties(image, source));
  const link = h('a', { className: ['figure-art'], href: source.path }, [art]);
  const children: ElementContent[] = [h('figure-zoom', [link])];
  const caption = image.properties.title;
  if (caption) {
    const label = words.numbered(words.figure, number);
    labels.set(id, label);
    children.push(h('figcaption', [h('span', { className: ['label'] }, label), ' ', String(caption)]));
  }
  return { ...h('figure', { className: ['figure'], id }, children), position: image.position };
}

function imageProperties({ properties }: Element, { figure, path }: FigureSource) {
  const { width, height } = figure;
  const alt = String(properties.alt ?? '');
  return { src: path, alt, title: undefined, width, height, loading: 'lazy', decoding: 'async', className: ['sized'] };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
