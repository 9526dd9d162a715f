import { defineConfig } from '@playwright/test';
import common from '../playwright.config.ts';

/** The whole campaign of broken starts; `npm run e2e` tries a sample of them. */
export default defineConfig({
  ...common,
  testDir: 'specs/till',
  testMatch: 'every-start.spec.ts',
  outputDir: '../test-results/starts',
  grepInvert: [],
  fullyParallel: true,
  reporter: [['list'], ['json', { outputFile: '../test-results/starts.json' }]],
});
