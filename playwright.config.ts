import { defineConfig } from '@playwright/test';
import { recallElectron } from './scripts/setup/electron-folder.mjs';

// An editor starts Playwright without `npm run e2e`, so set this here too.
const electron = recallElectron();
if (electron) process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= electron;

export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: 'test-results/e2e',
  workers: 2,
  // The rest of a campaign has a command of its own (`npm run test:starts`).
  grepInvert: /@campaign/,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { trace: 'retain-on-failure' },
});
