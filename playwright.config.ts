import "@/tests/e2e/server-environment";

import { defineConfig, devices } from "@playwright/test";

import { findChromium } from "@/scripts/browser/find-chromium";
import { E2E_WORKERS } from "@/tests/support/accounts";
import { E2E_PORT, E2E_URL } from "@/tests/support/e2e-address";

const executablePath = findChromium();
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  workers: E2E_WORKERS,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  // A busy machine is slow, and that is no fault of the product.
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: E2E_URL,
    trace: "off",
    // Colours are measured as they are, not halfway to them.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Chromium's own sandbox cannot be set up by root.
      args: asRoot ? ["--no-sandbox"] : [],
    },
  },
  webServer: {
    command: "node scripts/bootstrap.mjs e2e-server",
    url: `${E2E_URL}/api/health`,
    // Tasks that come by themselves would push those of the tests down the list.
    env: { PORT: String(E2E_PORT), VIGIL_DAILY_WORK: "off" },
    timeout: 240_000,
    reuseExistingServer: false,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});
