import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import { expect, test } from "@/tests/e2e/fixtures";

/** The server looks for work every few seconds, and a busy machine takes its time. */
const WORK = { timeout: 60_000 };

async function sendFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.goto("/people");
  await page.getByRole("link", { name: "From a spreadsheet" }).click();
  await expect(page.getByRole("radio", { name: "People" })).toBeChecked();
  const buffer = Buffer.from(content);
  await page
    .getByLabel("File", { exact: true })
    .setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Send the file" }).click();
}

async function checkRows(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Check the rows" }).click();
  await expect(page.getByRole("heading", { name: "Bring the rows in" })).toBeVisible(WORK);
}

async function download(page: Page): Promise<string> {
  const saving = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the bad rows" }).click();
  return readFile(await (await saving).path(), "utf8");
}

test("GIVEN a file with good and bad rows WHEN it is checked, brought in, mended and sent again THEN each row is on file once, until the whole is undone", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const run = crypto.randomUUID().slice(0, 8);
  const [good, bad] = [`Ada Sheet ${run}`, `Bo Sheet ${run}`];
  await sendFile(
    page,
    "people.csv",
    Buffer.from(
      `\ufeffRef;Name;Born\n${run}-1;${good};2023-08\n${run}-2;${bad};03/04/1971\n`,
      "utf16le",
    ),
  );
  await expect(page.getByText("2 rows parted by semicolons, utf-16le")).toBeVisible();
  const parted = page.url();
  await page.goto("/imports/rows");
  await expect(page).toHaveURL(/\/imports$/);
  await page.goto(parted);
  await expect(page.getByRole("combobox", { name: "What Name holds" })).toHaveValue("fullName");
  await checkRows(page);
  const row = page.getByRole("row").filter({ hasText: "Row 3" });
  await expect(row).toContainText("Born 03/04/1971: This can be 3 April or 4 March.");
  await expect(page.getByRole("button", { name: /all or nothing/ })).toHaveCount(0);

  const badRows = await download(page);
  expect(badRows).toContain("What to mend");
  expect(badRows).not.toContain(good);

  await page.getByRole("button", { name: "Bring in 1 row, good ones only" }).click();
  await expect(page.getByRole("button", { name: "Undo this import" })).toBeVisible(WORK);
  await page.getByRole("link", { name: "Adding" }).click();
  await page.getByRole("link", { name: "Added", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: good })).toBeVisible();
  await expect(page.getByText("August 2023").first()).toBeVisible();

  await sendFile(page, "mended.csv", badRows.replace("03/04/1971", "1971-04-03"));
  await checkRows(page);
  await page.getByRole("button", { name: "Bring in 1 row, all or nothing" }).click();
  await expect(page.getByRole("button", { name: "Undo this import" })).toBeVisible(WORK);
  await page.goto(`/people?q=${run}`);
  await expect(page.getByRole("link", { name: bad })).toBeVisible();

  await page.goto("/imports");
  await page.getByRole("link", { name: "mended.csv" }).first().click();
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByText("1 taken back")).toBeVisible(WORK);
  await page.goto(`/people?q=${run}`);
  await expect(page.getByRole("link", { name: good })).toBeVisible();
  await expect(page.getByRole("link", { name: bad })).toHaveCount(0);
});

test("GIVEN a file that is no CSV WHEN it is sent THEN the page says what to do, and a viewer is told whom to ask", async ({
  page,
  openAs,
}) => {
  await sendFile(page, "book.xlsx", Buffer.from("PK\u0003\u0004"));
  await expect(page.getByText("choose “Save as”, then “CSV UTF-8”")).toBeVisible();
  await expect(page.getByRole("radio", { name: "People" })).toBeChecked();
  const viewer = await openAs("viewer");
  await viewer.goto("/imports/rows/new");
  await expect(viewer.getByText("Your role does not allow adding records.")).toBeVisible();
});
