import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      'packages/ui',
      {
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.ts',
            'workers/src/**/*.test.ts',
            'apps/*/src/**/*.test.ts',
            'tests/oracles/**/*.test.ts',
            'tests/architecture/**/*.test.ts',
          ],
          exclude: ['packages/ui/**'],
          setupFiles: ['tests/support/property-seed.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts', 'tests/faults/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 240_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});
