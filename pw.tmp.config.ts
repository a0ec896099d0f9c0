import { defineConfig } from '@playwright/test';
import { findBrowser, launchArguments } from './.ci/browser.mjs';
const executablePath = await findBrowser();
export default defineConfig({
  projects: [{ name: 'app', testDir: 'tests/e2e' }, { name: 'deep', testDir: 'tests/e2e', testMatch: 'saving.spec.ts' }],
  outputDir: '/tmp/h7c-results',
  reporter: [['line']],
  workers: 2, timeout: 60_000,
  use: { baseURL: 'http://127.0.0.1:4377/', viewport: { width: 1440, height: 900 },
    launchOptions: { args: launchArguments, ...(executablePath ? { executablePath } : {}) } },
});
