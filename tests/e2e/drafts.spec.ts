import type { BrowserContext, Page } from "@playwright/test";

import { database } from "@/lib/db/client";
import { expect, test } from "@/tests/e2e/fixtures";
import { AddStatementPage } from "@/tests/e2e/pages/add-statement-page";
import { SignInPage } from "@/tests/e2e/pages/sign-in-page";
import { uniqueWord, type TestRecords } from "@/tests/e2e/records";
import { TEST_PASSWORD } from "@/tests/support/accounts";

test.use({ role: null });

/** Drafts belong to a person and a form's address: each test needs a person of its own. */
async function signInAsNewUser(page: Page, records: TestRecords): Promise<string> {
  const { email } = await records.user("contributor");
  await (await new SignInPage(page).open("/statements/new")).signIn(email, TEST_PASSWORD);
  return email;
}

const saved = (page: Page) => page.getByText(/^Draft saved/);

async function loseSession(context: BrowserContext): Promise<void> {
  await context.clearCookies({ name: "vigil.session" });
}

test("GIVEN a form half typed WHEN the page is reloaded THEN everything is still there", async ({
  page,
  records,
}) => {
  const email = await signInAsNewUser(page, records);
  const form = new AddStatementPage(page);
  const words = `Half a sentence about ${uniqueWord()}`;
  await page.getByLabel("What was said").pressSequentially(words);
  await page.getByLabel("Venue or programme").pressSequentially("Testing hall");
  await page.getByLabel("Reported, not quoted").check();
  // The last thing done: with it in the draft, so is all that went before.
  const kept = { user: { email }, values: { contains: "wording=reported" } };
  await expect.poll(() => database().formDraft.count({ where: kept })).toBe(1);
  const { values } = await database().formDraft.findFirstOrThrow({ where: kept });
  expect(values).not.toContain("_formPath");
  page.once("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText("This is your unsaved draft")).toBeVisible();
  await expect(page.getByLabel("What was said")).toHaveValue(words);
  await expect(page.getByLabel("Venue or programme")).toHaveValue("Testing hall");
  await expect(page.getByLabel("Reported, not quoted")).toBeChecked();

  await page.getByRole("button", { name: "Discard the draft" }).click();
  await expect(page.getByText("This is your unsaved draft")).toBeHidden();
  await expect(form.submitButton()).toBeVisible();
  await expect(page.getByLabel("What was said")).toHaveValue("");
});

test("GIVEN a session that has ended WHEN the form is sent THEN signing in leads back to it with every word", async ({
  page,
  context,
  records,
}) => {
  const email = await signInAsNewUser(page, records);
  const form = new AddStatementPage(page);
  const words = `Words as the session ended, ${uniqueWord()}`;
  await page.getByLabel("Venue or programme").fill("Testing hall");
  await loseSession(context);
  // The last words go with the submit alone: no draft was kept of them.
  await page.getByLabel("What was said").fill(words);
  await form.submit();
  const signIn = new SignInPage(page);
  await signIn.shouldBeShown();
  await expect(page.getByText("everything you typed is kept")).toBeVisible();
  await signIn.signIn(email, TEST_PASSWORD);
  await expect(page.getByText("This is your unsaved draft")).toBeVisible();
  await expect(page.getByLabel("What was said")).toHaveValue(words);
  await expect(page.getByLabel("Venue or programme")).toHaveValue("Testing hall");
});

test("GIVEN a session that has ended WHEN a colleague signs in at that screen THEN the words are not theirs", async ({
  page,
  context,
  records,
}) => {
  await signInAsNewUser(page, records);
  const colleague = await records.user("contributor");
  await loseSession(context);
  await page.getByLabel("What was said").fill("Mine alone");
  await new AddStatementPage(page).submit();
  const signIn = new SignInPage(page);
  await signIn.shouldBeShown();
  await signIn.signIn(colleague.email, TEST_PASSWORD);
  await expect(new AddStatementPage(page).submitButton()).toBeVisible();
  await expect(page.getByLabel("What was said")).toHaveValue("");
});

test("GIVEN a form half typed WHEN a link would leave it THEN the page asks first", async ({
  page,
  records,
}) => {
  await signInAsNewUser(page, records);
  await page.getByLabel("What was said").pressSequentially("Not yet finished");
  await page.getByRole("link", { name: "Cases", exact: true }).click();
  const dialog = page.getByRole("alertdialog", { name: "Leave without saving?" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel("What was said")).toHaveValue("Not yet finished");
  await page.getByRole("link", { name: "Cases", exact: true }).click();
  await dialog.getByRole("button", { name: "Leave" }).click();
  await expect(page.getByRole("heading", { name: "Cases", level: 1 })).toBeVisible();
});

test("GIVEN somebody's draft WHEN a colleague opens the same form THEN it is empty", async ({
  page,
  openAs,
  records,
}) => {
  await signInAsNewUser(page, records);
  await page.getByLabel("What was said").pressSequentially("Mine alone");
  await expect(saved(page)).toBeVisible();
  const colleague = await openAs("admin");
  await colleague.goto("/statements/new");
  await expect(colleague.getByLabel("What was said")).toHaveValue("");
});
