import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { addPerson } from "@/lib/features/people/commands/add-person";
import { findDraft, keepDraft } from "@/lib/forms/drafts";
import { fillForm } from "@/lib/forms/fill-form";
import { formTicket } from "@/lib/forms/form-ticket";
import { submitAs } from "@/lib/forms/submit-as";
import { actorWithRole } from "@/tests/support/actors";

const PATH = "/people/new";

let owner: Actor;

beforeEach(async () => {
  owner = await actorWithRole("editor");
});

function posted(ticket: string | null, formPath = PATH): FormData {
  const form = new FormData();
  if (ticket !== null) form.set("_ticket", ticket);
  form.set("_formPath", formPath);
  form.set("name", "Testa Testowa");
  return form;
}

/** Where the browser is sent, or what the form says. */
async function submit(form: FormData): Promise<string> {
  try {
    const outcome = await submitAs(null, addPerson, form);
    return outcome.ok ? "saved" : outcome.state.status;
  } catch (error) {
    return String((error as { digest?: string }).digest);
  }
}

describe("a form submitted after its session ended", () => {
  it("becomes the draft of whom it was opened for, and leads to signing in and back", async () => {
    const where = await submit(posted(formTicket(owner, PATH)));
    expect(where).toContain(`/sign-in?done=draft&from=${encodeURIComponent(PATH)}`);
    expect(await findDraft(owner, PATH)).toMatchObject({ values: "name=Testa+Testowa" });
    expect(await database().person.count()).toBe(0);
  });

  it("is nobody's draft when nothing says whose it is", async () => {
    const ticket = formTicket(owner, PATH);
    const forged = [null, "", "x", ticket.slice(0, -2), formTicket(owner, "/people/other")];
    for (const one of forged) expect(await submit(posted(one))).toBe("refused");
    expect(await submit(posted(ticket, "//example.org"))).toBe("refused");
    expect(await database().formDraft.count({ where: { userId: owner.id } })).toBe(0);
  });

  it("does not take the place of what its owner has typed into the page opened anew", async () => {
    const ticket = formTicket(owner, PATH);
    await keepDraft(owner, PATH, "submissionId=other&name=Mine");
    expect(await submit(posted(ticket))).toBe("refused");
    expect(await findDraft(owner, PATH)).toMatchObject({ values: "submissionId=other&name=Mine" });
    await keepDraft(owner, PATH, "name=As+far+as+it+was+kept");
    expect(await submit(posted(ticket))).toContain("done=draft");
  });

  it("says nothing about which record the form is about: the page does", async () => {
    const form = posted(formTicket(owner, PATH));
    const planted = { id: "x", caseId: "x", factor: "x", leadId: "typed", version: "3" };
    for (const [name, value] of Object.entries(planted)) form.set(name, value);
    await submit(form);
    const { initialValues } = await fillForm(owner, PATH, { caseId: "the page's", leadId: "" });
    expect(initialValues).toEqual({
      ...{ name: "Testa Testowa", leadId: "typed", version: "3" },
      caseId: "the page's",
    });
  });

  it("is no draft of somebody who cannot sign in any more", async () => {
    const ticket = formTicket(owner, PATH);
    const data = { disabledAt: new Date() };
    await database().user.update({ where: { id: owner.id }, data });
    expect(await submit(posted(ticket))).toBe("refused");
  });
});
