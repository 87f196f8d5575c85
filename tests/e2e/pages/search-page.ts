import { expect, type Locator, type Page } from "@playwright/test";

export class SearchPage {
  constructor(private readonly page: Page) {}

  /** Searches from the box that stands on every page. */
  async searchFor(words: string): Promise<void> {
    await this.page.getByLabel("Search everything").fill(words);
    await this.page.getByLabel("Search everything").press("Enter");
    await expect(this.page.getByRole("heading", { name: "Search", exact: true })).toBeVisible();
  }

  results(): Locator {
    return this.page.getByRole("main").getByRole("listitem");
  }

  /** The words that the result sets off. */
  highlights(): Locator {
    return this.page.getByRole("main").locator("mark");
  }
}
