import { defineConfig } from 'vitest/config';

/** Tests that run whole builds, one after another: they share the project's work folder. */
export default defineConfig({
  test: {
    include: ['tests/build/*.test.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    env: { TZ: 'UTC' },
  },
});
