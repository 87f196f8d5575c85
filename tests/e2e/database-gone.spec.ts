import { database } from "@/lib/db/client";
import { expect, test } from "@/tests/e2e/fixtures";
import { SignInPage } from "@/tests/e2e/pages/sign-in-page";
import { AddStatementPage } from "@/tests/e2e/pages/add-statement-page";
import { uniqueWord } from "@/tests/e2e/records";
import { startSecondApp, type SecondApp } from "@/tests/e2e/second-app";
import { TEST_PASSWORD } from "@/tests/support/accounts";

let app: SecondApp;

test.beforeAll(async () => {
  app = await startSecondApp();
});

test.afterAll(() => app.stop());

test("GIVEN a form being sent WHEN the database cannot be reached THEN it says that nothing was saved, keeps every word, and the next press saves it once", async ({
  page,
  faults,
}) => {
  faults.expect(/status of 500/);
  const form = await new AddStatementPage(page).open(`${app.url}/statements/new`);
  const words = `Said while the database was away, ${uniqueWord()}`;
  await form.completeForm({
    speaker: "Antony Blinken",
    channel: "Interview",
    words,
    wording: "Reported, not quoted",
  });
  await app.database.cut();
  await form.submit();
  const refusal = page.getByRole("alert").filter({ hasText: "This was not saved" });
  await expect(refusal).toBeFocused();
  await expect(refusal).toContainText("A fault on the server stopped this");
  await expect(refusal).not.toContainText("session");
  await expect(page.getByLabel("What was said")).toHaveValue(words);
  expect(await database().statement.count({ where: { text: words } })).toBe(0);

  await app.database.open();
  await form.submit();
  await expect(
    page.getByRole("heading", { level: 1, name: "Statement", exact: true }),
  ).toBeVisible();
  expect(await database().statement.count({ where: { text: words } })).toBe(1);
});

test("GIVEN somebody signed in WHEN the database cannot be reached THEN a page says that the server failed, and comes by itself when it is back", async ({
  page,
  faults,
}) => {
  faults.expect(/status of 500|Minified React error|digest/);
  await app.database.cut();
  await page.goto(`${app.url}/statements`);
  await expect(page.getByText("This page could not be shown")).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/statements");
  await app.database.open();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Statements" })).toBeVisible();
});

test("GIVEN somebody signing out WHEN the database cannot be reached THEN they are told that they are still signed in, and the next press ends it", async ({
  openAs,
  records,
  faults,
}) => {
  faults.expect(/status of 500/);
  const { email, name } = await records.user("viewer");
  const page = await openAs(null);
  const signIn = await new SignInPage(page).open(`${app.url}/account`);
  await signIn.signIn(email, TEST_PASSWORD);
  const menu = page.locator("summary").filter({ hasText: name });
  const signOut = page.getByRole("button", { name: "Sign out" });
  await menu.click();
  await app.database.cut();
  await signOut.click();
  await expect(page.getByText("You are still signed in")).toBeVisible();
  await app.database.open();
  expect(await database().userSession.count({ where: { user: { email }, revokedAt: null } })).toBe(
    1,
  );
  await page.goto(`${app.url}/account`);
  await menu.click();
  await signOut.click();
  await signIn.shouldBeShown();
  expect(await database().userSession.count({ where: { user: { email }, revokedAt: null } })).toBe(
    0,
  );
});
