import type { Page } from "@playwright/test";

import { RecordForm, type DateWords } from "@/tests/e2e/pages/record-form";

type TypedStep = { kind: string; happenedOn: DateWords };

export class RecordConsularEventPage extends RecordForm {
  constructor(page: Page) {
    super(page, "Record step");
  }

  async completeForm({ kind, happenedOn }: TypedStep): Promise<void> {
    await this.page.getByRole("radio", { name: kind }).check();
    await this.fillDate("Date", happenedOn);
  }
}
