import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'e2e/hands/**/*.test.ts'],
    // The machines this runs on have few cores, and hashing a PIN is meant to be slow.
    testTimeout: 20_000,
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    restoreMocks: true,
  },
});
