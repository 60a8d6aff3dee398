import { expect, test } from 'vitest';
import { orPlaceholder, placeholder } from './placeholder.ts';

test('a route with addresses keeps them as they are', () => {
  const params = [{ lang: 'zh', slug: 'kafka' }];
  expect(orPlaceholder(params, { lang: placeholder, slug: placeholder })).toBe(params);
});

test('a route without any gets one address that no slug can have', () => {
  expect(orPlaceholder([], { lang: 'zh', slug: placeholder })).toEqual([{ lang: 'zh', slug: '_none' }]);
});
