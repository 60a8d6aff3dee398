import type { CSSProperties } from 'react';
import { contrast } from '../lib/accent.ts';
import { coverSize } from '../lib/cover/cover.ts';
import { emsOfLine } from '../lib/cover/lettering.ts';
import type { IssuePanel, LetterPanel, ShareImageFacts } from '../lib/share-image/facts.ts';
import { cutLine, fitTitle } from '../lib/share-image/title-lines.ts';

/** Pixels, as Open Graph pictures are usually shown. */
export const shareImageSize = { width: 1200, height: 630 } as const;

const paper = '#fcfbf8';
const ink = '#16181d';
const hairline = '#c9c6be';
const panelWidth = 336;
const padding = 52;
const textWidth = shareImageSize.width - panelWidth - 2 * padding;
const leading = 1.24;

const column: CSSProperties = { display: 'flex', flexDirection: 'column', boxSizing: 'border-box' };

/** The magazine's name, as large as the panel allows. */
function nameplate(name: string, colour: string) {
  const width = panelWidth - 2 * 32;
  const fontSize = Math.min(84, Math.floor(width / Math.max(1, emsOfLine(name) * (name < '\u2000' ? 1.15 : 1.06))));
  return <div style={{ fontSize, fontWeight: 900, lineHeight: 1.1, color: colour }}>{name}</div>;
}

/** The plan of the issue's cover, the article's own room filled. */
function issuePanel({ accent, title, rooms, numerals }: IssuePanel, name: string) {
  const on = contrast(accent, paper) >= contrast(accent, ink) ? paper : ink;
  const scale = panelWidth / coverSize.width;
  const top = Math.min(...rooms.map(({ y }) => y), 150);
  const height = (coverSize.height - top) * scale;
  return (
    <div style={{ ...column, width: panelWidth, height: '100%', background: accent }}>
      <div style={{ ...column, flexGrow: 1, padding: '36px 32px 0' }}>
        {nameplate(name, on)}
        {title && <div style={{ marginTop: 14, fontSize: 25, fontWeight: 500, color: on }}>{title}</div>}
      </div>
      <svg
        aria-hidden="true"
        width={panelWidth}
        height={height}
        viewBox={`0 ${top} ${coverSize.width} ${coverSize.height - top}`}
      >
        {rooms.map(({ x, y, width, height, own }) => (
          <rect
            key={`${x} ${y}`}
            x={x}
            y={y}
            width={width}
            height={height}
            fill={own ? on : accent}
            stroke={on}
            strokeWidth="2"
          />
        ))}
        <path d={numerals.paths.join('')} fill="none" stroke={on} strokeWidth={numerals.stroke} />
      </svg>
    </div>
  );
}

/** The first letter of a thing that belongs to no issue, like the thumb index of a dictionary. */
function letterPanel({ letter }: LetterPanel, name: string) {
  return (
    <div style={{ ...column, width: panelWidth, height: '100%', background: ink, padding: '36px 32px 0' }}>
      {nameplate(name, paper)}
      <div style={{ display: 'flex', flexGrow: 1, alignItems: 'flex-end', justifyContent: 'flex-end' }}>
        <div style={{ fontSize: 250, fontWeight: 900, lineHeight: 1.25, color: paper }}>{letter}</div>
      </div>
    </div>
  );
}

/** An issue's first titles, one a line. */
function contentsList(titles: readonly string[], lang: string) {
  return (
    <div style={{ ...column, marginTop: 22 }}>
      {titles.slice(0, 4).map((title) => (
        <div key={title} style={{ ...column, padding: '10px 0', borderTop: `1px solid ${hairline}` }}>
          <div style={{ fontSize: 28, fontWeight: 500, lineHeight: 1.3 }}>{cutLine(title, lang, textWidth / 28)}</div>
        </div>
      ))}
    </div>
  );
}

/** The picture that stands for a page where it is shared: an element tree of boxes with styles, for `drawShareImage`. */
export function shareImage({ lang, magazine, label, title, foot, contents, panel }: ShareImageFacts) {
  const height = contents.length > 0 ? 110 : 380;
  const { size, lines } = fitTitle(title, lang, { width: textWidth, height }, [100, 88, 76, 66, 58, 50, 44], leading);
  return (
    <div style={{ display: 'flex', width: '100%', height: '100%', background: paper, color: ink }}>
      {'accent' in panel ? issuePanel(panel, magazine) : letterPanel(panel, magazine)}
      <div
        style={{ ...column, width: shareImageSize.width - panelWidth, height: '100%', padding: `40px ${padding}px` }}
      >
        <div style={{ ...column, paddingBottom: 18, borderBottom: `2px solid ${ink}`, fontSize: 27, fontWeight: 500 }}>
          {label}
        </div>
        <div style={{ ...column, flexGrow: 1, marginTop: 30, fontSize: size, fontWeight: 900, lineHeight: leading }}>
          {lines.map((line) => (
            // A full-width opening mark has its ink in its right half.
            <div
              key={line}
              style={{
                width: textWidth,
                marginLeft: /^[（《「『【]/.test(line) ? -size / 2 : 0,
                wordBreak: 'break-word',
              }}
            >
              {line}
            </div>
          ))}
          {contents.length > 0 && contentsList(contents, lang)}
        </div>
        {/* Two lines at most. */}
        <div style={{ ...column, fontSize: 27, fontWeight: 500 }}>{cutLine(foot, lang, (textWidth / 27) * 1.9)}</div>
      </div>
    </div>
  );
}
