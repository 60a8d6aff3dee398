import type { PublishedValue } from './benchmark.ts';

/** Numbers as tables write them, and as we write them. */

const powers: Readonly<Record<string, number>> = {
  千: 3,
  万: 4,
  百万: 6,
  千万: 7,
  亿: 8,
  万亿: 12,
  k: 3,
  K: 3,
  M: 6,
  G: 9,
};

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const minus = /^[−–—‐‑﹣－-](?=\s*[\d.])/u;
const nothing = /^[-‐‑‒–—―−－─]+$/u;
const notApplicable = /^(?:n\/?a|不适用)$/iu;
/** `1.8`, `45,353.8`, `45 353.8`; then `×10^5`, `e5` or a word such as 万. */
const number =
  /^(?<whole>\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?<fraction>\.\d+)?\s*(?:(?:[×x*·]\s*10\s*\^?\s*|e\+?)(?<exponent>-?\d{1,2})|(?<word>千万|百万|万亿|[千万亿kKMG]))?$/u;

/** Text as one compares it: full-width letters and digits are ordinary ones, space is one blank, a minus is `-`. */
export function foldText(text: string): string {
  const folded = text
    .replace(/10([⁻−]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)/gu, (_all, power: string) => `10^${fromSuperscript(power)}`)
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim();
  return folded.replace(minus, '-');
}

const fromSuperscript = (power: string) =>
  Array.from(power, (it) => (superscripts.includes(it) ? String(superscripts.indexOf(it)) : '-')).join('');

/**
 * The number that a text says: `18.2万`, `1.8×10^5`, `45,353.8`, `3.1k`, `≈ 12 ms` where `unit` is `ms`. Commas stand
 * between groups of three digits. `undefined` when it says none.
 */
export function parseNumber(text: string, unit = ''): number | undefined {
  const folded = foldText(text).replace(/^(?:[≈~]|约)\s*/u, '');
  const bare = unit !== '' && folded.endsWith(foldText(unit)) ? folded.slice(0, -foldText(unit).length) : folded;
  const isNegative = minus.test(bare);
  const match = number.exec(bare.replace(minus, '').trim());
  if (match?.groups === undefined) return undefined;
  const { whole = '', fraction = '', exponent, word } = match.groups;
  const power = exponent ?? String(word === undefined ? 0 : (powers[word] ?? 0));
  // As a decimal literal, so that `18.2万` is exactly 182000.
  return Number(`${isNegative ? '-' : ''}${whole.replace(/[, ]/gu, '')}${fraction}e${power}`);
}

/** What a cell of a value column says; `wrong` when it is neither a number nor `N/A` nor a dash. */
export function parsePublished(text: string, unit: string): { readonly value: PublishedValue } | 'wrong' {
  const folded = foldText(text);
  if (nothing.test(folded)) return { value: undefined };
  if (notApplicable.test(folded)) return { value: 'N/A' };
  const value = parseNumber(text, unit);
  return value === undefined ? 'wrong' : { value };
}

/** Whether a cell says that its parameter does not apply. */
export const isNotApplicable = (text: string) => notApplicable.test(foldText(text));

/** Groups of three digits and a true minus sign: `45,353.8`, `−0.25`. */
function group(digits: string): string {
  const [whole = '', fraction] = digits.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return `${digits.startsWith('-') ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A value for readers: four significant digits, and all of those before the point; a dash for what is no number. */
export function formatValue(value: number): string {
  if (!Number.isFinite(value)) return '—';
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-4)) return scientific(value);
  return size >= 1000 ? group(Math.round(value).toFixed(0)) : group(String(Number(value.toPrecision(4))));
}

function scientific(value: number): string {
  const [digits = '', power = ''] = value.toExponential(2).split('e');
  return `${group(digits)}×10^${power.replace('+', '').replace('-', '−')}`;
}

/** `×1.43`, `×0.063`, `×12.6`, `×143`. */
export function formatRatio(ratio: number): string {
  return Number.isFinite(ratio) ? `×${ratioDigits(ratio)}` : '—';
}

function ratioDigits(ratio: number): string {
  if (ratio === 0) return '0';
  if (ratio >= 100) return group(ratio.toFixed(0));
  if (ratio >= 10) return ratio.toFixed(1);
  return ratio >= 0.1 || ratio <= 0 ? group(ratio.toFixed(2)) : group(String(Number(ratio.toPrecision(2))));
}

/** `1.40–1.46`; nothing where both ends look the same as the value. */
export function formatRatioRange({ value, low, high }: Range): string | undefined {
  return range([low, high, value].map(ratioDigits));
}

/** `28,100–29,040`; nothing where both ends look the same as the value. */
export function formatValueRange({ value, low, high }: Range): string | undefined {
  return range([low, high, value].map(formatValue));
}

interface Range {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const range = ([low, high, value]: readonly string[]) =>
  low === value && high === value ? undefined : `${low}–${high}`;

/** A share, `0.034`, as `3.4%`. */
export const formatPercent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** A share more or less, `0.044`, as `+4.4%`, with a true minus sign. */
export function formatDeviation(share: number): string {
  const percent = formatPercent(Math.abs(share));
  return `${percent === '0.0%' ? '' : share < 0 ? '−' : '+'}${percent}`;
}
