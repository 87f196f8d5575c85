import { existsSync } from "node:fs";

import { OperatorError } from "@/lib/db/operator-error";
import { findChromium } from "@/scripts/browser/find-chromium";
import { runCommand, runNode } from "@/scripts/terminal/run-command";

const APT = "/usr/bin/apt-get";

async function installDebianPackage(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runCommand(APT, ["update", "-qq"], { env });
  await runCommand(APT, ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env });
}

/**
 * Finds a Chromium, installing one when there is none: Playwright's own download, or, as root on
 * Debian, the system's package.
 * @returns its path
 * @throws OperatorError when neither can be had
 */
export async function ensureChromium(): Promise<string> {
  const present = findChromium();
  if (present) return present;
  await runNode(["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  if (!findChromium() && process.getuid?.() === 0 && existsSync(APT)) await installDebianPackage();
  const installed = findChromium();
  if (installed) return installed;
  throw new OperatorError(
    "The browser tests need Chromium, and it could not be installed. Install it, or set CHROMIUM_PATH to where it is.",
  );
}
