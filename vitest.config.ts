import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // They need Chromium: `npm run test:browser`.
    exclude: [...configDefaults.exclude, 'tests/browser/**'],
    // Milliseconds: a machine that is busy with something else takes several times as long.
    testTimeout: 30_000,
    expect: { poll: { timeout: 20_000, interval: 10 } },
  },
});
