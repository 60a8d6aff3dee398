/** A token of JavaScript, enough of one to find imports and exports. */
export interface Token {
  readonly kind: 'word' | 'number' | 'string' | 'template' | 'regex' | 'mark';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How many brackets are open around it; brackets themselves stand outside. */
  readonly depth: number;
}

const blank = /(?:\s|\/\/[^\n\r\u2028\u2029]*|\/\*[\s\S]*?(?:\*\/|$))+/uy;
const word = /[\p{ID_Start}$_][\p{ID_Continue}$\u200C\u200D]*/uy;
const number = /\.?\d[\w.]*/y;
/** A string ends with its line at the latest, so that one left open does not swallow the rest. */
const string = /'(?:[^'\\\n\r]+|\\(?:\r\n|[\s\S]))*'?|"(?:[^"\\\n\r]+|\\(?:\r\n|[\s\S]))*"?/y;
const regex = /\/(?:[^/\\[\n\r]|\\.|\[(?:[^\]\\\n\r]|\\.)*\])+\/\w*/y;
/** From the backtick, or from the brace that ends an expression, to the next expression or the end. */
const template = /[`}](?:[^`\\$]+|\\[\s\S]?|\$(?!\{))*(?:`|\$\{|$)/y;

/** After these words a slash begins a regular expression. */
const beforeExpression = /^(?:return|typeof|case|do|else|in|of|instanceof|new|void|delete|throw|yield|await|default)$/;
const control = /^(?:if|while|for|with)$/;

/** Reads a source's tokens, comments left out; what is no JavaScript gives some tokens all the same. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  const open: { readonly mark: string; readonly control: boolean }[] = [];
  let closedControl = false;
  let position = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = position;
    return pattern.exec(source)?.[0];
  };
  const add = (kind: Token['kind'], text: string, depth = open.length) => {
    tokens.push({ kind, text, start: position, end: position + text.length, depth });
    position += text.length;
  };
  while (position < source.length) {
    const skipped = match(blank);
    if (skipped !== undefined) {
      position += skipped.length;
      continue;
    }
    const mark = source[position] ?? '';
    const inTemplate = mark === '}' && open.at(-1)?.mark === '${';
    if (mark === '`' || inTemplate) {
      if (inTemplate) open.pop();
      const text = match(template) ?? mark;
      add('template', text);
      if (text.endsWith('${')) open.push({ mark: '${', control: false });
      continue;
    }
    const text = match(word);
    if (text !== undefined) add('word', text);
    else if (mark === '"' || mark === "'") add('string', match(string) ?? mark);
    else if (/[.\d]/.test(mark) && match(number) !== undefined) add('number', match(number) ?? mark);
    else if (mark === '/' && expressionFollows(tokens, closedControl)) {
      const found = match(regex);
      add(found === undefined ? 'mark' : 'regex', found ?? mark);
    } else if (/[([{]/.test(mark)) {
      open.push({ mark, control: control.test(tokens.at(-1)?.text ?? '') });
      add('mark', mark, open.length - 1);
    } else if (/[)\]}]/.test(mark)) {
      closedControl = open.pop()?.control ?? false;
      add('mark', mark);
    } else add('mark', mark);
  }
  return tokens;
}

/** Whether a slash here begins a regular expression and is no division. */
function expressionFollows(tokens: readonly Token[], closedControl: boolean): boolean {
  const last = tokens.at(-1);
  if (last === undefined) return true;
  if (last.kind === 'word') return beforeExpression.test(last.text) && tokens.at(-2)?.text !== '.';
  if (last.kind === 'template') return last.text.endsWith('${');
  if (last.kind !== 'mark' || last.text === ']') return false;
  if (last.text === ')') return closedControl;
  const twice = tokens.at(-2)?.text === last.text && tokens.at(-2)?.end === last.start;
  return !(twice && /[+-]/.test(last.text));
}
