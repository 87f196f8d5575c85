import type { Page } from "@playwright/test";

import { RecordForm, type DateWords } from "@/tests/e2e/pages/record-form";

type TypedCase = {
  newPerson: string;
  holder: string;
  country: string;
  detainedOn: DateWords;
  summary: string;
};

export class AddCasePage extends RecordForm {
  constructor(page: Page) {
    super(page, "Add case");
  }

  async completeForm({
    newPerson,
    holder,
    country,
    detainedOn,
    summary,
  }: TypedCase): Promise<void> {
    await this.openPart("Add a new person");
    await this.page.getByLabel("Full name").fill(newPerson);
    await this.page.getByLabel(holder).check();
    await this.page.getByLabel("Country where they are held").selectOption({ label: country });
    await this.fillDate("Detained on", detainedOn);
    await this.page.getByLabel("Summary").fill(summary);
  }
}
