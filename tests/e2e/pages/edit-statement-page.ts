import { expect, type Page } from "@playwright/test";

import { RecordForm } from "@/tests/e2e/pages/record-form";

export class EditStatementPage extends RecordForm {
  constructor(page: Page) {
    super(page, "Save statement");
  }

  async open(statementPath: string): Promise<this> {
    await this.goto(`${statementPath}/edit`);
    return this;
  }

  words() {
    return this.page.getByLabel("What was said");
  }

  /** Somebody else saved first: both versions, side by side. */
  async shouldShowConflict(mine: string, theirs: string): Promise<void> {
    const panel = this.page.getByRole("region", { name: /Someone else changed this record/ });
    await expect(panel).toBeFocused();
    const row = panel.getByRole("row").filter({ hasText: "Words" });
    await expect(row.getByRole("cell")).toContainText([mine, theirs]);
  }
}
