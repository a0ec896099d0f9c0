import { defineConfig } from '@playwright/test';
import { findBrowser, launchArguments } from './.ci/browser.mjs';

const executablePath = await findBrowser();

export default defineConfig({
  projects: [
    { name: 'app', testDir: 'tests/e2e' },
    // The same tests of saving with their large counts: `npm run test:deep`.
    { name: 'deep', testDir: 'tests/e2e', testMatch: 'saving.spec.ts' },
    { name: 'screenshots', testDir: 'tests/screenshots' },
  ],
  outputDir: 'test-results/e2e',
  reporter: [['dot'], ['json', { outputFile: 'test-results/e2e.json' }]],
  // A test left alone with `.only` would pass for all of them in the gate.
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  timeout: 60_000,
  use: {
    baseURL: 'http://127.0.0.1:4174/',
    viewport: { width: 1440, height: 900 },
    launchOptions: { args: launchArguments, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: 'npx vite preview --port 4174 --strictPort --host 127.0.0.1',
    url: 'http://127.0.0.1:4174/',
    reuseExistingServer: false,
  },
});
