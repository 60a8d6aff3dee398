const most = 300;
const expected = 'expected a number or `null` for each of `values`';

/** What the compiler says, several lines that go from the whole to its parts, in one that can be read. */
export function typeMessage(said: string): string {
  // What the compiler would install does not help: modules run in browsers.
  const lines = withoutArguments(said.replace(/ Do you need to [\s\S]*$/u, '')).split(/\s*\n\s*/u);
  const whole = lines.join(' ');
  const ofSample = whole.includes('SampleOf<') ? sampleMessage(whole) : undefined;
  if (ofSample !== undefined) return ofSample;
  if (whole.length <= most) return whole;
  const part = lines.at(-1) ?? whole;
  return part.length <= most ? part : `${part.slice(0, most)}…`;
}

/** Of `ParamsOf<{ …all columns… }>` only the name helps: `ParamsOf<…>`. */
function withoutArguments(text: string): string {
  let depth = 0;
  let kept = '';
  for (const [token] of text.matchAll(/=>|\w<|[\s\S]/gu)) {
    if (token === '>') depth = Math.max(0, depth - 1);
    if (depth === 0) kept += token;
    if (!/^\w<$/u.test(token)) continue;
    if (depth === 0) kept += '…';
    depth += 1;
  }
  return depth === 0 ? kept : text;
}

function sampleMessage(whole: string): string | undefined {
  const one = /Property '(?<names>[^']+)' is (?:missing|optional) in type .* but required in type 'SampleOf</u;
  const several = /is missing the following properties from type 'SampleOf<…>': (?<names>.+)$/u;
  const names = (one.exec(whole) ?? several.exec(whole))?.groups?.names;
  if (names !== undefined) {
    const quoted = names.split(', ').map((name) => `\`${name}\``);
    return `Missing ${quoted.join(', ')} in what \`sample\` gives, ${expected}`;
  }
  const type = /^Type '(?<type>[^'(][^']{0,99})' is not assignable/u.exec(whole)?.groups?.type;
  return type === undefined ? undefined : `Unexpected \`${type}\` from \`sample\`, ${expected}`;
}
