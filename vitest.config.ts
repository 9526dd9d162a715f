import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'e2e/hands/**/*.test.ts'],
    // The tests run on machines with few cores, and hashing a PIN is slow on purpose.
    testTimeout: 20_000,
    // More of them at once take each other's time, and slow tests then run out of theirs.
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    restoreMocks: true,
  },
});
