import { expect, type Locator, type Page } from "@playwright/test";

import { RecordForm } from "@/tests/e2e/pages/record-form";

type FileToSend = { name: string; mimeType: string; buffer: Buffer };

/** Adds a file to a source, or a photograph to a case or a person. */
export class UploadPage extends RecordForm {
  constructor(
    page: Page,
    private readonly kind: "source" | "case" | "person",
  ) {
    super(page, kind === "source" ? "Add a file" : "Add a photograph");
  }

  async open(recordId: string): Promise<this> {
    await this.goto(`/attachments/new?${this.kind}=${recordId}`);
    return this;
  }

  fileBox(): Locator {
    return this.page.getByLabel("File", { exact: true });
  }

  async completeForm(file: FileToSend, words: { shows?: string; credit?: string } = {}) {
    await this.fileBox().setInputFiles(file);
    if (words.shows) await this.page.getByLabel("What it shows").fill(words.shows);
    if (words.credit) await this.page.getByLabel("Credit").fill(words.credit);
  }

  /** The error on top and at its field, whether scripts run or not. */
  async shouldShow(message: string): Promise<void> {
    const summary = this.page.getByRole("alert", { name: "There is a problem" });
    await expect(summary.getByRole("listitem")).toHaveText([message]);
    await expect(this.page.locator("main").getByText(message)).toHaveCount(2);
  }
}
