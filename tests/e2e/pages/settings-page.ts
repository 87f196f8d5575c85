import type { Page } from "@playwright/test";

import { RecordForm } from "@/tests/e2e/pages/record-form";

/** What holds for the whole workspace; for administrators. */
export class SettingsPage extends RecordForm {
  constructor(page: Page) {
    super(page, "Save settings");
  }

  async open(): Promise<this> {
    await this.goto("/settings");
    return this;
  }

  get silenceDays() {
    return this.page.getByLabel("Days of silence before a task is raised");
  }

  get organisationName() {
    return this.page.getByLabel("Name of the organisation");
  }
}
