import { expect, test } from 'vitest';
import { fromFragment, toFragment } from './link.ts';

const choice = { rows: [{ 副本: 3 }], code: 'export default 确认;\n'.repeat(50) };

test('a fragment holds a choice, in few letters that need no escape', async () => {
  const fragment = await toFragment('acks', choice);
  expect(fragment).toMatch(/^#bench=acks&deflate=[\w-]+$/);
  expect(fragment.length).toBeLessThan(200);
  expect(await fromFragment('acks', fragment)).toEqual(choice);
});

test('a fragment of a browser that cannot compress is read too', async () => {
  const json = Buffer.from(JSON.stringify(choice)).toString('base64url');
  expect(await fromFragment('acks', `#bench=acks&json=${json}`)).toEqual(choice);
});

test('a fragment for another table or for none is not ours', async () => {
  expect(await fromFragment('acks', await toFragment('other', choice))).toBeUndefined();
  expect(await fromFragment('acks', '#acks')).toBeUndefined();
  expect(await fromFragment('acks', '#bench=acks')).toEqual({});
});

test.each(['#bench=acks&deflate=AAAA', '#bench=acks&deflate=%00', '#bench=acks&json=eyJ'])(
  '%s is refused',
  async (fragment) => {
    await expect(fromFragment('acks', fragment)).rejects.toThrow();
  },
);

test('a small link that would unpack into a large text is refused', async () => {
  const bomb = await toFragment('acks', { code: ' '.repeat(5_000_000) });
  expect(bomb.length).toBeLessThan(20_000);
  await expect(fromFragment('acks', bomb)).rejects.toThrow('too much');
});
