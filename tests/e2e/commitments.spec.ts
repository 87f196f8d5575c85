import { expect, test } from "@/tests/e2e/fixtures";
import { AddCommitmentPage } from "@/tests/e2e/pages/add-commitment-page";
import { RecordCommitmentStatusPage } from "@/tests/e2e/pages/record-commitment-status-page";
import { SignInPage } from "@/tests/e2e/pages/sign-in-page";
import { uniqueWord } from "@/tests/e2e/records";
import { TEST_ACCOUNTS, TEST_PASSWORD } from "@/tests/support/accounts";

const JUNE = { mode: "Until", month: "June", year: "2024" };

const NO_EVIDENCE =
  "Say how this is known, or name a source below: that a promise was kept or broken is worth nothing without evidence";

/** A day as records take it. */
const onDay = (edtf: string) => ({ edtf, asStated: null, inferred: false });

test("GIVEN a statement WHEN its promise is recorded THEN it is overdue in the list until it is recorded as kept, with evidence, and the official’s page tells", async ({
  page,
  records,
}) => {
  const official = await records.person({ positions: [{ title: "Envoy", country: "XK" }] });
  const caseRecord = await records.caseRecord();
  const statement = await records.statement({
    speaker: { id: official.id },
    saidOn: onDay("2024-02-13"),
    cases: [{ case: { id: caseRecord.id } }],
  });

  await test.step("the form begins with the words of the statement", async () => {
    await page.goto(statement.path);
    await page.getByRole("link", { name: "Record a commitment" }).click();
    const form = new AddCommitmentPage(page);
    await expect(form.words()).toHaveValue(statement.text);
    await form.completeForm({ promisedTo: "The family", due: JUNE });
    await form.submit();
    await expect(page.getByText("Commitment recorded.")).toBeVisible();
    await expect(page.getByRole("blockquote")).toContainText(statement.text);
    await expect(page.getByText("Overdue", { exact: true })).toBeVisible();
  });

  const words = page.getByRole("link", { name: statement.text });

  await test.step("the case, the statement and the list show it as overdue", async () => {
    await page.goto(caseRecord.path);
    const open = page.getByRole("listitem").filter({ hasText: statement.text });
    await expect(open.filter({ hasText: "Overdue" })).toBeVisible();
    await page.goto("/commitments");
    await page.getByLabel("Words").fill(statement.text);
    await page.getByLabel("Due", { exact: true }).selectOption({ label: "Overdue" });
    await page.getByRole("button", { name: "Filter" }).click();
    const row = page.getByRole("row").filter({ has: words });
    await expect(row).toContainText("Overdue");
    await expect(row).toContainText(official.name);
    await words.click();
  });

  await test.step("“kept” asks for evidence, and counts once it has it", async () => {
    await page.getByRole("link", { name: "Record what became of it" }).click();
    const form = new RecordCommitmentStatusPage(page);
    await form.completeForm({ state: "Kept", since: { day: "20", month: "June", year: "2024" } });
    await form.submit();
    await form.shouldShowErrors([NO_EVIDENCE]);
    await form.completeForm({ newSource: { title: `Report ${uniqueWord()}` } });
    await form.submit();
    await expect(page.getByText("What became of it is recorded.")).toBeVisible();
    await expect(page.getByText("Overdue", { exact: true })).toHaveCount(0);
    await expect(page.getByText("20 June 2024")).toBeVisible();
    await expect(page.getByText("Stood for")).toBeVisible();
  });

  await test.step("the official’s page has the tally, each figure the way to its list", async () => {
    await page.goto(`/people/${official.id}`);
    await expect(page.getByText("1 made", { exact: true })).toBeVisible();
    await expect(page.getByText("0 overdue", { exact: true })).toBeVisible();
    await page.getByRole("link", { name: "Show kept" }).click();
    await expect(words).toBeVisible();
    await page.goto("/commitments/officials");
    await expect(page.getByRole("row").filter({ hasText: official.name })).toContainText("1");
  });
});

test("GIVEN a turn recorded in error WHEN it is taken back THEN the promise is open again, and it can be brought back", async ({
  page,
  records,
}) => {
  const { path } = await records.commitment({ due: onDay("2024-06") });
  const form = await new RecordCommitmentStatusPage(page).open(path);
  await form.completeForm({ state: "Broken", note: "Nobody came." });
  await form.submit();
  await page.getByRole("button", { name: "Take back" }).click();
  await expect(
    page.getByText("Nothing is on record, so the promise counts as open."),
  ).toBeVisible();
  await page.getByText("Taken back (1)").click();
  await page.getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByText("Brought back: it counts again.")).toBeVisible();
  await page.goto(`${path}/history`);
  const entries = page.getByRole("main").getByRole("listitem").filter({ hasText: "Edda Editor" });
  await expect(entries.filter({ hasText: "took back status" })).toHaveCount(1);
  await expect(entries.filter({ hasText: "brought back status" })).toHaveCount(1);
});

test("GIVEN words passed on WHEN a promise is recorded THEN it is the promise of whoever’s words they are", async ({
  page,
  records,
}) => {
  const minister = await records.person();
  const statement = await records.statement({ relayedPerson: { id: minister.id } });
  const form = await new AddCommitmentPage(page).open(statement.path);
  await expect(page.getByRole("radio", { name: minister.name })).toBeChecked();
  await form.submit();
  await expect(page.getByRole("figure")).toContainText(
    new RegExp(`${minister.name}.*passed on by`),
  );
});

test.describe("GIVEN a viewer", () => {
  test.use({ role: "viewer" });

  test("WHEN they look at a promise THEN they read it and are offered nothing that would be refused", async ({
    page,
    records,
  }) => {
    const { path, words } = await records.commitment();
    await page.goto(path);
    await expect(page.getByRole("blockquote")).toContainText(words);
    await expect(page.getByRole("link", { name: "Record what became of it" })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Edit", exact: true })).toHaveCount(0);
    await page.goto(`${path}/status/new`);
    await expect(page.getByText("Your role does not allow")).toBeVisible();
  });
});

test.describe("GIVEN no scripts", () => {
  test.use({ javaScriptEnabled: false, role: null });

  test("WHEN a promise is recorded and then kept THEN both are saved", async ({
    page,
    records,
  }) => {
    const statement = await records.statement({ saidOn: onDay("2024-02-13") });
    const signIn = await new SignInPage(page).open(`${statement.path}/commitments/new`);
    await signIn.signIn(TEST_ACCOUNTS.editor.email, TEST_PASSWORD);
    const form = new AddCommitmentPage(page);
    await form.completeForm({ due: JUNE });
    await form.submit();
    await page.getByRole("link", { name: "Record what became of it" }).click();
    const turn = new RecordCommitmentStatusPage(page);
    await turn.completeForm({ state: "Kept", note: "They came home." });
    await turn.submit();
    await expect(page.getByText("They came home.")).toBeVisible();
    await expect(page.getByText("Kept", { exact: true }).first()).toBeVisible();
  });
});
