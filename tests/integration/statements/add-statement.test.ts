import { describe, expect, it } from "vitest";
import { ZodError } from "zod";

import { database } from "@/lib/db/client";
import { ForbiddenError, InvalidInputError } from "@/lib/errors";
import { addStatement } from "@/lib/features/statements/commands/add-statement";
import { getStatement, listStatements } from "@/lib/features/statements/queries";
import { actorWithRole } from "@/tests/support/actors";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";
import { ownerPool } from "@/tests/support/database";

const words = { channel: "press_briefing", wording: "verbatim", text: "Nobody is forgotten." };

describe("adding a statement", () => {
  it("records speaker, office held that day, source, case and follow-up in one go, each audited", async () => {
    const actor = await actorWithRole("contributor");
    const caseRecord = await aCase(actor);
    const { id } = await addStatement(actor, {
      ...words,
      newSpeaker: {
        fullName: "Minna Minister",
        title: "Foreign Minister",
        organisation: "Ministry of Tests",
        country: "FI",
        rank: "foreign_minister",
      },
      saidOn: { mode: "on", year: "2024", month: "Feb", day: "13" },
      cases: { 0: { case: { id: caseRecord.id }, mention: "named" } },
      newSource: { title: "A briefing", publisher: "The Testing Gazette" },
      kinds: ["pledge", "sympathy"],
      followUp: { title: "Ask what came of it", dueOn: "2024-03-01" },
    });
    const statement = await getStatement(actor, { id });
    expect(statement).toMatchObject({
      text: words.text,
      kinds: ["pledge", "sympathy"],
      saidOn: { edtf: "2024-02-13" },
      speaker: {
        person: { fullName: "Minna Minister" },
        position: { title: "Foreign Minister", organisation: { name: "Ministry of Tests" } },
      },
      cases: [{ id: caseRecord.id, mention: "named" }],
      citations: [{ source: { title: "A briefing" } }],
      tasks: [{ title: "Ask what came of it", dueOn: "2024-03-01" }],
    });
    const { rows } = await ownerPool().query(
      `SELECT action FROM "AuditEvent" WHERE "actorId" = $1 ORDER BY seq`,
      [actor.id],
    );
    expect(rows.map((row: { action: string }) => row.action)).toEqual([
      "person.added",
      "case.added",
      "organisation.added",
      "person.added",
      "source.added",
      "task.added",
      "statement.added",
    ]);
  });

  it("leaves nothing behind when any part is refused", async () => {
    const actor = await actorWithRole("contributor");
    const before = await database().person.count();
    const attempt = addStatement(actor, {
      ...words,
      newSpeaker: { fullName: "Never Kept" },
      citations: [{ source: { label: "No such source" } }],
    });
    await expect(attempt).rejects.toThrow(InvalidInputError);
    expect(await database().person.count()).toBe(before);
    const { rows } = await ownerPool().query(`SELECT FROM "AuditEvent" WHERE "actorId" = $1`, [
      actor.id,
    ]);
    expect(rows).toHaveLength(0);
  });

  it("does a form sent twice once", async () => {
    const actor = await actorWithRole("contributor");
    const submission = {
      ...words,
      newSpeaker: { fullName: "Once Only" },
      submissionId: crypto.randomUUID(),
    };
    const [first, second] = await Promise.all([
      addStatement(actor, submission),
      addStatement(actor, submission),
    ]);
    expect(second).toEqual(first);
    expect(await database().person.count({ where: { fullName: "Once Only" } })).toBe(1);
  });

  it("says what is missing, in words", async () => {
    const actor = await actorWithRole("contributor");
    await expect(addStatement(actor, { ...words, text: " \u200b " })).rejects.toThrow(
      "Enter what was said",
    );
    await expect(addStatement(actor, { ...words })).rejects.toThrow(
      "Enter who said this, or add a new person",
    );
    await expect(addStatement(actor, { ...words, text: { not: "" } })).rejects.toThrow(ZodError);
  });

  it("tells namesakes apart instead of guessing", async () => {
    const actor = await actorWithRole("contributor");
    await aPerson(actor, { fullName: "Same Name" });
    await aPerson(actor, { fullName: "Same Name" });
    await expect(
      addStatement(actor, { ...words, speaker: { label: "same name" } }),
    ).rejects.toThrow("Several people are called same name");
  });

  it("is refused to a viewer", async () => {
    const viewer = await actorWithRole("viewer");
    await expect(addStatement(viewer, { ...words, newSpeaker: { fullName: "X" } })).rejects.toThrow(
      ForbiddenError,
    );
  });
});

describe("a statement about a restricted case", () => {
  it("is absent for anyone outside the team, an administrator included", async () => {
    const member = await actorWithRole("editor");
    const admin = await actorWithRole("admin");
    const hidden = await aCase(member, { restricted: true, members: [member] });
    const { id } = await aStatement(member, { cases: [{ case: { id: hidden.id } }] });
    expect(await getStatement(member, { id })).not.toBeNull();
    expect(await getStatement(admin, { id })).toBeNull();
    const inList = async (actor: typeof admin) =>
      (await listStatements(actor, {})).rows.some((row) => row.id === id);
    expect(await inList(member)).toBe(true);
    expect(await inList(admin)).toBe(false);
    await expect(aStatement(admin, { cases: [{ case: { id: hidden.id } }] })).rejects.toThrow(
      "No case for",
    );
  });

  it("shows only its visible cases when it also concerns an open one", async () => {
    const member = await actorWithRole("editor");
    const outsider = await actorWithRole("editor");
    const hidden = await aCase(member, { restricted: true, members: [member] });
    const open = await aCase(member);
    const { id } = await aStatement(member, {
      cases: [{ case: { id: hidden.id } }, { case: { id: open.id } }],
    });
    const seen = await getStatement(outsider, { id });
    expect(seen?.cases.map((row) => row.id)).toEqual([open.id]);
  });
});
