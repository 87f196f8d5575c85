import { expect, type Locator, type Page } from "@playwright/test";

/** What lies ahead, across cases. */
export class HorizonPage {
  constructor(private readonly page: Page) {}

  async open(query = ""): Promise<this> {
    await this.page.goto(`/horizon${query}`);
    await expect(this.page.getByRole("heading", { name: "Horizon", level: 1 })).toBeVisible();
    return this;
  }

  /** An entry of the list, by words in it. */
  entry(words: string): Locator {
    return this.page.getByRole("main").getByRole("listitem").filter({ hasText: words });
  }

  async narrow(label: string, choice: string): Promise<void> {
    const form = this.page.getByRole("search", { name: "Filter the horizon" });
    await form.getByLabel(label).selectOption({ label: choice });
    await form.getByRole("button", { name: "Filter" }).click();
  }
}
