import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { defineCommand } from "@/lib/commands/define-command";
import { database } from "@/lib/db/client";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { addPerson } from "@/lib/features/people/commands/add-person";
import { editSource, trashSource } from "@/lib/features/sources/commands";
import { listSources } from "@/lib/features/sources/queries";
import { addStatement } from "@/lib/features/statements/commands/add-statement";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { createUser } from "@/lib/features/users/commands";
import { actorWithRole } from "@/tests/support/actors";
import { aCase, aStatement } from "@/tests/support/factories";
import { aSource } from "@/tests/support/source-factory";

let viewer: Actor, contributor: Actor, other: Actor, editor: Actor;

beforeAll(async () => {
  viewer = await actorWithRole("viewer");
  contributor = await actorWithRole("contributor", "Con One");
  other = await actorWithRole("contributor", "Con Two");
  editor = await actorWithRole("editor");
});

const editOf = (id: string, title: string) => ({
  id,
  version: 1,
  kind: "article",
  title,
  language: "en",
});

describe("what a command asks first", () => {
  it("is whether the role may, before it looks at the input", async () => {
    await expect(addPerson(viewer, "not even an object")).rejects.toThrow(ForbiddenError);
    await expect(createUser(editor, { email: 3 })).rejects.toThrow(ForbiddenError);
    await expect(addPerson(editor, "not even an object")).rejects.toThrow(z.ZodError);
  });

  it("is whether the role may, also before any slow work", async () => {
    const done: string[] = [];
    const slow = defineCommand({
      name: "test.slow",
      permission: "user:manage",
      input: z.object({ n: z.number() }),
      prepare: async () => void done.push("prepared"),
      run: async () => ({ result: null, audit: [] }),
    });
    await expect(slow(editor, { n: 1 })).rejects.toThrow(ForbiddenError);
    await expect(slow(await actorWithRole("admin"), { n: "1" })).rejects.toThrow(z.ZodError);
    expect(done).toEqual([]);
  });

  it("holds for a command within another, too", async () => {
    await expect(
      database().$transaction((tx) => addPerson.within(tx, viewer, { fullName: "No One" })),
    ).rejects.toThrow(ForbiddenError);
  });

  it("holds for reading: an unknown role sees nothing", async () => {
    const nobody = { ...viewer, role: "intruder" as Actor["role"] };
    await expect(listSources(nobody, {})).rejects.toThrow();
    await expect(
      listSources({ ...viewer, role: "constructor" as Actor["role"] }, {}),
    ).rejects.toThrow();
  });
});

describe("a contributor", () => {
  it("edits and trashes what they added themselves", async () => {
    const { id } = await aSource(contributor);
    await editSource(contributor, editOf(id, "Corrected"));
    await trashSource(contributor, { id });
    const source = await database().source.findUniqueOrThrow({ where: { id } });
    expect(source).toMatchObject({ title: "Corrected", version: 3 });
    expect(source.deletedAt).not.toBeNull();
  });

  it("does neither to somebody else's record, and nothing is written", async () => {
    const { id } = await aSource(other);
    const before = await database().source.findUniqueOrThrow({ where: { id } });
    const events = await database().auditEvent.count();
    await expect(editSource(contributor, editOf(id, "Taken over"))).rejects.toThrow(ForbiddenError);
    await expect(trashSource(contributor, { id })).rejects.toThrow(ForbiddenError);
    expect(await database().source.findUniqueOrThrow({ where: { id } })).toEqual(before);
    expect(await database().auditEvent.count()).toBe(events);
  });

  it("learns nothing of a hidden record from the refusal", async () => {
    const hidden = await aCase(editor, { restricted: true });
    const { id } = await aStatement(editor, { cases: [{ case: { id: hidden.id } }] });
    const absent = crypto.randomUUID();
    const words = (work: Promise<unknown>) =>
      work.then(String, (error: Error) => `${error.name}: ${error.message}`);
    expect(await words(trashStatement(contributor, { id }))).toBe(
      await words(trashStatement(contributor, { id: absent })),
    );
    await expect(trashStatement(contributor, { id })).rejects.toThrow(NotFoundError);
  });
});

describe("input posted by hand", () => {
  it("sets no column that the form does not have", async () => {
    const { id } = await aStatement(contributor, {
      createdById: editor.id,
      version: 40,
      deletedAt: new Date(),
      createdAt: new Date(0),
      search: "x",
    });
    const row = await database().statement.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ createdById: contributor.id, version: 1, deletedAt: null });
    expect(row.createdAt.getUTCFullYear()).toBeGreaterThan(2000);
  });

  it.each([
    ["an operator for a text", { text: { not: "" } }],
    ["an operator for an id", { speaker: { id: { not: "" } } }],
    ["a number for a choice", { channel: 1 }],
    ["a list for an object", { speaker: [["x"]] }],
    ["an object for rows", { cases: "DROP" }],
  ])("is refused when it has %s", async (_what, wrong) => {
    await expect(
      addStatement(editor, {
        channel: "remarks",
        wording: "verbatim",
        text: "x",
        unnamedRole: "an official",
        speakerKind: "unnamed",
        ...wrong,
      }),
    ).rejects.toThrow(z.ZodError);
  });
});
