import { defineConfig, devices } from "@playwright/test";

import { findChromium } from "@/scripts/browser/find-chromium";

const port = Number(process.env.VIGIL_E2E_PORT ?? 3111);
const baseURL = `http://localhost:${port}`;
const executablePath = findChromium();
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL,
    trace: "off",
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Chromium's own sandbox cannot be set up by root.
      args: asRoot ? ["--no-sandbox"] : [],
    },
  },
  webServer: {
    command: "node scripts/bootstrap.mjs e2e-server",
    url: `${baseURL}/api/health`,
    env: { PORT: String(port) },
    timeout: 240_000,
    reuseExistingServer: false,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});
