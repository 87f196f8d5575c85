import { expect, test } from "@/tests/e2e/fixtures";

test("GIVEN a statement WHEN it is moved to the trash THEN lists leave it out until it is restored, and the history tells", async ({
  page,
  records,
}) => {
  const { text, path } = await records.statement();
  const words = encodeURIComponent(text);
  const listed = page.getByRole("link", { name: text });

  await page.goto(path);
  await page.getByRole("button", { name: "Move to trash" }).click();
  await expect(page.getByText("This record is in the trash.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Edit", exact: true })).toBeHidden();

  await page.goto(`/statements?q=${words}`);
  await expect(page.getByRole("heading", { name: "Statements", level: 1 })).toBeVisible();
  await expect(listed).toHaveCount(0);
  await page.goto(`/statements?trash=1&q=${words}`);
  await listed.click();

  await page.getByRole("button", { name: "Restore" }).click();
  await expect(page.getByText("Statement restored.")).toBeVisible();
  await page.goto(`/statements?q=${words}`);
  await expect(listed).toBeVisible();

  await page.goto(`${path}/history`);
  const entries = page.getByRole("main").getByRole("listitem").filter({ hasText: "Edda Editor" });
  await expect(entries).toHaveCount(3);
  await expect(entries.nth(0)).toContainText(/restored|brought/i);
  await expect(entries.nth(1)).toContainText(/trash/i);
  await expect(entries.nth(2)).toContainText(/added/i);
});
