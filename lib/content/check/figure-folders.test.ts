import { expect, test } from 'vitest';
import { article, articleFile, problemsWith, soundFiles } from '../../../tests/content-folder.ts';

test('a picture that cannot be shown is told once, and no text has a problem of it', async () => {
  const text = article('', '见[图](#fig-isr)。\n\n![副本的进出](isr.svg "副本的进出")\n\n副本。');
  const link = {
    'topics/kafka.md': `${soundFiles['topics/kafka.md']}\n见[图](../issues/2017-10/kafka/index.md#fig-isr)。\n`,
  };
  const isr = 'issues/2017-10/kafka/isr.svg';
  expect(await problemsWith({ ...link, [articleFile]: text, [isr]: '<svg' })).toEqual([
    `${isr}:1:1 figure Expected an \`<svg>\` element`,
  ]);
  const large = new Uint8Array(6 * 1024 * 1024);
  expect((await problemsWith({ ...link, [articleFile]: text, [isr]: large })).map((it) => it.split(' ')[1])).toEqual([
    'size',
  ]);
});
