import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { BenchmarkCode } from './benchmark-code.tsx';

test('the module stands open, what it uses is folded, each in its own language', () => {
  const sources = [
    { name: 'acks.bench.ts', text: 'export const 消息: number = 1;\n' },
    { name: '字符串.java', text: 'public class Strings {}\n' },
    { name: 'rows.json', text: '[1, 2]\n' },
  ];
  const html = renderToStaticMarkup(
    <BenchmarkCode sources={sources} benchmark={{ id: 'acks', mode: 'sampled' }} lang="zh" />,
  );
  const [open = '', ...folded] = html.split('<details');
  expect(open).toContain('acks.bench.ts');
  expect(folded.map((it) => /<summary>(.*?)<\/summary>/u.exec(it)?.[1])).toEqual(['字符串.java', 'rows.json']);
  expect(html.match(/language-\w+/gu)).toEqual(['language-ts', 'language-java', 'language-json']);
});

test('a table that no browser can run says how it is run elsewhere, and no other does', () => {
  const page = (mode: 'command' | 'timed', lang: string) =>
    renderToStaticMarkup(<BenchmarkCode sources={[]} benchmark={{ id: 'disks', mode }} lang={lang} />);
  expect(page('command', 'zh')).toContain('就能重做：<code>npm run bench -- run disks</code>');
  expect(page('command', 'en')).toContain('<code>npm run bench -- run disks</code>');
  expect(page('timed', 'zh')).not.toContain('npm run');
});
