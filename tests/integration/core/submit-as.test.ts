import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { defineCommand, type Command } from "@/lib/commands/define-command";
import { database } from "@/lib/db/client";
import { InvalidInputError } from "@/lib/errors";
import { addSource, editSource } from "@/lib/features/sources/commands";
import { addStatement } from "@/lib/features/statements/commands/add-statement";
import { findDraft, keepDraft } from "@/lib/forms/drafts";
import { submitAs } from "@/lib/forms/submit-as";
import { actorWithRole } from "@/tests/support/actors";
import { aSource } from "@/tests/support/source-factory";

const FORM_PATH = "/sources/new";

let editor: Actor, viewer: Actor;

beforeAll(async () => {
  editor = await actorWithRole("editor", "First Editor");
  viewer = await actorWithRole("viewer");
});

function posted(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

async function stateOf<R>(
  actor: Actor | null,
  command: Command<R>,
  fields: Record<string, string>,
) {
  const outcome = await submitAs(actor, command, posted(fields));
  if (outcome.ok) throw new Error("The form went through");
  return outcome.state;
}

const source = { kind: "article", title: "A fictional headline", language: "en" };

describe("a form that is submitted", () => {
  it("does its command, and its draft is forgotten", async () => {
    await keepDraft(editor, FORM_PATH, "title=half");
    const outcome = await submitAs(
      editor,
      addSource,
      posted({ ...source, submissionId: crypto.randomUUID(), _formPath: FORM_PATH }),
    );
    expect(outcome).toMatchObject({ ok: true, result: { id: expect.any(String) } });
    expect(await findDraft(editor, FORM_PATH)).toBeNull();
  });

  it("is done once, whichever page it says it stands on", async () => {
    const typed = { ...source, title: "Sent from two pages", submissionId: crypto.randomUUID() };
    const send = (formPath: string) =>
      submitAs(editor, addSource, posted({ ...typed, _formPath: formPath }));
    const first = await send(FORM_PATH);
    expect(first.ok).toBe(true);
    expect(await send("/sources/new?again=1")).toEqual(first);
    expect(await database().source.count({ where: { title: typed.title } })).toBe(1);
  });

  it("keeps its draft when it is refused", async () => {
    await keepDraft(editor, FORM_PATH, "title=half");
    const untitled = posted({ ...source, title: " ", _formPath: FORM_PATH });
    expect((await submitAs(editor, addSource, untitled)).ok).toBe(false);
    expect(await findDraft(editor, FORM_PATH)).toMatchObject({ values: "title=half" });
  });

  it("names each field that is wrong and gives back what was typed", async () => {
    const typed = { ...source, title: " ", "publishedOn.year": "abcd" };
    const state = await stateOf(editor, addSource, typed);
    expect(state).toMatchObject({
      status: "invalid",
      values: { title: " ", publishedOn: { year: "abcd" } },
    });
    const errors = state.status === "invalid" ? state.fieldErrors : {};
    expect(errors["title"]?.[0]).toBeTruthy();
    expect(Object.keys(errors).some((field) => field.startsWith("publishedOn."))).toBe(true);
  });

  it("offers the records to choose from where a name fits several", async () => {
    const choices = [
      { id: "1", label: "Same Name", description: "consul" },
      { id: "2", label: "Same Name" },
    ];
    const ambiguous = defineCommand({
      name: "test.ambiguous",
      permission: "statement:add",
      input: z.unknown(),
      run: () =>
        Promise.reject(new InvalidInputError({ speaker: ["Choose one"] }, { speaker: choices })),
    });
    const state = await stateOf(editor, ambiguous, { "speaker.label": "Same Name" });
    expect(state).toEqual({
      status: "invalid",
      fieldErrors: { speaker: ["Choose one"] },
      values: { speaker: { label: "Same Name", choices } },
    });
  });

  it("says so when the role does not allow it, and writes nothing", async () => {
    const before = await database().source.count();
    expect(await stateOf(viewer, addSource, source)).toMatchObject({
      status: "refused",
      values: { title: source.title },
    });
    expect(await database().source.count()).toBe(before);
  });

  it("says so when nobody is signed in any more, and gives everything back", async () => {
    const state = await stateOf(null, addSource, source);
    expect(state).toMatchObject({
      status: "refused",
      message: expect.stringContaining("session has ended"),
      values: source,
    });
  });

  it("shows a second editor both versions", async () => {
    const { id } = await aSource(editor);
    await editSource(editor, { id, version: 1, ...source, title: "The first editor's" });
    const state = await stateOf(await actorWithRole("editor"), editSource, {
      id,
      version: "1",
      ...source,
      title: "The second's",
    });
    expect(state).toMatchObject({
      status: "conflict",
      version: 2,
      changedBy: "First Editor",
      values: { title: "The second's" },
      differences: [
        { label: expect.any(String), mine: "The second's", theirs: "The first editor's" },
      ],
    });
  });

  it("refuses a record that is absent", async () => {
    const state = await stateOf(editor, editSource, {
      id: crypto.randomUUID(),
      version: "1",
      ...source,
    });
    expect(state).toMatchObject({
      status: "refused",
      message: expect.stringContaining("not visible to you"),
    });
  });

  it("only reshapes for a button that adds a row", async () => {
    const before = await database().statement.count();
    const state = await stateOf(editor, addStatement, {
      _intent: "add:cases",
      text: "Typed so far",
    });
    expect(state).toMatchObject({
      status: "editing",
      focus: "cases.0",
      values: { text: "Typed so far", cases: [{}] },
    });
    expect(await database().statement.count()).toBe(before);
  });

  it("throws on what nobody expected, for the error page and the log", async () => {
    const broken = Object.assign(
      () => Promise.reject(new TypeError("a defect")),
      addSource,
    ) as typeof addSource;
    await expect(submitAs(editor, broken, posted(source))).rejects.toThrow("a defect");
  });
});
