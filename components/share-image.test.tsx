import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawShareImage } from '../lib/share-image/draw.ts';
import type { ShareImageFacts } from '../lib/share-image/facts.ts';
import { shareImage, shareImageSize } from './share-image.tsx';

let root = '';
const asked: string[] = [];
const { fetch } = globalThis;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'galley-share-image-'));
  globalThis.fetch = (input, init) => {
    // The drawing library loads its own module from a data address.
    if (!String(input).startsWith('data:')) asked.push(String(input).slice(0, 80));
    return fetch(input, init);
  };
});

afterAll(async () => {
  globalThis.fetch = fetch;
  await rm(root, { recursive: true, force: true });
});

const facts = (title: string, more: Partial<ShareImageFacts> = {}): ShareImageFacts => ({
  lang: 'zh',
  magazine: '季风',
  label: '实践',
  title,
  foot: '单雨、曾一',
  contents: [],
  panel: {
    accent: '#c0392b',
    title: '2017 年 10 月号',
    rooms: [
      { x: 0, y: 150, width: 300, height: 650, own: false },
      { x: 300, y: 150, width: 300, height: 300, own: true },
    ],
    numerals: { paths: ['M400 500V760'], stroke: 40 },
  },
  ...more,
});

const draw = (it: ShareImageFacts, name = '/og/test.png') => drawShareImage(shareImage(it), shareImageSize, name, root);

/** The right-most column of pixels that is not paper, and the lowest row of them beside the panel. */
async function extent(png: Buffer) {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  let right = 0;
  let bottom = 0;
  for (let y = 0; y < info.height; y++) {
    for (let x = 340; x < info.width; x++) {
      if ((data[(y * info.width + x) * info.channels] ?? 255) > 200) continue;
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
  }
  return { right, bottom };
}

test('a picture is 1200 by 630, small, the same each time, and asks nobody', async () => {
  const png = await draw(facts('Kafka 的可靠性：副本、确认与高水位 ™ ©'));
  const { width, height, format } = await sharp(png).metadata();
  expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
  expect(png.length).toBeLessThan(60_000);
  const kept = await draw(facts('Kafka 的可靠性：副本、确认与高水位 ™ ©'));
  await rm(join(root, '.galley'), { recursive: true });
  const again = await draw(facts('Kafka 的可靠性：副本、确认与高水位 ™ ©'));
  expect(kept.equals(png)).toBe(true);
  expect(again.equals(png)).toBe(true);
  expect(asked).toEqual([]);
});

test('a character that cannot be drawn stops the picture by name, and nobody is asked for it', async () => {
  await expect(draw(facts('𠮷野家与 🦀'), '/og/zh/issues/2017-10/rust.png')).rejects.toThrow(
    "/og/zh/issues/2017-10/rust.png: the share images' type has no 𠮷 U+20BB7, 🦀 U+1F980",
  );
  expect(asked).toEqual([]);
});

test.each([
  '从日志分段、副本同步到故障切换：以百万级消息吞吐的实时数据管道为例，逐层拆解一个系统如何取舍并保证可靠',
  'How a partitioned log keeps its promises: acknowledgements, replication and the high watermark WWWWWWW',
  'min.insync.replicas.unclean.leader.election.enable_and_some_more_words_that_nobody_ever_parted',
  '（一）《数据密集型应用系统设计》',
  '长'.repeat(120),
])('a long title stays inside the margins: %s', async (title) => {
  const { right, bottom } = await extent(await draw(facts(title)));
  expect(right).toBeLessThanOrEqual(1200 - 50);
  expect(bottom).toBeLessThanOrEqual(630 - 30);
});

test('another thing is another picture', async () => {
  await draw(facts('同一个标题'));
  const before = (await readdir(join(root, '.galley', 'og'))).length;
  await draw(facts('同一个标题', { panel: { letter: '同' } }));
  expect((await readdir(join(root, '.galley', 'og'))).length).toBe(before + 1);
});
