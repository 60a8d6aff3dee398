/** An accent as it stands on the page by day and by night. */
export interface Accent {
  /** `#rrggbb` */
  readonly light: string;
  readonly dark: string;
}

/** The colours that the accent stands on as text, `#rrggbb`, by mode. */
export interface Backgrounds {
  readonly light: readonly string[];
  readonly dark: readonly string[];
}

/** What WCAG 2.2 asks of text (success criterion 1.4.3, AA). */
const enough = 4.5;

type Triple = readonly [number, number, number];

/** Channels from 0 to 1, linear light. */
function toLinear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function toHex(linear: Triple): string {
  const channels = linear.map((value) => {
    const encoded = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(1, Math.max(0, encoded)) * 255);
  });
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The contrast ratio of two colours, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [a, b].map(luminance).sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = toLinear(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Lightness 0 to 1, chroma, hue in radians. Matrices: https://bottosson.github.io/posts/oklab/. */
function toOklch(hex: string): Triple {
  const [r, g, b] = toLinear(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const x = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, Math.hypot(x, y), Math.atan2(y, x)];
}

function fromOklch([lightness, chroma, hue]: Triple): Triple {
  const x = chroma * Math.cos(hue);
  const y = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * x + 0.2158037573 * y) ** 3;
  const m = (lightness - 0.1055613458 * x - 0.0638541728 * y) ** 3;
  const s = (lightness - 0.0894841775 * x - 1.291485548 * y) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const isInGamut = (linear: Triple) => linear.every((value) => value >= -1e-4 && value <= 1 + 1e-4);

/** The largest or smallest number between 0 and 1, to a thousandth, for which `isRight` turns from true to false. */
function search(from: number, to: number, isRight: (value: number) => boolean): number {
  let right = from;
  let wrong = to;
  while (Math.abs(right - wrong) > 0.0005) {
    const middle = (right + wrong) / 2;
    if (isRight(middle)) right = middle;
    else wrong = middle;
  }
  return right;
}

/** A colour of this lightness and hue, with as much of the chroma as a screen can show. */
function shade(lightness: number, [, chroma, hue]: Triple): string {
  const kept = search(0, 1, (part) => isInGamut(fromOklch([lightness, chroma * part, hue])));
  const whole = fromOklch([lightness, chroma, hue]);
  return toHex(isInGamut(whole) ? whole : fromOklch([lightness, chroma * kept, hue]));
}

/** The colour itself where it can be read on all backgrounds; else the nearest lightness towards `end` that can. */
function legible(hex: string, backgrounds: readonly string[], end: 0 | 1): string {
  const canBeRead = (colour: string) => backgrounds.every((background) => contrast(colour, background) >= enough);
  if (canBeRead(hex)) return hex;
  const colour = toOklch(hex);
  return shade(
    search(end, colour[0], (lightness) => canBeRead(shade(lightness, colour))),
    colour,
  );
}

/**
 * An issue's accent, `#rrggbb`, in the variants in which it can be read as text: darker on light pages, lighter on dark
 * ones, its hue kept.
 */
export const toAccent = (hex: string, backgrounds: Backgrounds): Accent => ({
  light: legible(hex.toLowerCase(), backgrounds.light, 0),
  dark: legible(hex.toLowerCase(), backgrounds.dark, 1),
});

/** A rule for each issue: `.accent-2017-10{--accent:light-dark(#…,#…)}`. */
export const renderAccents = (
  issues: readonly { readonly id: string; readonly accent: string }[],
  backgrounds: Backgrounds,
): string =>
  issues
    .map(({ id, accent }) => {
      const { light, dark } = toAccent(accent, backgrounds);
      return `.accent-${id}{--accent:light-dark(${light},${dark})}\n`;
    })
    .join('');
