import { expect, test } from 'vitest';
import { pushTarget, withoutKey } from './push-settings.ts';

const all = { ALGOLIA_APP_ID: 'ABC123', ALGOLIA_ADMIN_KEY: 'admin-secret', ALGOLIA_INDEX: 'architect' };

test('The environment names the application, the key and the index', () => {
  expect(pushTarget({ ...all, ALGOLIA_SEARCH_KEY: 'may-search' })).toEqual({
    appId: 'ABC123',
    adminKey: 'admin-secret',
    index: 'architect',
  });
});

test.each(Object.keys(all))('%s is asked for by name when it is missing, and no value is repeated', (name) => {
  const push = () => pushTarget({ ...all, [name]: '' });
  expect(push).toThrow(`missing: ${name}.`);
  expect(push).not.toThrow('admin-secret');
});

test('What is no id of an application is refused: it becomes the name of a host', () => {
  expect(() => pushTarget({ ...all, ALGOLIA_APP_ID: 'evil.test/' })).toThrow('expected letters and digits only');
});

test('A message never holds the key', () => {
  expect(withoutKey('Key admin-secret is not valid: admin-secret', 'admin-secret')).toBe('Key … is not valid: …');
  expect(withoutKey('坏了', undefined)).toBe('坏了');
});
