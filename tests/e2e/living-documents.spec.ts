import { violations } from "@/tests/e2e/axe";
import { expect, test } from "@/tests/e2e/fixtures";
import { EditStatementPage } from "@/tests/e2e/pages/edit-statement-page";
import { ExportPage } from "@/tests/e2e/pages/export-page";
import { uniqueWord } from "@/tests/e2e/records";

test("GIVEN a dossier sent to somebody WHEN a statement in it is edited THEN the case and the export’s page say what has changed", async ({
  page,
  records,
}) => {
  const caseRecord = await records.caseRecord();
  const [casePath, caseId] = [caseRecord.path, caseRecord.path.split("/").at(-1) ?? ""];
  const statement = await records.statement({ cases: [{ case: { id: caseId } }] });
  const recipient = `Office ${uniqueWord()}`;

  await test.step("the export is sent, and nothing has changed since", async () => {
    const form = await new ExportPage(page).open(casePath);
    await form.sendTo("A government", recipient);
    const { name } = await form.download("Markdown text", "Full dossier");
    expect(name).toMatch(/-dossier-.*\.md$/);
    await page.goto(`${casePath}/exports`);
    await expect(page.getByRole("row").filter({ hasText: recipient })).toContainText(
      "Full dossier",
    );
    await page.getByRole("link", { name: "Full dossier, Markdown" }).click();
    await expect(
      page.getByText(`Nothing has changed since you sent this to ${recipient}.`),
    ).toBeVisible();
    await page.goto(casePath);
    await expect(page.getByText(recipient)).toHaveCount(0);
  });

  const changed = `They have nothing to say, ${uniqueWord()}.`;

  await test.step("a statement is edited", async () => {
    const edit = await new EditStatementPage(page).open(statement.path);
    await edit.words().fill(changed);
    await edit.submit();
    await expect(page.getByText(changed)).toBeVisible();
  });

  await test.step("the case warns, and the export’s page shows both versions", async () => {
    await page.goto(casePath);
    await expect(
      page.getByText(`1 fact has changed since you sent this to ${recipient}`),
    ).toBeVisible();
    await page.getByRole("link", { name: /^export of / }).click();
    await expect(
      page.getByText(`1 fact has changed since you sent this to ${recipient}.`),
    ).toBeVisible();
    await expect(page.locator("del")).toContainText(statement.text);
    await expect(page.locator("ins")).toContainText(changed);
    expect(await violations(page)).toEqual([]);
  });

  await test.step("made again, the form is filled in as it was", async () => {
    await page.getByRole("link", { name: "Make it again" }).click();
    await expect(page.getByLabel("To whom (optional)")).toHaveValue(recipient);
    await expect(page.getByRole("radio", { name: "Full dossier" })).toBeChecked();
  });
});

test("GIVEN a kind that is no data WHEN it is asked for as CSV THEN the form says which formats there are and keeps what was typed", async ({
  page,
  records,
}) => {
  const { path } = await records.caseRecord();
  await new ExportPage(page).open(path);
  await page.getByRole("radio", { name: "Press line" }).check();
  await page.getByRole("radio", { name: "CSV spreadsheets (zip)" }).check();
  await page.getByRole("radio", { name: "Internal" }).check();
  await page.getByLabel("To whom (optional)").fill("The desk for consular affairs");
  await page.getByRole("button", { name: "Export summary" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "JSON and CSV hold the full dossier only",
  );
  await expect(page.getByRole("radio", { name: "Press line" })).toBeChecked();
  await expect(page.getByLabel("To whom (optional)")).toHaveValue("The desk for consular affairs");
});
