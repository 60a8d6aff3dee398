import { expect, test } from 'vitest';
import { formatProblem, toProblem } from './problem.ts';
import { visible, visibleMessage } from './visible.ts';

test('a message is one line, and safe for a terminal', () => {
  expect(visible('红\u001B[31m\u0007\r\n\t\u2028\u202E\uD800\uFFFE')).toBe(
    String.raw`红\u001B[31m\u0007\r\n\t\u2028\u202E\uD800\uFFFE`,
  );
  expect(visible('Café、𠮷与👩‍💻')).toBe('Café、𠮷与👩‍💻');
});

test('what a message quotes is cut, once', () => {
  const cut = visibleMessage(`Unexpected \`${'𠮷'.repeat(80)}\`, expected \`x\``);
  expect(cut).toBe(`Unexpected \`${'𠮷'.repeat(60)}…\`, expected \`x\``);
  expect(visibleMessage(cut)).toBe(cut);
});

test('every problem is printed so, its file too', () => {
  expect(formatProblem(toProblem('a\n.md', 'rule', 'Unexpected `\u0007`'))).toBe(
    'a\\n.md:1:1 rule Unexpected `\\u0007`',
  );
});
