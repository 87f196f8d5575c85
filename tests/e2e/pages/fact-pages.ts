import { expect, type Locator, type Page } from "@playwright/test";

import { RecordForm } from "@/tests/e2e/pages/record-form";

/** The page of everything dated that is on file about a case. */
export class FactsPage {
  constructor(private readonly page: Page) {}

  async open(casePath: string): Promise<this> {
    await this.page.goto(`${casePath}/facts`);
    await this.shouldBeOpen();
    return this;
  }

  async shouldBeOpen(): Promise<void> {
    await expect(this.page.getByRole("heading", { name: "Facts on file", level: 1 })).toBeVisible();
  }

  section(name: string): Locator {
    return this.page.getByRole("region", { name });
  }

  /** An entry of a section, by words in it. */
  entry(section: string, words: string | RegExp): Locator {
    return this.section(section).getByRole("listitem").filter({ hasText: words }).first();
  }

  /** Follows a link of an entry, each of which names the entry: “Correct Charge”. */
  async follow(link: string): Promise<void> {
    await this.page.getByRole("link", { name: link, exact: true }).click();
  }

  /** Removes an entry by way of the page that asks first. */
  async remove(words: string): Promise<void> {
    await this.follow(`Remove ${words}`);
    await expect(this.page.getByRole("heading", { name: "Remove this entry?" })).toBeVisible();
    await this.page.getByRole("button", { name: "Remove this entry" }).click();
    await this.shouldBeOpen();
  }

  async restore(words: string): Promise<void> {
    await this.entry("Removed", words)
      .getByRole("button", { name: /^Restore/ })
      .click();
  }
}

/** The form that a fact was recorded with, filled in. */
export class CorrectFactPage extends RecordForm {
  constructor(page: Page) {
    super(page, "Save correction");
  }
}
