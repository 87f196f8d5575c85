import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";

/** Downloads the summary of a case. */
export class ExportPage {
  constructor(private readonly page: Page) {}

  async open(casePath: string): Promise<this> {
    await this.page.goto(`${casePath}/export`);
    await expect(this.page.getByRole("heading", { name: "Export summary" })).toBeVisible();
    return this;
  }

  /** Says whom the export is for. */
  async sendTo(audience: string, recipient: string): Promise<void> {
    await this.page.getByRole("radio", { name: audience }).check();
    await this.page.getByLabel("To whom (optional)").fill(recipient);
  }

  /**
   * For staff, unless somebody else was chosen.
   * @returns name and bytes of the file that the browser saved
   */
  async download(format: string, kind: string): Promise<{ name: string; bytes: Buffer }> {
    await this.page.getByRole("radio", { name: format }).check();
    await this.page.getByRole("radio", { name: kind }).check();
    await this.forStaffUnlessChosen();
    const saving = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "Export summary" }).click();
    const file = await saving;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  private async forStaffUnlessChosen(): Promise<void> {
    const audience = this.page.getByRole("group", { name: "Whom it is for" });
    if ((await audience.getByRole("radio", { checked: true }).count()) === 0)
      await audience.getByRole("radio", { name: "Internal" }).check();
  }
}
