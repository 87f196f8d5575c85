import { findDraft, keepDraft } from "@/lib/forms/drafts";
import { expect, test } from "@/tests/e2e/fixtures";
import { SignInPage } from "@/tests/e2e/pages/sign-in-page";
import { fictionalName, uniqueWord } from "@/tests/e2e/records";
import { TEST_ACCOUNTS, TEST_PASSWORD } from "@/tests/support/accounts";

test.use({ javaScriptEnabled: false, role: null });

test.beforeEach(async ({ page }) => {
  const signIn = await new SignInPage(page).open("/statements");
  await signIn.signIn(TEST_ACCOUNTS.editor.email, TEST_PASSWORD);
  await expect(page).toHaveURL(/\/statements$/);
});

test("GIVEN no scripts WHEN the list is filtered THEN it shows what matches, and the record opens", async ({
  page,
  records,
}) => {
  const { text, path } = await records.statement({ kinds: ["pledge"] });
  await page.getByLabel("Words").fill(text);
  await page.getByLabel("Kind", { exact: true }).selectOption({ label: "Pledge" });
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("link", { name: text }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(page.getByRole("blockquote")).toContainText(text);
});

test("GIVEN no scripts WHEN a statement is typed with namesakes on file THEN the form asks which one, keeps the rest, and saves", async ({
  page,
  records,
}) => {
  const fullName = fictionalName();
  const office = (title: string) => ({ fullName, positions: [{ title }] });
  await records.person(office("Minister of Examples"));
  await records.person(office("Mayor of Nowhere"));
  const first = await records.caseRecord();
  const second = await records.caseRecord();
  const words = `Without scripts, ${uniqueWord()}.`;

  await page.goto("/statements/new");
  await page.getByRole("combobox", { name: "Speaker" }).fill(fullName);
  await page.getByLabel("Where it was said").selectOption({ label: "Interview" });
  await page.getByLabel("What was said").fill(words);
  await page.getByLabel("Word for word").check();
  await page.getByRole("combobox", { name: "Case" }).fill(first.reference);

  await test.step("“Add another case” gives a second row and keeps what was typed", async () => {
    await page.getByRole("button", { name: "Add another case" }).click();
    await expect(page.getByLabel("What was said")).toHaveValue(words);
    const rows = page.getByRole("combobox", { name: "Case" });
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toHaveValue(first.reference);
    await rows.nth(1).fill(second.name);
  });

  await test.step("the namesakes are told apart by their offices", async () => {
    await page.getByRole("button", { name: "Add statement" }).click();
    await expect(page.getByText("There is a problem")).toBeVisible();
    const namesakes = page.getByRole("group", { name: "Which one do you mean?" });
    await expect(namesakes.getByRole("radio")).toHaveCount(2);
    const mayor = namesakes.locator("> div").filter({ hasText: "Mayor of Nowhere" });
    await mayor.getByRole("radio").check();
    await page.getByRole("button", { name: "Add statement" }).click();
  });

  await expect(page.getByRole("blockquote")).toContainText(words);
  await expect(page.getByRole("main")).toContainText("Mayor of Nowhere");
  await expect(page.getByRole("main")).toContainText(first.reference);
  await expect(page.getByRole("main")).toContainText(second.reference);
  // Playwright looks into no <noscript>, although Chromium shows it here.
  expect(await page.content()).toMatch(/<noscript>.*Statement added\./s);
});

test("GIVEN no scripts WHEN a form is refused THEN the summary stands on top and nothing typed is lost", async ({
  page,
}) => {
  await page.goto("/statements/new");
  await page.getByLabel("Venue or programme").fill("Testing hall");
  await page.getByRole("button", { name: "Add statement" }).click();
  const summary = page.getByRole("alert", { name: "There is a problem" });
  await expect(summary.getByRole("link", { name: "Enter what was said" })).toBeVisible();
  await expect(page.getByLabel("Venue or programme")).toHaveValue("Testing hall");
});

test("GIVEN no scripts WHEN a statement is edited THEN the change is saved", async ({
  page,
  records,
}) => {
  const { path } = await records.statement();
  const words = `Put right, ${uniqueWord()}.`;
  await page.goto(`${path}/edit`);
  await page.getByLabel("What was said").fill(words);
  await page.getByRole("button", { name: "Save statement" }).click();
  await expect(page.getByRole("blockquote")).toContainText(words);
});

test("GIVEN no scripts and a draft WHEN it is discarded THEN the form begins again from what is stored", async ({
  page,
  records,
}) => {
  const editor = await records.actor();
  const { id, path, text } = await records.statement();
  const formPath = `${path}/edit`;
  await keepDraft(editor, formPath, new URLSearchParams({ id, text: "Half a word" }).toString());
  await page.goto(formPath);
  await expect(page.getByLabel("What was said")).toHaveValue("Half a word");
  await page.getByRole("button", { name: "Discard the draft" }).click();
  await expect(page.getByText("This is your unsaved draft")).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`${formPath}$`));
  await expect(page.getByLabel("What was said")).toHaveValue(text);
  expect(await findDraft(editor, formPath)).toBeNull();
});

test("GIVEN no scripts WHEN a task of the list is marked as done THEN the list stays where it was", async ({
  page,
  records,
}) => {
  const caseRecord = await records.caseRecord();
  const task = await records.task({ case: { id: caseRecord.id } });
  const done = page.getByRole("row", { name: task.title }).getByRole("button");
  await page.goto(`/tasks?caseId=${caseRecord.id}`);
  await expect(done).toHaveText(/^Mark as done/);
  await done.click();
  await expect(page).toHaveURL(new RegExp(`/tasks\\?caseId=${caseRecord.id}$`));
  await expect(done).toHaveCount(0);
  expect(await page.content()).toMatch(/<noscript>.*Task marked as done\./s);
});

test("GIVEN no scripts WHEN a case is exported THEN the file arrives", async ({
  page,
  records,
}) => {
  const caseRecord = await records.caseRecord();
  await page.goto(`${caseRecord.path}/export`);
  await page.getByRole("radio", { name: "Full dossier" }).check();
  await page.getByRole("radio", { name: "JSON data" }).check();
  await page.getByRole("radio", { name: "Internal" }).check();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export summary" }).click();
  expect((await saving).suggestedFilename()).toContain(caseRecord.reference);
});
