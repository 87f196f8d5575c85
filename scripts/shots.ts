import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "@playwright/test";

import { findFreePort } from "@/lib/db/embedded/free-port";
import { ensureChromium } from "@/scripts/browser/ensure-chromium";
import { runApp } from "@/scripts/serve/run-app";
import { onInterruption } from "@/scripts/terminal/interruption";
import { generatePassword } from "@/scripts/terminal/generate-password";
import { step } from "@/scripts/terminal/steps";
import { asApplication } from "@/scripts/terminal/with-application";
import { withThrowawayApp } from "@/scripts/testing/throwaway-app";

/** The day of the pictures: the demonstration's tasks are due around it. */
const DAY = "2026-03-02T09:30:00Z";
const FOLDER = path.resolve("docs/images");
const DESK = { viewport: { width: 1280, height: 960 }, deviceScaleFactor: 1.5 };
/** Tall enough for the beginning of the timeline. */
const TALL = { ...DESK, viewport: { width: 1280, height: 1800 } };
const PHONE = { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 };

type Shot = { file: string; path: string; options: BrowserContextOptions };
type SignIn = { email: string; password: string };

/** Adds the demonstration records and somebody to look at them. */
async function prepare(signIn: SignIn): Promise<{ caseId: string }> {
  const { createUser } = await import("@/lib/features/users/commands");
  const { SYSTEM_ACTOR } = await import("@/lib/auth/system-actor");
  const { sowDemonstration } = await import("@/prisma/seed/demonstration");
  const user = { ...signIn, name: "Mira Muster", role: "editor" } as const;
  const { id } = await createUser(SYSTEM_ACTOR, user);
  return sowDemonstration({ id, name: user.name, role: user.role });
}

async function signInAs(page: Page, { email, password }: SignIn): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor({ state: "hidden" });
}

async function takeShots(browser: Browser, baseURL: string, signIn: SignIn, shots: Shot[]) {
  const first = await browser.newContext({ baseURL });
  await signInAs(await first.newPage(), signIn);
  const storageState = await first.storageState();
  for (const { file, path: address, options } of shots) {
    const context = await browser.newContext({
      ...options,
      baseURL,
      storageState,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await page.goto(address, { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: path.join(FOLDER, file) });
    await context.close();
  }
}

/** The pictures that the documentation shows. */
function shotsOf(caseId: string): Shot[] {
  const casePath = `/cases/${caseId}`;
  return [
    { file: "case.png", path: casePath, options: TALL },
    { file: "case-dark.png", path: casePath, options: { ...TALL, colorScheme: "dark" } },
    { file: "case-phone.png", path: casePath, options: PHONE },
    { file: "statements.png", path: "/statements", options: DESK },
    { file: "dashboard.png", path: "/", options: DESK },
  ];
}

/**
 * `npm run shots`: renders the documentation's pictures from the built application, the sample
 * records and a plainly fictional demonstration, on a fixed day, so that they come out alike.
 */
export async function main(): Promise<void> {
  process.env.VIGIL_NOW = DAY;
  const interrupted = onInterruption();
  const executablePath = await step("Chromium", ensureChromium);
  const signIn = { email: "mira@example.org", password: generatePassword() };
  mkdirSync(FOLDER, { recursive: true });
  await withThrowawayApp("shots", interrupted, async (database) => {
    const { appUrl, secrets } = database;
    const { caseId } = await step("Demonstration", () =>
      asApplication(appUrl, secrets, () => prepare(signIn)),
    );
    const port = await findFreePort();
    const url = `http://localhost:${port}`;
    const finished = new AbortController();
    const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const photograph = async () => {
      const browser = await chromium.launch({ executablePath, args });
      try {
        await takeShots(browser, url, signIn, shotsOf(caseId));
      } finally {
        await browser.close();
      }
    };
    let shooting: Promise<void> | undefined;
    const begin = () => {
      shooting = step("Pictures", photograph).finally(() => finished.abort());
      // Told below, once the application has ended.
      shooting.catch(() => undefined);
    };
    const signal = AbortSignal.any([interrupted, finished.signal]);
    await runApp("start", database, { host: "127.0.0.1", port, url }, signal, begin);
    await shooting;
  });
}
