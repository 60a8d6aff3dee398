import { isDay } from '../../dates.ts';
import { didYouMean } from '../../nearest.ts';
import type { FieldType } from '../field.ts';

type Scalar = Exclude<FieldType, { type: 'list' | 'record' | 'byLang' | 'text' }>;

interface ValueProblem {
  readonly rule: string;
  readonly expected: string;
}

/** What is wrong with one value, if anything is. */
export function scalarProblem(field: Scalar, value: unknown): ValueProblem | undefined {
  if (field.type === 'number') {
    return typeof value === 'number' && Number.isFinite(value) ? undefined : fieldType('expected a number');
  }
  if (field.type === 'boolean') {
    return typeof value === 'boolean' ? undefined : fieldType('expected `true` or `false`');
  }
  if (typeof value !== 'string') {
    const quoted = typeof value === 'number' ? `; write it in quotes: \`'${value}'\`` : '';
    return fieldType(`expected a string${quoted}`);
  }
  if (field.type === 'enum') {
    if (field.options.includes(value)) return undefined;
    const options = field.options.map((option) => `\`${option}\``).join(', ');
    const hint = didYouMean(
      value,
      field.options.map((slug) => ({ slug })),
    );
    return { rule: 'enum', expected: `expected one of ${options}${hint}` };
  }
  return shapeProblem(field.type, value);
}

const fieldType = (expected: string): ValueProblem => ({ rule: 'field-type', expected });

function shapeProblem(type: Scalar['type'], value: string): ValueProblem | undefined {
  switch (type) {
    case 'day':
      if (!/^\d{4}-\d{2}-\d{2}$/u.test(value)) return { rule: 'date', expected: 'expected a day such as `2017-10-01`' };
      if (!isDay(value)) return { rule: 'date', expected: 'expected a day that exists' };
      return /^(?:19|2)/u.test(value) ? undefined : { rule: 'date', expected: 'expected a year from 1900 to 2999' };
    case 'url':
      return isAddress(value)
        ? undefined
        : { rule: 'url', expected: 'expected an address such as `https://example.com/`' };
    case 'site':
      return isSite(value)
        ? undefined
        : {
            rule: 'url',
            expected: 'expected an address such as `https://example.com/` without query, hash and password',
          };
    case 'authority':
      return isAuthority(value)
        ? undefined
        : { rule: 'authority', expected: 'expected a domain name or an e-mail address, such as `example.com`' };
    case 'email':
      return /^[^\s@]+@[^\s@]+$/u.test(value) ? undefined : { rule: 'email', expected: 'expected an e-mail address' };
    case 'colour':
      return /^#[\da-f]{6}$/iu.test(value)
        ? undefined
        : { rule: 'colour', expected: 'expected `#` and six hex digits' };
    case 'language':
      return /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/u.test(value)
        ? undefined
        : { rule: 'language', expected: 'expected a language such as `en`' };
    case 'timezone':
      return isTimezone(value)
        ? undefined
        : { rule: 'timezone', expected: 'expected a time zone such as `Asia/Shanghai`' };
    case 'file':
      return /^[^/\\]+$/u.test(value) && value !== '..'
        ? undefined
        : { rule: 'file', expected: 'expected the name of a file beside this one' };
    default:
      return undefined;
  }
}

function isAddress(value: string): boolean {
  return URL.canParse(value) && ['http:', 'https:', 'mailto:'].includes(new URL(value).protocol);
}

function isSite(value: string): boolean {
  if (!URL.canParse(value) || /[?#]/u.test(value)) return false;
  const { protocol, username, password } = new URL(value);
  return /^https?:$/u.test(protocol) && username === '' && password === '';
}

/** `authorityName` of RFC 4151, 2.1. */
const isAuthority = (value: string) =>
  /^(?:[a-z\d._-]+@)?[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/iu.test(value);

function isTimezone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
