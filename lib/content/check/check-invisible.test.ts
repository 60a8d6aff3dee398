import { expect, test } from 'vitest';
import { article, articleFile, problemsWith } from '../../../tests/content-folder.ts';

test('a reference to a control character is an error where it stands, code is none', async () => {
  const body = '副本 Kafka&#x1;&#0;\n\n[甲&#x7;](https://example.com/ "a&#12;b")与 `&#x1;`、&#x4e2d;。';
  const at = (place: string, written: string) =>
    `${articleFile}:${place} control-character Unexpected control character \`${written}\`, expected none`;
  expect(await problemsWith({ [articleFile]: article('', body) })).toEqual([
    at('11:9', '&#x1;'),
    at('11:14', '&#0;'),
    at('13:3', '&#x7;'),
    at('13:33', '&#12;'),
  ]);
});

test('a picture in a folder without an article is stray', async () => {
  const reason = "stray-file Unexpected file, expected an `index.md` in its article's folder";
  for (const file of ['issues/2017-10/raft/isr.png', 'issues/2017-10/index.md/isr.png'])
    expect(await problemsWith({ [file]: new Uint8Array(1) })).toContain(`${file}:1:1 ${reason}`);
});

const png = (width: number, height: number, end: string) => {
  const bytes = new Uint8Array(33 + end.length);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  bytes.set(new TextEncoder().encode(end), 33);
  return bytes;
};

test.each([
  [png(0, 0, 'IEND'), 'Unexpected size of 0×0, expected sides from 1 to 20000 pixels'],
  [png(20_001, 9, 'IEND'), 'Unexpected size of 20001×9, expected sides from 1 to 20000 pixels'],
  [png(9, 9, ''), 'Unexpected end, expected the whole picture'],
])('a picture without a sound size or end is an error', async (bytes, reason) => {
  const file = 'issues/2017-10/kafka/isr.png';
  const text = article('', '副本。\n\n![甲](isr.png "甲")');
  expect(await problemsWith({ [articleFile]: text, [file]: bytes })).toContain(`${file}:1:1 figure ${reason}`);
});
