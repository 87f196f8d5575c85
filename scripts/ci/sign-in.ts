import { chromium } from "@playwright/test";

/** Signs in with a browser and opens the first case, as a new administrator would. */
export async function signInAndOpenCase(
  baseUrl: string,
  browserPath: string,
  account: { email: string; password: string },
): Promise<void> {
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath: browserPath, args });
  try {
    const page = await browser.newPage();
    await page.goto(`${baseUrl}/cases`);
    await page.waitForURL(/\/sign-in/);
    await page.getByLabel("Email").fill(account.email);
    await page.getByLabel("Password").fill(account.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(/\/cases$/);
    await page.locator('main a[href^="/cases/"]:not([href$="/new"])').first().click();
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
    await page.getByRole("heading", { level: 1 }).waitFor();
  } finally {
    await browser.close();
  }
}
