import type { Locator, Page } from "@playwright/test";

/** The part of a case's page that tells how long nobody has spoken. */
export class CaseSilence {
  readonly section: Locator;
  readonly picture: Locator;

  constructor(private readonly page: Page) {
    this.section = page.locator("section").filter({
      has: page.getByRole("heading", { name: "Silence", exact: true }),
    });
    this.picture = this.section.getByRole("img", {
      name: "Statements and contacts over the life of the case",
    });
  }

  async open(casePath: string): Promise<this> {
    await this.page.goto(casePath);
    return this;
  }

  /** The figure of a clock with its label, as one is read after the other. */
  clock(label: string): Locator {
    return this.section.locator("p").filter({ hasText: label });
  }

  async openNumbers(): Promise<Locator> {
    await this.section.getByText("The numbers as a table").click();
    return this.section.getByRole("table", { name: "Statements and contacts" });
  }
}
