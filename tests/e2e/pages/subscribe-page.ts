import { expect, type Locator, type Page } from "@playwright/test";

/** One's own calendar feeds and the daily mail. */
export class SubscribePage {
  readonly feeds: Locator;

  constructor(private readonly page: Page) {
    this.feeds = page.getByRole("table", { name: "Your feeds" }).getByRole("row");
  }

  async open(): Promise<this> {
    await this.page.goto("/horizon/subscribe");
    await expect(
      this.page.getByRole("heading", { name: "Calendar and reminders", level: 1 }),
    ).toBeVisible();
    return this;
  }

  /** Makes a feed of everything one may see. @returns the path that is shown this once */
  async makeFeed(): Promise<string> {
    await this.page.getByRole("button", { name: "Make a feed" }).click();
    const address = this.page.getByLabel("Address of the feed");
    await expect(address).toHaveValue(/\/calendar\/[\w-]{43}\.ics$/);
    return new URL(await address.inputValue()).pathname;
  }

  async revokeFirst(): Promise<void> {
    await this.feeds
      .getByRole("button", { name: /^Revoke/ })
      .first()
      .click();
    await expect(this.page.getByText("Feed revoked.").first()).toBeVisible();
  }
}
