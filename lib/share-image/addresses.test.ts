import { expect, test } from 'vitest';
import { magazine } from '../../tests/magazine.ts';
import { shareImagesIn } from './addresses.ts';

const lacking = (text: string) => (text.includes('𠮷') ? ['𠮷'] : []);
const chinese = shareImagesIn(magazine, 'zh', new Set(['kafka']), lacking);
const english = shareImagesIn(magazine, 'en', new Set(), lacking);

test('each page that is shared has an image below its own address', () => {
  expect([...chinese.keys()]).toEqual(
    expect.arrayContaining([
      'zh.png',
      'zh/issues/2017-10.png',
      'zh/issues/2017-10/kafka-reliability.png',
      'zh/columns/practice.png',
      'zh/topics/kafka.png',
      'zh/contributors/shan-xiao.png',
    ]),
  );
});

test('a language has images of its own articles and topics only', () => {
  expect(english.has('en/issues/2017-10/kafka-reliability.png')).toBe(true);
  expect(english.has('en/issues/2017-10/operations.png')).toBe(false);
  expect([...english.keys()].filter((address) => address.startsWith('en/topics/'))).toEqual([]);
});

test('an article says its column, its title and its authors, and its room is marked in the plan', () => {
  const facts = chinese.get('zh/issues/2017-10/kafka-reliability.png')?.();
  expect(facts).toMatchObject({ magazine: '季风', title: 'Kafka 的可靠性 <与> 代价' });
  expect(facts?.panel).toMatchObject({ accent: '#c0392b', title: '可靠的消息' });
  const rooms = facts && 'rooms' in facts.panel ? facts.panel.rooms : [];
  expect(rooms.map(({ own }) => own)).toEqual([false, true, false]);
});

test('an issue lists what is in it, and does not say its title twice', () => {
  const facts = chinese.get('zh/issues/2017-10.png')?.();
  expect(facts?.contents).toEqual(['卷首语：消息会丢吗', 'Kafka 的可靠性 <与> 代价', '圆桌：谁来值夜班']);
  expect(facts?.panel).not.toHaveProperty('title');
});

test('shareTitle stands instead of the title, as it is', () => {
  const [issue] = magazine.issues;
  const [letter] = issue?.articles ?? [];
  const text = letter?.texts.zh;
  if (!issue || !letter || !text) throw new Error('The literal magazine has a letter');
  const renamed = { ...letter, texts: { zh: { ...text, shareTitle: '𠮷' } } };
  const changed = { ...magazine, issues: [{ ...issue, articles: [renamed] }] };
  expect(shareImagesIn(changed, 'zh', new Set(), lacking).get('zh/issues/2017-10/letter.png')?.().title).toBe('𠮷');
});

test('a character that cannot be printed is set as 〓 in a name, as printers do', () => {
  const [issue] = magazine.issues;
  if (!issue) throw new Error('The literal magazine has issues');
  const changed = { ...magazine, issues: [{ ...issue, title: { zh: '𠮷期' } }] };
  const facts = shareImagesIn(changed, 'zh', new Set(), lacking).get('zh/issues/2017-10.png')?.();
  expect(facts?.title).toBe('〓期');
});
