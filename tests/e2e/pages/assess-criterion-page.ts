import type { Page } from "@playwright/test";

import { RecordForm } from "@/tests/e2e/pages/record-form";

type TypedFinding = { assessment: string; reasoning?: string };

export class AssessCriterionPage extends RecordForm {
  constructor(page: Page) {
    super(page, "Save finding");
  }

  async completeForm({ assessment, reasoning }: TypedFinding): Promise<void> {
    await this.page.getByRole("radio", { name: assessment }).check();
    if (reasoning) await this.page.getByLabel("Reasoning").fill(reasoning);
  }
}
