import { expect, test } from "@/tests/e2e/fixtures";
import { AddStatementPage } from "@/tests/e2e/pages/add-statement-page";
import { SearchPage } from "@/tests/e2e/pages/search-page";
import { uniqueWord } from "@/tests/e2e/records";

const NOT_FOUND = /status of 404/;

test("GIVEN a restricted case WHEN its team looks THEN it is there like any other", async ({
  page,
  records,
}) => {
  const caseRecord = await records.caseRecord({ visibility: "restricted" });
  await page.goto(caseRecord.path);
  await expect(page.getByRole("heading", { name: caseRecord.name })).toBeVisible();
  await expect(page.getByText("Restricted to its team")).toBeVisible();
});

test("GIVEN a restricted case WHEN an administrator outside its team looks THEN nothing of it is anywhere", async ({
  openAs,
  records,
  faults,
}) => {
  const secret = uniqueWord();
  const caseRecord = await records.caseRecord({ visibility: "restricted", summary: secret });
  const concerned = { cases: [{ case: { id: caseRecord.id } }] };
  const statement = await records.statement({ ...concerned, text: `About ${secret}.` });
  const contact = await records.contact({ ...concerned, topics: secret });
  const task = await records.task({ case: { id: caseRecord.id }, title: `Ask ${secret}` });
  const page = await openAs("admin");
  faults.expect(NOT_FOUND);

  await test.step("by address", async () => {
    const { path } = caseRecord;
    const pages = [
      path,
      `${path}/edit`,
      `${path}/history`,
      `${path}/export`,
      `${path}/statements/new`,
    ];
    for (const address of [...pages, statement.path, contact.path, task.path]) {
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(404);
      await expect(page.locator("body")).not.toContainText(secret);
    }
    const file = await page.request.post(`${path}/export/file`, {
      form: { format: "json", kind: "dossier", audience: "internal" },
      headers: { origin: new URL(page.url()).origin },
      maxRedirects: 0,
    });
    expect(file.headers()["location"] ?? "").toContain("problem=missing");
    expect(await file.text()).not.toContain(secret);
  });

  await test.step("in lists", async () => {
    const lists = ["/cases", "/statements", "/contacts", "/tasks", "/people", "/search"];
    for (const list of lists) {
      for (const words of [secret, caseRecord.name, caseRecord.reference]) {
        await page.goto(`${list}?q=${encodeURIComponent(words)}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        const rows = page.getByRole("main").locator("tbody, ol");
        await expect(rows.filter({ hasText: secret })).toHaveCount(0);
        await expect(rows.filter({ hasText: caseRecord.reference })).toHaveCount(0);
      }
    }
  });

  await test.step("in the search box and in pickers", async () => {
    const search = new SearchPage(page);
    await search.searchFor(secret);
    await expect(page.getByRole("main")).toContainText("Nothing was found.");
    const form = await new AddStatementPage(page).open();
    await form.picker("Case").pressSequentially(caseRecord.reference);
    await expect(page.getByText("No cases found by these words")).toBeVisible();
  });
});
