import { defineConfig } from '@playwright/test';
import tests from '../playwright.config.ts';

export default defineConfig(tests, {
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../test-results/bench',
  workers: 1,
  reporter: 'list',
});
