import { defineConfig } from 'vitest/config';

/** Two projects: `unit` (pure rooms, and the page rooms in jsdom) and `browsers` (the built extension in real browsers). */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/browsers/**'] } },
      {
        test: {
          name: 'browsers',
          include: ['test/browsers/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
