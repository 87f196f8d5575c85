import { checkChain } from "@/lib/audit/check-chain";
import { database } from "@/lib/db/client";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { expect, test } from "@/tests/e2e/fixtures";
import { uniqueWord, type TestRecords } from "@/tests/e2e/records";
import { asOwner } from "@/tests/support/as-owner";

/** A statement that was put into the trash that many days ago. */
async function trashed(records: TestRecords, days: number) {
  const text = `Words that are to go, ${uniqueWord()}.`;
  const statement = await records.statement({ text });
  await trashStatement(await records.actor(), { id: statement.id });
  await asOwner((owner) =>
    owner.query(
      `UPDATE "Statement" SET "deletedAt" = "deletedAt" - make_interval(days => $2) WHERE id = $1`,
      [statement.id, days],
    ),
  );
  return { ...statement, text, erase: `/trash/statement/${statement.id}/erase` };
}

test("GIVEN thirty days in the trash WHEN an administrator erases a statement THEN it is gone and the trail is whole", async ({
  records,
  openAs,
  faults,
}) => {
  faults.expect(/status of 404/);
  const { id, text, path } = await trashed(records, 31);
  const page = await openAs("admin");
  await page.goto("/trash?noun=statement");
  const row = page.getByRole("listitem").filter({ hasText: text });
  await expect(row).toContainText("Edda Editor");
  await row.getByRole("link", { name: /^Erase/ }).click();
  await expect(page.getByRole("heading", { name: "Erase this for good?" })).toBeVisible();
  await page.getByLabel("Type erase to confirm").fill("no");
  await page.getByRole("button", { name: "Erase for good" }).click();
  await expect(page.getByText("Nothing was erased.").first()).toBeVisible();
  expect(await database().statement.count({ where: { id } })).toBe(1);
  await page.getByLabel("Type erase to confirm").fill("erase");
  await page.getByRole("button", { name: "Erase for good" }).click();
  await expect(page).toHaveURL("/trash");
  await expect(page.getByText("Erased. The audit trail keeps")).toBeVisible();
  expect(await database().statement.count({ where: { id } })).toBe(0);
  expect((await checkChain(database())).firstBreak).toBeNull();
  const response = await page.goto(path);
  expect(response?.status()).toBe(404);
});

test("GIVEN less than thirty days WHEN an administrator opens the page THEN it names the day and has no button", async ({
  records,
  openAs,
}) => {
  const { erase } = await trashed(records, 3);
  const page = await openAs("admin");
  await page.goto(erase);
  await expect(page.getByText(/It can be erased from/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Erase for good" })).toHaveCount(0);
});

for (const role of ["viewer", "contributor", "editor"] as const) {
  test(`GIVEN a ${role} WHEN they open the trash THEN nothing is to be erased there`, async ({
    records,
    openAs,
  }) => {
    const { text, erase } = await trashed(records, 31);
    const page = await openAs(role);
    await page.goto("/trash?noun=statement");
    const row = page.getByRole("listitem").filter({ hasText: text });
    await expect(row).toBeVisible();
    await expect(row.getByRole("link", { name: /^Erase/ })).toHaveCount(0);
    await expect(row.getByRole("button", { name: "Restore" })).toHaveCount(
      role === "editor" ? 1 : 0,
    );
    await page.goto(erase);
    await expect(page.getByText("Only an administrator erases records.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Erase for good" })).toHaveCount(0);
  });
}

test("GIVEN the trash WHEN an editor restores from it THEN the record is back", async ({
  page,
  records,
}) => {
  const { text, path } = await trashed(records, 1);
  await page.goto("/trash?noun=statement");
  const row = page.getByRole("listitem").filter({ hasText: text });
  await row.getByRole("button", { name: "Restore" }).click();
  await expect(page).toHaveURL(path);
  await expect(page.getByText("Statement restored.")).toBeVisible();
});
