import type { Page } from "@playwright/test";

import { RecordForm, type DateWords } from "@/tests/e2e/pages/record-form";

type TypedContact = { medium: string; made: string; happenedOn: DateWords; topics: string };

export class AddContactPage extends RecordForm {
  constructor(page: Page) {
    super(page, "Add contact");
  }

  async completeForm({ medium, made, happenedOn, topics }: TypedContact): Promise<void> {
    await this.page.getByLabel("How", { exact: true }).selectOption({ label: medium });
    await this.page.getByLabel(made).check();
    await this.fillDate("When it happened", happenedOn);
    await this.page.getByLabel("Topics").fill(topics);
  }
}
