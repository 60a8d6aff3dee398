import type { VFileMessage } from 'vfile-message';
import { formatPath, type Path, toProblem } from '../../problem.ts';
import { visibleText } from '../../share-image/visible-text.ts';
import type { Document } from '../documents.ts';
import { isMap, type Kind } from '../field.ts';

/** The names that stand on share images, by kind. */
const names: Readonly<Partial<Record<Kind, readonly Path[]>>> = {
  magazine: [['name'], ['tagline'], ['publisher', 'name']],
  column: [['label'], ['description']],
  issue: [['title']],
  contributor: [['name'], ['affiliation']],
  topic: [['label'], ['aliases']],
};

/**
 * Characters that the share images' type lacks (`findMissing`): an error in an article's title, which can have another
 * one there; a warning in a name, which is drawn with 〓 instead.
 */
export function checkShareImageGlyphs(
  documents: readonly Document[],
  findMissing: (text: string) => readonly string[],
): VFileMessage[] {
  const drawn = documents.flatMap(drawnTexts);
  const missing = new Set(findMissing([...new Set(drawn.flatMap(({ text }) => [...text]))].join('')));
  return drawn.flatMap(({ document, path, text }) => {
    const lacking = [...new Set(text)].filter((it) => missing.has(it));
    if (lacking.length === 0) return [];
    const isTitle = document.kind === 'article';
    const fix = isTitle ? 'set `shareTitle` without it' : 'it is drawn as 〓';
    const reason = `Unexpected ${lacking.map(withCode).join(', ')} in \`${formatPath(path)}\`, expected characters of the share images' type: ${fix}`;
    return [
      toProblem(document.file, 'share-image-glyph', reason, {
        place: document.locate?.(path),
        warning: !isTitle,
      }),
    ];
  });
}

const withCode = (character: string) =>
  `\`${character}\` U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

interface DrawnText {
  readonly document: Document;
  readonly path: Path;
  readonly text: string;
}

function drawnTexts(document: Document): DrawnText[] {
  const { kind, values, lang } = document;
  if (kind === 'article') return textsAt(document, [values.shareTitle ? 'shareTitle' : 'title']);
  return lang === undefined ? (names[kind] ?? []).flatMap((path) => textsAt(document, path)) : [];
}

/** The strings at and below `path`. */
function textsAt(document: Document, path: Path): DrawnText[] {
  const textsIn = (value: unknown, at: Path): DrawnText[] => {
    if (typeof value === 'string') return [{ document, path: at, text: visibleText(value) }];
    if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...at, index]));
    return isMap(value) ? Object.entries(value).flatMap(([key, item]) => textsIn(item, [...at, key])) : [];
  };
  const value = path.reduce<unknown>((it, step) => (isMap(it) ? it[step] : undefined), document.values);
  return textsIn(value, path);
}
