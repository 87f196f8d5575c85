import { editCase } from "@/lib/features/cases/commands/edit-case";
import { getCaseForm } from "@/lib/features/cases/queries";
import { expect, test } from "@/tests/e2e/fixtures";
import { SignInPage } from "@/tests/e2e/pages/sign-in-page";
import { uniqueWord } from "@/tests/e2e/records";
import { TEST_PASSWORD } from "@/tests/support/accounts";

const REASON = "The lead cannot be reached and a hearing is tomorrow.";

test("GIVEN a sensitive note WHEN it is written, shown and changed THEN its words stand on the page only when asked for, with scripts and without", async ({
  page,
  openAs,
  records,
}) => {
  const { path } = await records.caseRecord();
  const [words, changed] = [uniqueWord(), uniqueWord()];
  const kin = page.getByRole("region", { name: "Next of kin" });

  await test.step("it is written, and masked", async () => {
    await page.goto(`${path}/sensitive`);
    await kin.getByRole("link", { name: "Write next of kin" }).click();
    await page.getByRole("textbox", { name: "Next of kin" }).fill(words);
    await page.getByRole("button", { name: "Save under seal" }).click();
    await expect(kin).toContainText("Kept under seal.");
    await expect(page.getByRole("main")).not.toContainText(words);
  });

  await test.step("it is shown once", async () => {
    await kin.getByRole("button", { name: "Show" }).click();
    await expect(kin).toContainText(words);
    const [again] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith(`${path}/sensitive`)),
      kin.getByRole("link", { name: "Hide" }).click(),
    ]);
    expect(again.headers()["cache-control"]).toContain("no-store");
    await expect(kin).toContainText("Kept under seal.");
    await expect(page.getByRole("main")).not.toContainText(words);
  });

  await test.step("without scripts it is shown and changed as well", async () => {
    const plain = await openAs("editor", { javaScriptEnabled: false });
    const note = plain.getByRole("region", { name: "Next of kin" });
    await plain.goto(`${path}/sensitive`);
    await note.getByRole("button", { name: "Show" }).click();
    await expect(note).toContainText(words);
    await note.getByRole("link", { name: "Change next of kin" }).click();
    await expect(plain.getByRole("main")).not.toContainText(words);
    await plain.getByRole("button", { name: "Show and change" }).click();
    await expect(plain.getByRole("textbox", { name: "Next of kin" })).toHaveValue(words);
    await plain.getByRole("textbox", { name: "Next of kin" }).fill(changed);
    await plain.getByRole("button", { name: "Save under seal" }).click();
    await note.getByRole("button", { name: "Show" }).click();
    await expect(note).toContainText(changed);
  });
});

test("GIVEN a restricted case WHEN an administrator breaks its glass and ends it THEN it is there and gone, and its lead knows", async ({
  page,
  openAs,
  records,
  faults,
}) => {
  const lead = await records.actor();
  const hidden = await records.caseRecord({ visibility: "restricted", leadId: lead.id });
  const id = hidden.path.split("/").at(-1) ?? "";
  const { values, version } = await getCaseForm(lead, { id });
  await editCase(lead, { ...values, version, holderCountry: "WS" });
  const concerned = { case: { id } };
  const parts = await Promise.all([
    records.statement({ cases: [concerned] }),
    records.contact({ cases: [concerned] }),
    records.task(concerned),
  ]);
  const promise = await records.commitment({ statementId: parts[0].id });
  const { email, name } = await records.user("admin");
  const admin = await openAs(null);
  const signIn = await new SignInPage(admin).open(`/admin/glass/${id}`);
  await signIn.signIn(email, TEST_PASSWORD);

  await test.step("it asks for a reason and the password", async () => {
    await expect(admin.getByRole("heading", { name: hidden.reference })).toBeVisible();
    await expect(admin.getByRole("main")).not.toContainText(hidden.name);
    await admin.getByLabel("Reason").fill("Because.");
    await admin.getByLabel("Your password", { exact: true }).fill("wrong");
    await admin.getByRole("button", { name: "Open for 60 minutes" }).click();
    const summary = admin.getByRole("alert", { name: "There is a problem" });
    await expect(summary).toContainText("20 characters or more");
    await admin.getByLabel("Reason").fill(REASON);
    await admin.getByLabel("Your password", { exact: true }).fill(TEST_PASSWORD);
    await admin.getByRole("button", { name: "Open for 60 minutes" }).click();
  });

  await test.step("it can be read, with a notice on every page, and not changed", async () => {
    await expect(admin.getByRole("heading", { name: hidden.name })).toBeVisible();
    await admin.goto("/people");
    await expect(admin.getByRole("main")).toContainText("Restricted case open: 60 minutes left");
    await admin.goto(hidden.path);
    await expect(admin.getByRole("heading", { name: hidden.name })).toBeVisible();
    await expect(admin.getByRole("link", { name: "Edit", exact: true })).toHaveCount(0);
    await admin.goto(`${hidden.path}/edit`);
    await expect(admin.getByRole("main")).toContainText("open to you to be read");
    await expect(admin.getByRole("button", { name: /^Save/ })).toHaveCount(0);
    for (const { path } of parts) {
      expect((await admin.goto(path))?.status()).toBe(200);
      await expect(admin.getByRole("link", { name: "Edit", exact: true })).toHaveCount(0);
      await expect(admin.getByRole("button", { name: "Move to trash" })).toHaveCount(0);
      await admin.goto(`${path}/edit`);
      await expect(admin.getByRole("main")).toContainText("open to you to be read");
    }
    const [statement] = parts;
    for (const form of [
      `${statement.path}/commitments/new`,
      `${promise.path}/status/new`,
      `/tasks/new?statementId=${statement.id}`,
      `/tasks/new?caseId=${id}`,
    ]) {
      await admin.goto(form);
      await expect(admin.getByRole("main"), form).toContainText("open to you to be read");
    }
    await admin.goto(`${hidden.path}/history`);
    await expect(admin.getByRole("main")).toContainText("Country");
    await expect(admin.getByRole("link", { name: /^Restore/ })).toHaveCount(0);
    await admin.goto(`${hidden.path}/sensitive/next_of_kin`);
    await expect(admin.getByRole("main")).toContainText("open to you to be read");
  });

  await test.step("once ended it is gone", async () => {
    await admin.getByRole("button", { name: "End now" }).click();
    await expect(admin).toHaveURL(/\/admin\/glass$/);
    await expect(admin.getByText("Restricted case open")).toHaveCount(0);
    faults.expect(/status of 404/);
    expect((await admin.goto(hidden.path))?.status()).toBe(404);
  });

  await test.step("the lead finds the notice and who looked", async () => {
    await page.goto(`${hidden.path}/history`);
    await expect(page.getByRole("link", { name: /^Restore/ })).not.toHaveCount(0);
    await page.goto(`/tasks?caseId=${id}`);
    await page.getByRole("link", { name: "An administrator opened this restricted case" }).click();
    await expect(page.getByRole("main")).toContainText(REASON);
    await page.goto(`${hidden.path}/team`);
    await page.getByRole("link", { name: "Who looked" }).click();
    const row = page.getByRole("row").filter({ hasText: name });
    await expect(row.filter({ hasText: "Opened the case from outside its team" })).toBeVisible();
    await expect(row.filter({ hasText: "Looked at the case from outside" }).first()).toBeVisible();
  });
});
