import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['lib/**/*.test.ts', 'components/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'tests/*.test.ts'],
    // A busy machine is no failure; what hangs ends all the same.
    testTimeout: 60_000,
    // A sub-path, so that an address without its base path fails in every unit test.
    env: { SITE_URL: 'https://magazine.test/base', TZ: 'UTC' },
  },
});
