import type { Page } from "@playwright/test";

import { violations } from "@/tests/e2e/axe";
import { expect, test } from "@/tests/e2e/fixtures";
import { ExportPage } from "@/tests/e2e/pages/export-page";
import { uniqueWord } from "@/tests/e2e/records";

const inSight = (page: Page, words: string) => page.getByText(words).filter({ visible: true });

test("GIVEN a consent for some facts and readers WHEN an export is made for them THEN the form says what stays back, the file leaves it out, and a withdrawal names the export", async ({
  page,
  records,
}) => {
  const consent = await records.consent();
  const casePath = consent.path.split("/consents")[0] ?? "";
  const recipient = `Office ${uniqueWord()}`;

  await test.step("without readers nothing is made", async () => {
    await new ExportPage(page).open(casePath);
    await page.getByRole("button", { name: "Export summary" }).click();
    await expect(page.getByRole("radio", { name: "Internal" })).toHaveJSProperty(
      "validity.valueMissing",
      true,
    );
  });

  await test.step("the form says what goes to whom, and why not", async () => {
    const form = new ExportPage(page);
    await form.sendTo("The public", recipient);
    await expect(
      inSight(page, "Left out: nobody agreed that it be told to the public."),
    ).toHaveCount(6);
    await form.sendTo("A government", recipient);
    await expect(inSight(page, "nobody agreed that it be told to a government")).toHaveCount(4);
    await expect(inSight(page, "nobody agreed that it be told to the public")).toHaveCount(0);
    await expect(page.getByRole("link", { name: "their sister" })).toHaveCount(2);
    expect(await violations(page)).toEqual([]);
    const { bytes } = await form.download("Markdown text", "Full dossier");
    expect(bytes.toString()).toContain(
      "Not part of this copy, whether or not anything of it is on file",
    );
  });

  await test.step("the export says what it rests on", async () => {
    await page.goto(`${casePath}/exports`);
    await page.getByRole("link", { name: "Full dossier, Markdown" }).click();
    await expect(page.getByText("Left out for want of consent")).toBeVisible();
    await page.getByRole("link", { name: "their sister" }).click();
    await expect(page).toHaveURL(consent.path);
  });

  await test.step("withdrawing names it first", async () => {
    await page.getByRole("link", { name: "Withdraw" }).click();
    const resting = page
      .locator("section")
      .filter({ hasText: "Exports that rest on this consent" });
    await expect(resting.getByRole("row").filter({ hasText: recipient })).toHaveCount(1);
    await page.getByLabel("Why, and how you were told").fill("She asked for it.");
    await page.getByRole("button", { name: "Withdraw for good" }).click();
    await new ExportPage(page).open(casePath);
    await page.getByRole("radio", { name: "A government" }).check();
    await expect(inSight(page, "nobody agreed that it be told to a government")).toHaveCount(6);
  });
});
