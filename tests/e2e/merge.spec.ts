import { expect, test } from "@/tests/e2e/fixtures";

test("GIVEN two people who are one WHEN they are merged and the merge is undone THEN every name and page is as it was", async ({
  page,
  records,
}) => {
  const kept = await records.person();
  const other = await records.person();

  await page.goto(`/people/${kept.id}/merge?q=${encodeURIComponent(other.name)}`);
  await page.getByRole("link", { name: `Compare with ${other.name}` }).click();
  await expect(page.getByText("the merge can be undone")).toBeVisible();
  await page.getByRole("button", { name: "Merge these two people" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toContainText(kept.name);
  await expect(page.getByRole("main")).toContainText(other.name);
  await page.goto(`/people/${other.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(kept.name);

  await page.getByRole("button", { name: "Undo this merge" }).click();
  await expect(page.getByText("Merge undone.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo this merge" })).toHaveCount(0);
  await page.goto(`/people/${other.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(other.name);
});
