import type { Page } from "@playwright/test";

import { expect, test } from "@/tests/e2e/fixtures";
import { AddStatementPage } from "@/tests/e2e/pages/add-statement-page";
import { uniqueWord } from "@/tests/e2e/records";

const MOST_STOPS = 80;

type Stop = { name: string; outlined: boolean };

/** The name of what has the focus, and whether the eye can tell. */
function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { name: "", outlined: false };
    const labelled = element.getAttribute("aria-labelledby");
    const labels = "labels" in element ? (element.labels as NodeListOf<HTMLElement> | null) : null;
    const label = labelled ? document.getElementById(labelled) : (labels?.[0] ?? element);
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== "none" || style.boxShadow !== "none";
    return { name: label?.textContent?.trim() ?? "", outlined };
  });
}

/** Presses Tab until the control of that name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    const found = typeof name === "string" ? at.name.startsWith(name) : name.test(at.name);
    if (!found) continue;
    expect(at.outlined, `focus can be seen on “${at.name}”`).toBe(true);
    return;
  }
  throw new Error(`Tab never reached “${name}”`);
}

test("GIVEN only a keyboard WHEN a statement is added THEN every field, the pickers included, can be filled in", async ({
  page,
  records,
}) => {
  const speaker = await records.person();
  const caseRecord = await records.caseRecord();
  const words = `Typed without a mouse, ${uniqueWord()}.`;
  const { keyboard } = page;
  await new AddStatementPage(page).open();

  await test.step("the skip link leads past the navigation", async () => {
    await keyboard.press("Tab");
    expect((await focused(page)).name).toMatch(/skip to/i);
    await keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
  });

  await test.step("a person is picked with the arrow keys", async () => {
    await tabTo(page, "Speaker");
    await keyboard.type(speaker.name);
    await expect(page.getByRole("option", { name: speaker.name })).toBeVisible();
    await keyboard.press("Enter");
    await expect(page.getByRole("combobox", { name: "Speaker" })).toHaveValue(speaker.name);
    await expect(page.getByRole("listbox")).toBeHidden();
  });

  await test.step("date, place, words and wording", async () => {
    await tabTo(page, "Month");
    await keyboard.type("aug");
    await tabTo(page, "Year");
    await keyboard.type("2023");
    await tabTo(page, "Where it was said");
    await keyboard.type("Interview");
    await tabTo(page, "What was said");
    await keyboard.type(words);
    await tabTo(page, /^Word for word|^Reported|^Partly/);
    await keyboard.press("Space");
    await expect(page.getByLabel("Word for word")).toBeChecked();
  });

  await test.step("Esc closes a picker and keeps what was typed", async () => {
    await tabTo(page, /^Case$/);
    await keyboard.type(caseRecord.reference);
    await expect(page.getByRole("option", { name: caseRecord.name })).toBeVisible();
    await keyboard.press("Escape");
    await expect(page.getByRole("combobox", { name: "Case" })).toHaveValue(caseRecord.reference);
  });

  await tabTo(page, "Add statement");
  await keyboard.press("Enter");
  await expect(page.getByRole("blockquote")).toContainText(words);
  await expect(page.getByRole("main")).toContainText(speaker.name);
  await expect(page.getByRole("main")).toContainText(caseRecord.reference);
  await expect(page.getByRole("main")).toContainText("August 2023");
});

test("GIVEN a refused form WHEN an error is followed by keyboard THEN the focus is in its field", async ({
  page,
}) => {
  const form = await new AddStatementPage(page).open();
  await form.submitButton().press("Enter");
  const summary = page.getByRole("alert", { name: "There is a problem" });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await summary.getByRole("link", { name: "Enter what was said" }).press("Enter");
  await expect(page.getByLabel("What was said")).toBeFocused();
});
