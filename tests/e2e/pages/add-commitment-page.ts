import type { Page } from "@playwright/test";

import { RecordForm, type DateWords } from "@/tests/e2e/pages/record-form";

/** A promise as a test would have it typed. */
export type TypedCommitment = { words?: string; promisedTo?: string; due?: DateWords };

export class AddCommitmentPage extends RecordForm {
  constructor(page: Page) {
    super(page, "Record commitment");
  }

  async open(statementPath: string): Promise<this> {
    await this.goto(`${statementPath}/commitments/new`);
    return this;
  }

  words() {
    return this.page.getByLabel("What was promised");
  }

  async completeForm({ words, promisedTo, due }: TypedCommitment): Promise<void> {
    if (words) await this.words().fill(words);
    if (promisedTo) await this.page.getByLabel("To whom").fill(promisedTo);
    if (due) await this.fillDate("By when", due);
  }
}
