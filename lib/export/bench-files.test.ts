import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { frameDocument } from './bench-files.ts';
import { bundleScript } from './bundled-script.ts';

const script = 'self.started = "你好 \\u003c/script>"; if (1 < 2 && 3 > 2) {}';
const policyOf = (html: string) => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

test('the frame allows its one script by its hash, workers of blobs, and no request', () => {
  const html = frameDocument(script);
  const inside = html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'));
  const hash = createHash('sha256').update(inside).digest('base64');
  expect(policyOf(html)).toBe(
    `default-src 'none'; script-src 'sha256-${hash}' blob:; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'`,
  );
});

test('the policy stands before the script', () => {
  const html = frameDocument(script);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script>'));
});

test('what a script says never ends its element early', async () => {
  const { text } = await bundleScript(process.cwd(), 'lib/benchmark/sandbox/frame.ts', 'iife');
  expect(text).not.toMatch(/<\/script|<!--/i);
});
