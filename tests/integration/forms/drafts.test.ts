import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { addSource, editSource } from "@/lib/features/sources/commands";
import { getSourceForm } from "@/lib/features/sources/queries";
import { findDraft, keepDraft } from "@/lib/forms/drafts";
import { fillForm } from "@/lib/forms/fill-form";
import { submitAs } from "@/lib/forms/submit-as";
import { actorWithRole } from "@/tests/support/actors";
import { aSource } from "@/tests/support/source-factory";

const PATH = "/sources/new";
const typed =
  "title=Half+a+title&kind=letter&publishedOn.year=2023&submissionId=0197a2f0-0000-7000-8000-000000000001";

let actor: Actor;

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** What a redirect throws: its address. */
async function redirectOf(work: Promise<unknown>): Promise<string> {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  return String((thrown as { digest?: string } | null)?.digest).split(";")[2] ?? "";
}

beforeAll(async () => {
  actor = await actorWithRole("contributor");
});

describe("a draft", () => {
  it("is kept, replaced by what is typed later, and given back with the form, nested as it was", async () => {
    const kept = await keepDraft(actor, PATH, typed);
    expect(kept).toEqual({ savedAt: expect.any(String) as string });
    await keepDraft(actor, PATH, typed.replace("Half", "Most"));
    const opening = await fillForm(actor, PATH, { kind: "article" });
    expect(opening).toMatchObject({
      formPath: PATH,
      initialValues: { title: "Most a title", kind: "letter", publishedOn: { year: "2023" } },
      submissionId: "0197a2f0-0000-7000-8000-000000000001",
      draft: { savedAt: expect.any(String) as string },
    });
    expect(await database().formDraft.count({ where: { userId: actor.id } })).toBe(1);
  });

  it("belongs to one person and one form", async () => {
    await keepDraft(actor, PATH, typed);
    const colleague = await actorWithRole("admin");
    expect(await fillForm(colleague, PATH, { kind: "article" })).toMatchObject({
      initialValues: { kind: "article" },
    });
    expect((await fillForm(colleague, PATH)).draft).toBeUndefined();
    expect((await fillForm(actor, "/statements/new")).draft).toBeUndefined();
    await keepDraft(colleague, PATH, "title=Other");
    expect((await findDraft(actor, PATH))?.values).toBe(typed);
  });

  it("says in a sentence why it was not kept, and keeps what was kept before", async () => {
    await keepDraft(actor, PATH, typed);
    expect(await keepDraft(null, PATH, "title=Lost")).toEqual({
      error: expect.stringContaining("Sign in again") as string,
    });
    expect(await keepDraft(actor, PATH, "x".repeat(500_001))).toEqual({
      error: expect.stringContaining("shorten") as string,
    });
    for (const path of [
      "https://example.org",
      "sources/new",
      `/${"x".repeat(400)}`,
      "/\u0000",
      { not: "" },
    ]) {
      expect(await keepDraft(actor, path as string, typed)).toEqual({
        error: "This is not a draft.",
      });
    }
    expect(await keepDraft(actor, PATH, 7 as unknown as string)).toEqual({
      error: "This is not a draft.",
    });
    expect((await findDraft(actor, PATH))?.values).toBe(typed);
  });

  it("is dropped once its form was submitted, and nobody else’s is", async () => {
    const colleague = await actorWithRole("contributor");
    for (const each of [actor, colleague]) await keepDraft(each, PATH, typed);
    const outcome = await submitAs(
      actor,
      addSource,
      formOf({ title: "Whole title", kind: "letter", _formPath: PATH }),
    );
    expect(outcome.ok).toBe(true);
    expect(await findDraft(actor, PATH)).toBeNull();
    expect(await findDraft(colleague, PATH)).not.toBeNull();
  });

  it("is kept when the form is refused, by rules, by role, by a conflict, or signed out", async () => {
    const viewer = await actorWithRole("viewer");
    const refuse = async (who: Actor | null, typed: Record<string, string>) =>
      submitAs(who, addSource, formOf({ ...typed, _formPath: PATH }));
    for (const each of [actor, viewer]) await keepDraft(each, PATH, typed);
    expect(await refuse(actor, { title: "", kind: "letter" })).toMatchObject({
      ok: false,
      state: {
        status: "invalid",
        fieldErrors: { title: ["Enter the title of the source"] },
        values: { kind: "letter" },
      },
    });
    expect(await refuse(viewer, { title: "T", kind: "letter" })).toMatchObject({
      ok: false,
      state: { status: "refused", values: { title: "T" } },
    });
    expect(await refuse(null, { title: "T" })).toMatchObject({
      ok: false,
      state: {
        status: "refused",
        message: expect.stringContaining("nothing was saved") as string,
        values: { title: "T" },
      },
    });
    for (const each of [actor, viewer]) expect((await findDraft(each, PATH))?.values).toBe(typed);
  });

  it("survives adding and removing rows, which submit nothing", async () => {
    await keepDraft(actor, PATH, typed);
    const outcome = await submitAs(
      actor,
      addSource,
      formOf({ title: "T", _intent: "add:citations", _formPath: PATH }),
    );
    expect(outcome).toMatchObject({
      ok: false,
      state: { status: "editing", values: { title: "T", citations: [{}] }, focus: "citations.0" },
    });
    expect(await findDraft(actor, PATH)).not.toBeNull();
  });

  it("is discarded when asked, back to the form’s own page and nowhere else", async () => {
    await keepDraft(actor, PATH, typed);
    const discard = (path: string) =>
      submitAs(actor, addSource, formOf({ _intent: "discard-draft", _formPath: path }));
    expect(await redirectOf(discard(PATH))).toBe(PATH);
    expect(await findDraft(actor, PATH)).toBeNull();
    for (const path of ["//example.org", "//evil", "https://example.org"]) {
      expect(await discard(path)).toMatchObject({ ok: false, state: { status: "editing" } });
    }
  });

  it("keeps the version it was typed over, so that what others saved since is not undone", async () => {
    const editor = await actorWithRole("editor");
    const { id } = await aSource(editor);
    const path = `/sources/${id}/edit`;
    await keepDraft(editor, path, `id=${id}&version=1&title=Mine&kind=article&language=en`);
    await editSource(await actorWithRole("editor"), {
      id,
      version: 1,
      title: "Theirs",
      kind: "article",
    });
    const { values } = await getSourceForm(editor, { id });
    const opening = await fillForm(editor, path, values);
    expect(opening.initialValues).toMatchObject({ version: "1", title: "Mine" });
    const outcome = await submitAs(
      editor,
      editSource,
      formOf({ ...(opening.initialValues as Record<string, string>), _formPath: path }),
    );
    expect(outcome).toMatchObject({
      ok: false,
      state: {
        status: "conflict",
        version: 2,
        differences: [{ label: "Title", mine: "Mine", theirs: "Theirs" }],
      },
    });
  });
});
