import { expect, test } from 'vitest';
import { problemsWith, soundFiles } from '../../../tests/content-folder.ts';

test.each([
  ['languages: [zh, en]', 'languages: []', '6:12 language Unexpected empty `languages`, expected at least one'],
  [
    'authority: magazine.test',
    'authority: 季风',
    '5:12 authority Unexpected `authority` `季风`, expected a domain name or an e-mail address, such as `example.com`',
  ],
  ...['https://a:b@magazine.test/', 'https://magazine.test/?a', 'https://magazine.test/#a', 'mailto:a@b.c'].map(
    (url) => [
      'url: https://magazine.test',
      `url: '${url}'`,
      `4:6 url Unexpected \`url\` \`${url}\`, expected an address such as \`https://example.com/\` without query, hash and password`,
    ],
  ),
])('the setting `%s` is not `%s`', async (from = '', to = '', expected = '') => {
  const settings = soundFiles['magazine.yml'].replace(from, to);
  expect(await problemsWith({ 'magazine.yml': settings })).toContain(`magazine.yml:${expected}`);
});

test('an e-mail address may be an authority', async () => {
  const settings = soundFiles['magazine.yml'].replace('authority: magazine.test', 'authority: a.b@magazine.test');
  expect(await problemsWith({ 'magazine.yml': settings })).toEqual([]);
});
