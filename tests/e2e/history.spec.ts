import { today } from "@/lib/clock";
import { editStatement } from "@/lib/features/statements/commands/edit-statement";
import { getStatementForm } from "@/lib/features/statements/queries";
import { expect, test } from "@/tests/e2e/fixtures";
import { uniqueWord, type TestRecords } from "@/tests/e2e/records";
import { asOwner } from "@/tests/support/as-owner";

async function change(records: TestRecords, id: string, over: Record<string, unknown>) {
  const editor = await records.actor();
  const { values, version } = await getStatementForm(editor, { id });
  await editStatement(editor, { ...values, version, ...over });
}

/** As if the trail of a record had been written a week ago. */
const ageTrail = (id: string) =>
  asOwner(async (owner) => {
    await owner.query(`ALTER TABLE "AuditEvent" DISABLE TRIGGER USER`);
    await owner.query(
      `UPDATE "AuditEvent" SET "at" = "at" - interval '7 days' WHERE "subjectId" = $1`,
      [id],
    );
    await owner.query(`ALTER TABLE "AuditEvent" ENABLE TRIGGER USER`);
  });

const daysAgo = (days: number) => {
  const day = new Date(`${today()}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(`GIVEN a changed statement, scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("WHEN one earlier value is put back from the history THEN that field alone is as before", async ({
      page,
      records,
    }) => {
      const [before, after] = [`Hall ${uniqueWord()}`, `Room ${uniqueWord()}`];
      const { id, path } = await records.statement({ venue: before });
      await change(records, id, { venue: after, internalNotes: "Kept as it is" });
      await page.goto(`${path}/history`);
      await page.getByRole("link", { name: /Restore the earlier value.*Venue/ }).click();
      await expect(page.getByRole("heading", { name: "Put this value back?" })).toBeVisible();
      await expect(page.getByRole("main")).toContainText(after);
      await page.getByRole("button", { name: "Put it back" }).click();
      await expect(page).toHaveURL(`${path}/history`);
      await expect(page.getByRole("main")).toContainText("Puts back what stood before");
      await page.goto(path);
      await expect(page.getByRole("main")).toContainText(before);
      await expect(page.getByRole("main")).not.toContainText(after);
      await expect(page.getByRole("main")).toContainText("Kept as it is");
    });
  });
}

test("GIVEN a value that stands again WHEN it is to be put back THEN the page says why not", async ({
  page,
  records,
}) => {
  const { id, path } = await records.statement({ venue: "The hall" });
  await change(records, id, { venue: "A room" });
  await change(records, id, { venue: "The hall" });
  await page.goto(`${path}/history`);
  await page
    .getByRole("link", { name: /Restore the earlier value.*Venue/ })
    .last()
    .click();
  await expect(page.getByText("It stands like this already.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Put it back" })).toHaveCount(0);
});

test("GIVEN a viewer WHEN they read a history THEN nothing is offered, nor given by hand", async ({
  records,
  openAs,
}) => {
  const { id, path } = await records.statement({ venue: "The hall" });
  await change(records, id, { venue: "A room" });
  const page = await openAs("viewer");
  await page.goto(`${path}/history`);
  await expect(page.getByRole("main")).toContainText("The hall");
  await expect(page.getByRole("link", { name: /Restore/ })).toHaveCount(0);
});

test("GIVEN a statement corrected today WHEN its case is read as known before THEN it says what it said then", async ({
  page,
  records,
}) => {
  const caseRecord = await records.caseRecord();
  const [first, second] = [`First ${uniqueWord()}`, `Second ${uniqueWord()}`];
  const { id } = await records.statement({
    text: first,
    cases: [{ case: { id: caseRecord.id } }],
  });
  await ageTrail(id);
  await ageTrail(caseRecord.id);
  await change(records, id, { text: second });
  await page.goto(caseRecord.path);
  await page.getByRole("link", { name: "As known on" }).click();
  await expect(page.getByRole("heading", { name: /^As known on/, level: 1 })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(second);

  await page.getByLabel("As known on").fill(daysAgo(3));
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(page).toHaveURL(/on=\d{4}-\d{2}-\d{2}/);
  const entry = page.getByRole("listitem").filter({ hasText: first });
  await expect(entry).toContainText("Corrected since");
  await expect(entry).toContainText("Known differently today");

  await page.goto(`${caseRecord.path}/as-known?on=${daysAgo(30)}`);
  await expect(page.getByText(/Nothing was recorded of this case by/)).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(first);
});
