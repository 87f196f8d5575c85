import type { Page } from "@playwright/test";

import { RecordForm, type DateWords } from "@/tests/e2e/pages/record-form";

/** What became of a promise, as a test would have it typed. */
export type TypedTurn = {
  state?: string;
  since?: DateWords;
  note?: string;
  newSource?: { title: string };
};

export class RecordCommitmentStatusPage extends RecordForm {
  constructor(page: Page) {
    super(page, "Record what became of it");
  }

  async open(commitmentPath: string): Promise<this> {
    await this.goto(`${commitmentPath}/status/new`);
    return this;
  }

  async completeForm({ state, since, note, newSource }: TypedTurn): Promise<void> {
    if (state) await this.page.getByRole("radio", { name: state }).check();
    if (since) await this.fillDate("When", since);
    if (note) await this.page.getByLabel("How this is known").fill(note);
    if (newSource) {
      await this.openPart("Add a new source");
      await this.page.getByLabel("Title of the source").fill(newSource.title);
    }
  }
}
