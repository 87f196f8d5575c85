import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError, InvalidInputError } from "@/lib/errors";
import { addPerson } from "@/lib/features/people/commands/add-person";
import { addSource } from "@/lib/features/sources/commands";
import { addStatement } from "@/lib/features/statements/commands/add-statement";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";

let editor: Actor, colleague: Actor;

beforeAll(async () => {
  editor = await actorWithRole("editor");
  colleague = await actorWithRole("editor");
});

let serial = 0;
const submission = () => ({
  submissionId: crypto.randomUUID(),
  fullName: `Sent Once ${(serial += 1)}`,
});
const peopleCalled = (fullName: string) => database().person.count({ where: { fullName } });

describe("a form that is sent again", () => {
  it("does the thing once and gives the first result, sent side by side", async () => {
    const input = submission();
    const results = await Promise.all(Array.from({ length: 8 }, () => addPerson(editor, input)));
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(await peopleCalled(input.fullName)).toBe(1);
    expect(await auditOf(results[0]?.id ?? "")).toHaveLength(1);
  });

  it("gives the first result later too", async () => {
    const input = submission();
    const first = await addPerson(editor, input);
    expect(await addPerson(editor, { ...input })).toEqual(first);
    expect(await peopleCalled(input.fullName)).toBe(1);
  });

  it("does not pass corrected words for saved: it says that the first ones were", async () => {
    const input = submission();
    await addPerson(editor, input);
    const corrected = addPerson(editor, { ...input, fullName: "Changed Meanwhile" });
    await expect(corrected).rejects.toThrow("already submitted and saved, with other words");
    expect(await peopleCalled("Changed Meanwhile")).toBe(0);
  });

  it("is done after all when the first time failed: nothing of it was kept", async () => {
    const input = { ...submission(), speaker: { label: "Nobody By This Name" } };
    const statement = {
      ...input,
      speakerKind: "person",
      channel: "remarks",
      wording: "verbatim",
      text: "Words.",
    };
    await expect(addStatement(editor, statement)).rejects.toThrow(InvalidInputError);
    expect(await database().submission.count({ where: { id: input.submissionId } })).toBe(0);
    const mended = {
      ...statement,
      newSpeaker: { fullName: "Somebody Fictional" },
      speaker: undefined,
    };
    const { id } = await addStatement(editor, mended);
    expect(await addStatement(editor, mended)).toEqual({ id });
  });

  it("does two things when the ids differ", async () => {
    const input = submission();
    await addPerson(editor, input);
    await addPerson(editor, { ...submission(), fullName: input.fullName });
    expect(await peopleCalled(input.fullName)).toBe(2);
  });
});

describe("a submission id that was used before", () => {
  it("is refused to another user, who learns nothing of the first", async () => {
    const input = submission();
    await addPerson(editor, input);
    await expect(addPerson(colleague, input)).rejects.toThrow(ConflictError);
    expect(await peopleCalled(input.fullName)).toBe(1);
  });

  it("is refused to another command", async () => {
    const input = submission();
    await addPerson(editor, input);
    const source = { kind: "article", title: "Not added", submissionId: input.submissionId };
    await expect(addSource(editor, source)).rejects.toThrow(ConflictError);
    expect(await database().source.count({ where: { title: "Not added" } })).toBe(0);
  });

  it.each([
    ["no id at all", undefined],
    ["words", "x"],
    ["an object", { not: "" }],
    ["an empty text", ""],
  ])("does not count when it is %s", async (_what, submissionId) => {
    const { fullName } = submission();
    await addPerson(editor, { fullName, submissionId });
    expect(await peopleCalled(fullName)).toBe(1);
  });
});
