import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // They need Chromium: `npm run test:browser`.
    exclude: [...configDefaults.exclude, 'tests/browser/**'],
  },
});
