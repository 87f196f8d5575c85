import type { Page } from "@playwright/test";

import { RecordForm, type DateWords } from "@/tests/e2e/pages/record-form";

/** A statement as a test would have it typed. */
export type TypedStatement = {
  newSpeaker?: { name: string; office: string };
  speaker?: string;
  saidOn?: DateWords;
  channel?: string;
  words?: string;
  wording?: string;
  kinds?: string[];
  newSource?: { title: string; publisher: string };
  followUp?: { title: string; dueOn: string };
};

export class AddStatementPage extends RecordForm {
  constructor(page: Page) {
    super(page, "Add statement");
  }

  async open(path = "/statements/new"): Promise<this> {
    await this.goto(path);
    return this;
  }

  async completeForm(statement: TypedStatement): Promise<void> {
    const { speaker, newSpeaker, saidOn, newSource, followUp } = statement;
    if (speaker) await this.pick("Speaker", speaker);
    if (newSpeaker) await this.addSpeaker(newSpeaker);
    if (saidOn) await this.fillDate("When it was said", saidOn);
    if (statement.channel) {
      await this.page.getByLabel("Where it was said").selectOption({ label: statement.channel });
    }
    if (statement.words) await this.page.getByLabel("What was said").fill(statement.words);
    if (statement.wording) await this.page.getByLabel(statement.wording, { exact: true }).check();
    for (const kind of statement.kinds ?? []) {
      await this.page.getByLabel(kind, { exact: true }).check();
    }
    if (newSource) await this.addSource(newSource);
    if (followUp) await this.addFollowUp(followUp);
  }

  private async addSpeaker({ name, office }: { name: string; office: string }): Promise<void> {
    await this.openPart("Add a new person");
    await this.page.getByLabel("Full name").fill(name);
    await this.page.getByLabel("Office or position").fill(office);
  }

  private async addSource({
    title,
    publisher,
  }: {
    title: string;
    publisher: string;
  }): Promise<void> {
    await this.openPart("Add a new source");
    await this.page.getByLabel("Title of the source").fill(title);
    await this.page.getByLabel("Publisher").fill(publisher);
  }

  private async addFollowUp({ title, dueOn }: { title: string; dueOn: string }): Promise<void> {
    await this.openPart("Add a follow-up task");
    await this.page.getByLabel("What is to be done").fill(title);
    await this.page.getByLabel("Due on").fill(dueOn);
  }
}
