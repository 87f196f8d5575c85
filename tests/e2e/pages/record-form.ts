import { expect, type Locator, type Page } from "@playwright/test";

/** The parts of a date, as far as a test gives them. */
export type DateWords = { day?: string; month?: string; year?: string; mode?: string };

/** Whether scripts have taken over the form, where there are any: what is typed as they do so may be lost. */
function isTakenOver(): boolean {
  if (matchMedia("(scripting: none)").matches) return true;
  const form = document.querySelector("main form");
  return form !== null && Object.keys(form).some((key) => key.startsWith("__reactProps"));
}

/** Waits until what is typed into the first form of the page stays there. */
export async function untilTakenOver(page: Page): Promise<void> {
  await page.waitForFunction(isTakenOver);
}

/** What every form of the product has in common. */
export class RecordForm {
  constructor(
    readonly page: Page,
    private readonly submitLabel: string,
  ) {}

  async goto(path: string): Promise<void> {
    await this.page.goto(path);
    await expect(this.submitButton()).toBeVisible();
    await untilTakenOver(this.page);
  }

  submitButton(): Locator {
    return this.page.getByRole("button", { name: this.submitLabel });
  }

  async submit(): Promise<void> {
    await this.submitButton().click();
  }

  /** A picker by its label; the first of that name unless `within` narrows it. */
  picker(label: string, within: Page | Locator = this.page): Locator {
    return within.getByRole("combobox", { name: label }).first();
  }

  /** Types into a picker and takes the record offered, the way a mouse user does. */
  async pick(label: string, typed: string, within: Page | Locator = this.page): Promise<void> {
    await this.picker(label, within).pressSequentially(typed);
    await this.page.getByRole("option", { name: typed }).first().click();
  }

  /** Opens a part of the form that is kept out of the way until asked for. */
  async openPart(label: string): Promise<void> {
    await this.page.locator("summary").filter({ hasText: label }).first().click();
  }

  async fillDate(legend: string, date: DateWords): Promise<void> {
    const group = this.page.getByRole("group", { name: legend });
    if (date.mode) await group.getByLabel("Kind of date").selectOption({ label: date.mode });
    const boxes = group.getByRole("group", { name: "Date, or first date" });
    if (date.day) await boxes.getByLabel("Day").fill(date.day);
    if (date.month) await boxes.getByLabel("Month").fill(date.month);
    if (date.year) await boxes.getByLabel("Year").fill(date.year);
  }

  /** The summary on top, its focus, its links, the same words at the fields, and the page's title. */
  async shouldShowErrors(messages: string[]): Promise<void> {
    const summary = this.page.getByRole("alert", { name: "There is a problem" });
    await expect(summary).toBeFocused();
    await expect(summary.getByRole("listitem")).toHaveText(messages);
    for (const message of messages) {
      const target = await summary.getByRole("link", { name: message }).getAttribute("href");
      await expect(this.page.locator(`[id="${target?.slice(1)}"]`)).toBeVisible();
    }
    await expect(this.page).toHaveTitle(/^Error: /);
  }
}
