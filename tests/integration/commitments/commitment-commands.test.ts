import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, InvalidInputError, NotFoundError } from "@/lib/errors";
import { addCommitment } from "@/lib/features/commitments/commands/add-commitment";
import { editCommitment } from "@/lib/features/commitments/commands/edit-commitment";
import {
  restoreCommitment,
  trashCommitment,
} from "@/lib/features/commitments/commands/trash-commitment";
import {
  getCommitment,
  getCommitmentForm,
} from "@/lib/features/commitments/queries/get-commitment";
import { listCommitments } from "@/lib/features/commitments/queries/list-commitments";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { actorWithRole } from "@/tests/support/actors";
import { aCommitment, dueOn } from "@/tests/support/commitment-factory";
import { ownerPool } from "@/tests/support/database";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";

type Event = { action: string; subjectId: string; caseIds: string[]; changes: object };

async function trailOf(subjectId: string): Promise<Event[]> {
  const { rows } = await ownerPool().query<Event>(
    `SELECT action, "subjectId", "caseIds", changes FROM "AuditEvent" WHERE "subjectId" = $1 ORDER BY seq`,
    [subjectId],
  );
  return rows;
}

let editor: Actor;

beforeAll(async () => {
  editor = await actorWithRole("editor");
});

describe("recording a commitment", () => {
  it("keeps words, promiser, due date and source, and is audited with the statement’s cases", async () => {
    const actor = await actorWithRole("contributor");
    const caseRecord = await aCase(actor);
    const relayed = await aPerson(actor, {
      fullName: "Renée Relayed",
      positions: [{ title: "Foreign Minister", country: "FI", rank: "foreign_minister" }],
    });
    const { id: statementId } = await aStatement(actor, {
      relayedPerson: { id: relayed.id },
      text: "She said that the family will be called by June.",
      cases: [{ case: { id: caseRecord.id } }],
    });
    const { id } = await addCommitment(actor, {
      statementId,
      promiser: "relayed_person",
      words: "the family will be called by June",
      promisedTo: "the family",
      due: { mode: "until", year: "2024", month: "June" },
      newSource: { title: "A briefing on calls" },
    });
    expect(await getCommitment(actor, { id })).toMatchObject({
      words: "the family will be called by June",
      wording: "verbatim",
      promisedTo: "the family",
      due: { edtf: "../2024-06" },
      state: "open",
      lateness: "overdue",
      age: null,
      promiser: {
        person: { fullName: "Renée Relayed" },
        position: { title: "Foreign Minister" },
        relayedBy: { person: expect.anything() as unknown },
      },
      cases: [{ id: caseRecord.id }],
      citations: [{ source: { title: "A briefing on calls" } }],
    });
    const trail = await trailOf(id);
    expect(trail).toMatchObject([
      {
        action: "commitment.added",
        caseIds: [caseRecord.id],
        changes: { words: { from: null, to: "the family will be called by June" } },
      },
    ]);
    expect(trail[0]?.changes).not.toHaveProperty("statement");
  });

  it("leaves nothing behind when it is refused", async () => {
    const { id: statementId } = await aStatement(editor);
    const attempts: [Record<string, unknown>, string][] = [
      [{ words: " \u200b" }, "Enter what was promised"],
      [{ promiser: "relayed_person" }, "passes on nobody’s words"],
      [{ citations: [{ source: { label: "No such source" } }] }, "No source called"],
    ];
    for (const [over, message] of attempts) {
      const attempt = addCommitment(editor, { statementId, words: "Soon.", ...over });
      await expect(attempt).rejects.toThrow(message);
    }
    expect(await database().commitment.count({ where: { statementId } })).toBe(0);
    expect(
      (await trailOf(statementId)).filter(({ action }) => action.startsWith("commitment")),
    ).toEqual([]);
  });

  it("refuses a due date before the promise, but not one that may fall after it", async () => {
    const { id: statementId } = await aStatement(editor, { saidOn: dueOn("2024-02-13") });
    const due = (edtf: string) =>
      addCommitment(editor, { statementId, words: "Soon.", due: dueOn(edtf) });
    await expect(due("2024-01")).rejects.toThrow(InvalidInputError);
    await expect(due("2024-02")).resolves.toBeDefined();
  });

  it("does a form sent twice once", async () => {
    const { id: statementId } = await aStatement(editor);
    const form = { statementId, words: "Once.", submissionId: crypto.randomUUID() };
    const [first, second] = await Promise.all([
      addCommitment(editor, form),
      addCommitment(editor, form),
    ]);
    expect(second).toEqual(first);
    expect(await database().commitment.count({ where: { statementId } })).toBe(1);
  });

  it("is refused to a viewer, and for a statement in the trash", async () => {
    const viewer = await actorWithRole("viewer");
    const { id: statementId } = await aStatement(editor);
    const words = "Soon.";
    await expect(addCommitment(viewer, { statementId, words })).rejects.toThrow(ForbiddenError);
    await trashStatement(editor, { id: statementId });
    await expect(addCommitment(editor, { statementId, words })).rejects.toThrow(
      "This statement is in the trash. Restore it first.",
    );
  });
});

describe("editing a commitment", () => {
  it("changes it, keeps its statement, and records what changed", async () => {
    const caseRecord = await aCase(editor);
    const { id, statementId } = await aCommitment(
      editor,
      {},
      { cases: [{ case: { id: caseRecord.id } }] },
    );
    const { version } = await getCommitmentForm(editor, { id });
    await editCommitment(editor, {
      ...{ id, version, words: "We shall call.", due: dueOn("2024-12") },
      statementId: (await aStatement(editor)).id,
    });
    expect(await getCommitment(editor, { id })).toMatchObject({
      ...{ words: "We shall call.", wording: "reported", version: 2, statementId },
      due: { edtf: "2024-12" },
    });
    expect((await trailOf(id)).at(-1)).toMatchObject({
      action: "commitment.edited",
      caseIds: [caseRecord.id],
      changes: { words: { to: "We shall call." }, dueEdtf: { from: null, to: "2024-12" } },
    });
  });

  it("refuses the second of two editors, with what stands now", async () => {
    const { id } = await aCommitment(editor);
    await editCommitment(editor, { id, version: 1, words: "Theirs." });
    const second = await actorWithRole("editor");
    const error = await editCommitment(second, { id, version: 1, words: "Mine." }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ConflictError);
    expect((error as ConflictError).current).toMatchObject({
      version: 2,
      changedBy: editor.name,
      values: { words: "Theirs." },
    });
    expect(await getCommitment(editor, { id })).toMatchObject({ words: "Theirs." });
    expect((await trailOf(id)).map(({ action }) => action)).toEqual([
      "commitment.added",
      "commitment.edited",
    ]);
  });

  it("is for whoever added it, and for editors", async () => {
    const { id } = await aCommitment(editor);
    const contributor = await actorWithRole("contributor");
    await expect(editCommitment(contributor, { id, version: 1, words: "X" })).rejects.toThrow(
      ForbiddenError,
    );
    const own = await aCommitment(contributor);
    await expect(
      editCommitment(contributor, { id: own.id, version: 1, words: "X" }),
    ).resolves.toEqual({ id: own.id });
  });
});

describe("a commitment in the trash", () => {
  it("is left out of the list until it is restored", async () => {
    const caseRecord = await aCase(editor);
    const { id } = await aCommitment(editor, {}, { cases: [{ case: { id: caseRecord.id } }] });
    const listed = async (over = {}) =>
      (await listCommitments(editor, { caseId: caseRecord.id, ...over })).rows.map((row) => row.id);
    await trashCommitment(editor, { id });
    await trashCommitment(editor, { id });
    expect(await listed()).toEqual([]);
    expect(await listed({ trash: "1" })).toEqual([id]);
    await restoreCommitment(editor, { id });
    expect(await listed()).toEqual([id]);
    expect((await trailOf(id)).map(({ action }) => action)).toEqual([
      "commitment.added",
      "commitment.trashed",
      "commitment.restored",
    ]);
  });

  it("is hidden from lists as well when only its statement is there", async () => {
    const caseRecord = await aCase(editor);
    const { id, statementId } = await aCommitment(
      editor,
      {},
      { cases: [{ case: { id: caseRecord.id } }] },
    );
    await trashStatement(editor, { id: statementId });
    const filter = { caseId: caseRecord.id };
    expect(await listCommitments(editor, filter)).toMatchObject({ rows: [], total: 0 });
    expect((await getCommitment(editor, { id }))?.statement.inTrash).toBe(true);
  });
});

describe("a commitment about a restricted case", () => {
  it("is absent for anyone outside the team, an administrator included", async () => {
    const member = await actorWithRole("editor");
    const admin = await actorWithRole("admin");
    const hidden = await aCase(member, { restricted: true, members: [member] });
    const { id, statementId } = await aCommitment(
      member,
      {},
      { cases: [{ case: { id: hidden.id } }] },
    );
    expect(await getCommitment(member, { id })).not.toBeNull();
    expect(await getCommitment(admin, { id })).toBeNull();
    const attempts: (() => Promise<unknown>)[] = [
      () => getCommitmentForm(admin, { id }),
      () => editCommitment(admin, { id, version: 1, words: "X" }),
      () => trashCommitment(admin, { id }),
      () => addCommitment(admin, { statementId, words: "X" }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(NotFoundError);
    expect(await trailOf(id)).toHaveLength(1);
  });
});
