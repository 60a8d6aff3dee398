import { slug } from 'github-slugger';
import type { Element, ElementContent, Root, Text } from 'hast';
import { h } from 'hastscript';
import { decoded } from '../decoded.ts';
import { didYouMean } from '../nearest.ts';
import type { FigureSource } from './context.ts';
import { inlineDrawing } from './drawing.ts';
import { eachElement } from './each-element.ts';
import type { Rendering } from './rendering.ts';
import { numbered } from './words.ts';

/** Sizes and names images; one alone in its paragraph is a figure, and one with a title has a number and a caption. */
export function rehypeFigures(rendering: Rendering) {
  return (tree: Root) => {
    let number = 0;
    eachElement(tree, (element, index, parent) => {
      const alone = element.tagName === 'p' ? onlyImage(element) : undefined;
      const image = element.tagName === 'img' ? element : alone;
      if (image === undefined) return;
      const source = sourceOf(image, rendering);
      if (source === undefined) {
        const alt: Text = { type: 'text', value: String(image.properties.alt ?? '') };
        parent.children[index] = alone === undefined ? alt : h('p', [alt]);
      } else if (alone === undefined) image.properties = imageProperties(image, source);
      else {
        if (alone.properties.title) number += 1;
        parent.children[index] = toFigure(alone, source, number, rendering);
      }
      return index + 1;
    });
  };
}

function onlyImage({ children }: Element): Element | undefined {
  const visible = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = visible;
  return visible.length === 1 && only?.type === 'element' && only.tagName === 'img' ? only : undefined;
}

function sourceOf(image: Element, { context, figures, report }: Rendering): FigureSource | undefined {
  const src = decoded(String(image.properties.src ?? ''));
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
    const label = numbered(words.figure, number);
    labels.set(id, label);
    children.push(h('figcaption', [h('span', { className: ['label'] }, label), ' ', String(caption)]));
  }
  return { ...h('figure', { className: ['figure'], id }, children), position: image.position };
}

function imageProperties({ properties }: Element, { figure, path }: FigureSource) {
  const { width, height } = figure;
  const alt = String(properties.alt ?? '');
  return { src: path, alt, width, height, loading: 'lazy', decoding: 'async' };
}
