import { describe, expect, test } from 'vitest';
import { cutLine, fitTitle } from './title-lines.ts';

const broken = (title: string, lang = 'zh', sizes = [100, 80, 60]) =>
  fitTitle(title, lang, { width: 760, height: 380 }, sizes, 1.24);

describe('fitTitle', () => {
  test('sets a short title large, on one line', () => {
    expect(broken('卷首语')).toEqual({ size: 100, lines: ['卷首语'] });
  });

  test('breaks where a reader pauses rather than where the line is full', () => {
    const { lines } = broken('百万级消息怎样不丢？谈可靠性的代价', 'zh', [60]);
    expect(lines).toEqual(['百万级消息怎样不丢？', '谈可靠性的代价']);
  });

  test('takes a smaller size before it breaks where nobody pauses', () => {
    const { lines } = broken('软件测试的下一步：把力气用在机器不会的地方', 'zh', [88, 76, 66, 58]);
    expect(lines).toEqual(['软件测试的下一步：', '把力气用在机器不会的地方']);
  });

  test('leaves no single character on the last line', () => {
    expect([...(broken('副本同步与故障切换机制').lines.at(-1) ?? '')].length).toBeGreaterThan(2);
  });

  test('parts neither a word nor a closing mark from what is before it', () => {
    const { lines } = broken('为什么《分布式系统》要从 acknowledgements 讲起，而不是从 replication 讲起？', 'zh', [60]);
    for (const line of lines) expect(line).not.toMatch(/^[》，？]|《$/);
    expect(lines.join(' ')).toContain('acknowledgements');
    expect(lines.join(' ')).toContain('replication');
  });

  test('takes a smaller size before it needs more room', () => {
    const title = '从日志分段、副本同步到故障切换，逐层拆解一个消息系统如何在一致与可用之间取舍';
    const { size, lines } = broken(title);
    expect(size).toBe(60);
    expect(lines.length * size * 1.24).toBeLessThanOrEqual(380);
    expect(lines.join('')).toBe(title);
  });
});

test('a line that is too long is cut between words, with an ellipsis', () => {
  expect(cutLine('卷首语', 'zh', 10)).toBe('卷首语');
  expect(cutLine('百万级消息吞吐的实时数据管道', 'zh', 10)).toMatch(/^百万级消息.*…$/);
});
