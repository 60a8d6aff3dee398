import { type Cover, coverSize, drawCover, type Room } from '../lib/cover/cover.ts';
import type { Issue, Lang, Magazine } from '../lib/magazine.ts';
import { coverPath } from '../lib/paths.ts';
import { sayIn } from '../lib/text.ts';
import { wordsIn } from '../lib/words.ts';

const { width, height } = coverSize;

function RoomPlan({ room }: { room: Room }) {
  const { x, y, tone, label, title, lang } = room;
  return (
    <g className={`room room-${tone}`}>
      <rect x={x} y={y} width={room.width} height={room.height} />
      {title && (
        <g lang={lang}>
          <text className="room-label" x={x + 14} y={y + 28} fontSize="15">
            {label}
          </text>
          <text className="room-label" x={x + 14} y={y + room.height - 14} fontSize="15">
            {room.folio}
          </text>
          <text className="room-title" fontSize={title.size}>
            {title.lines.map((line, index) => {
              const baseline = y + 40 + title.size * (0.92 + index * 1.28);
              return (
                <tspan key={baseline} x={x + 14} y={baseline}>
                  {line}
                </tspan>
              );
            })}
          </text>
        </g>
      )}
    </g>
  );
}

/** The cover drawn from the issue's own data, in the magazine's language. */
function DrawnCover({ cover, label, date }: { cover: Cover; label: string; date: string }) {
  return (
    <svg
      className="cover"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      <rect className="cover-ground" width={width} height={height} />
      <text className="cover-name" lang={cover.name.lang} x="20" y="116" fontSize={cover.name.size}>
        {cover.name.lines[0]}
      </text>
      <text className="cover-date" x="580" y="36" fontSize="15" textAnchor="end">
        {date}
      </text>
      {cover.rooms.map((room) => (
        <RoomPlan key={`${room.x} ${room.y}`} room={room} />
      ))}
      <path
        className="cover-numeral"
        d={cover.numerals.paths.join('')}
        fill="none"
        strokeWidth={cover.numerals.stroke}
      />
    </svg>
  );
}

/** The issue's cover: its image when it has one, else the drawing. */
export function IssueCover({ issue, magazine, lang }: { issue: Issue; magazine: Magazine; lang: Lang }) {
  const say = sayIn(magazine, lang);
  const label = wordsIn(lang).cover(say(issue.title));
  const { cover } = issue;
  if (cover !== undefined) {
    const alt = issue.coverAlt ? say(issue.coverAlt) : label;
    return <img className="cover" src={coverPath(issue, cover)} width={cover.width} height={cover.height} alt={alt} />;
  }
  const date = issue.date.slice(0, 7).replace('-', ' · ');
  return <DrawnCover cover={drawCover(issue, magazine, lang)} label={label} date={date} />;
}
