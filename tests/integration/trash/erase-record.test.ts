import { beforeAll, describe, expect, it } from "vitest";

import { checkChain } from "@/lib/audit/check-chain";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, InvalidInputError, NotFoundError } from "@/lib/errors";
import { trashSourceFile } from "@/lib/features/attachments/commands/trash-attachment";
import { trashCase } from "@/lib/features/cases/commands/trash-case";
import { trashFact } from "@/lib/features/cases/commands/trash-fact";
import { trashOrganisation, addOrganisation } from "@/lib/features/organisations/commands";
import { trashPerson } from "@/lib/features/people/commands/trash-person";
import { checkEverySource } from "@/lib/features/sources/queries/check-every-source";
import { trashSource } from "@/lib/features/sources/commands";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { ERASE } from "@/lib/features/trash/commands/erase-record";
import { getErasure } from "@/lib/features/trash/queries/get-erasure";
import { listTrash } from "@/lib/features/trash/queries/list-trash";
import { actorWithRole } from "@/tests/support/actors";
import { addFile, aPdf } from "@/tests/support/attachment-factory";
import { aCapturedSource } from "@/tests/support/capture-factory";
import { aCommitment } from "@/tests/support/commitment-factory";
import { ownerPool } from "@/tests/support/database";
import { aLegalStep } from "@/tests/support/fact-factory";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";
import { aSource } from "@/tests/support/source-factory";
import { aTask } from "@/tests/support/task-factory";

let editor: Actor;
let admin: Actor;

/** As if it had been put into the trash that many days ago: only the owner of the tables can say so. */
const age = (table: string, id: string, days = 31) =>
  ownerPool().query(
    `UPDATE "${table}" SET "deletedAt" = now() - make_interval(days => $2) WHERE id = $1`,
    [id, days],
  );

const confirmed = { confirmation: "erase" };

async function trashedStatement(over: Record<string, unknown> = {}) {
  const { id } = await aStatement(editor, over);
  await trashStatement(editor, { id });
  await age("Statement", id);
  return id;
}

const lastEvent = (subjectId: string) =>
  database().auditEvent.findFirstOrThrow({ where: { subjectId }, orderBy: { seq: "desc" } });

beforeAll(async () => {
  editor = await actorWithRole("editor");
  admin = await actorWithRole("admin", "Ada Admin");
});

describe("erasing", () => {
  it("takes a statement with its citations and commitments, and tells only that it did", async () => {
    const source = await aSource(editor);
    const id = await trashedStatement({
      text: "Words that have to go",
      kinds: ["pledge"],
      citations: [{ source }],
    });
    const before = await database().auditEvent.count();
    await ERASE.statement(admin, { id, ...confirmed });
    expect(await database().statement.findUnique({ where: { id } })).toBeNull();
    expect(await database().citation.count({ where: { sourceId: source.id } })).toBe(0);
    expect(await database().source.findUnique({ where: source })).not.toBeNull();
    const event = await lastEvent(id);
    expect(event).toMatchObject({ action: "statement.erased", actorName: "Ada Admin" });
    expect(JSON.stringify(event.changes)).not.toContain("Words that have to go");
    expect(await database().auditEvent.count()).toBe(before + 1);
    expect((await checkChain(database())).firstBreak).toBeNull();
  });

  it("is an administrator's alone, after thirty days by the database's clock, confirmed", async () => {
    const id = await trashedStatement();
    for (const role of ["viewer", "contributor", "editor"] as const) {
      const actor = await actorWithRole(role);
      await expect(ERASE.statement(actor, { id, ...confirmed })).rejects.toThrow(ForbiddenError);
      await expect(getErasure(actor, { noun: "statement", id })).rejects.toThrow(ForbiddenError);
    }
    const disguised = { ...editor, role: "admin" as const };
    await expect(ERASE.statement(disguised, { id, ...confirmed })).rejects.toThrow(ConflictError);
    await expect(ERASE.statement(admin, { id, confirmation: "" })).rejects.toThrow(
      InvalidInputError,
    );
    await age("Statement", id, 29);
    await expect(ERASE.statement(admin, { id, ...confirmed })).rejects.toThrow(/30 days/);
    expect((await getErasure(admin, { noun: "statement", id }))?.due).toBe(false);
    const live = await aStatement(editor);
    await expect(ERASE.statement(admin, { ...live, ...confirmed })).rejects.toThrow(NotFoundError);
    expect(await database().statement.count({ where: { id: { in: [id, live.id] } } })).toBe(2);
  });

  it("cannot be hastened by a clock, nor done by the application's role alone", async () => {
    const { id } = await aStatement(editor);
    await database().statement.update({ where: { id }, data: { deletedAt: new Date(0) } });
    const { deletedAt } = await database().statement.findUniqueOrThrow({ where: { id } });
    expect(Date.now() - (deletedAt?.getTime() ?? 0)).toBeLessThan(60_000);
    await database().$transaction(async (tx) => {
      await tx.$executeRaw`CREATE TEMP TABLE pg_class ON COMMIT DROP AS
        SELECT '"Statement"'::regclass::oid AS oid, (SELECT oid FROM pg_roles WHERE rolname = current_user) AS relowner`;
      await tx.$executeRaw`UPDATE "Statement" SET "deletedAt" = NULL WHERE "id" = ${id}::uuid`;
      await tx.$executeRaw`UPDATE "Statement" SET "deletedAt" = '1970-01-01' WHERE "id" = ${id}::uuid`;
    });
    const again = await database().statement.findUniqueOrThrow({ where: { id } });
    expect(Date.now() - (again.deletedAt?.getTime() ?? 0)).toBeLessThan(60_000);
    for (const table of ["Statement", "Case", "Source", "Capture", "Blob", "CaseExport"]) {
      await expect(database().$executeRawUnsafe(`DELETE FROM "${table}"`), table).rejects.toThrow(
        /permission denied/,
      );
    }
    await expect(database().$executeRaw`SELECT erase_rows(NULL)`).rejects.toThrow(
      /permission denied/,
    );
    await expect(database().$executeRaw`UPDATE "CaseExport" SET "byteSize" = 0`).rejects.toThrow(
      /permission denied/,
    );
  });

  it("breaks the seal of a source's captured texts and drops bytes that nothing keeps", async () => {
    const { id: sourceId } = await aCapturedSource(editor);
    const kept = await aSource(editor);
    const [shared, own] = [aPdf("Kept twice."), aPdf("Kept once.")];
    await addFile(editor, { kind: "source", recordId: sourceId, bytes: shared });
    await addFile(editor, { kind: "source", recordId: sourceId, bytes: own });
    await addFile(editor, { kind: "source", recordId: kept.id, bytes: shared });
    const blobs = await database().blob.count();
    await trashSource(editor, { id: sourceId });
    await age("Source", sourceId);
    const view = await getErasure(admin, { noun: "source", id: sourceId });
    expect(view?.goes).toEqual([
      { label: "captured texts", count: 1 },
      { label: "files", count: 2 },
    ]);
    await ERASE.source(admin, { id: sourceId, ...confirmed });
    expect(await database().capture.count({ where: { sourceId } })).toBe(0);
    expect(await database().blob.count()).toBe(blobs - 1);
    await aCapturedSource(editor);
    await expect(ownerPool().query(`DELETE FROM "Capture"`)).rejects.toThrow(/sealed/);
  });

  it("leaves nothing for a check to miss, whether erased alone or with a case", async () => {
    const [alone, along, lost] = await Promise.all([
      aCapturedSource(editor),
      aCapturedSource(editor),
      aCapturedSource(editor),
    ]);
    await trashSource(editor, { id: alone.id });
    await age("Source", alone.id);
    await ERASE.source(admin, { id: alone.id, ...confirmed });
    const hidden = await aCase(editor, { restricted: true, members: [admin] });
    const cases = [{ case: { id: hidden.id } }];
    await aStatement(editor, { cases, citations: [{ source: { id: along.id } }] });
    await trashCase(editor, { id: hidden.id });
    await age("Case", hidden.id);
    await ERASE.case(admin, { id: hidden.id, confirmation: hidden.reference });
    expect(await database().source.count({ where: { id: along.id } })).toBe(0);
    await ownerPool()
      .query(`SET vigil.erasing = 'on'; DELETE FROM "Capture" WHERE "sourceId" = '${lost.id}';
      DELETE FROM "Source" WHERE "id" = '${lost.id}'; RESET vigil.erasing`);
    const missed: string[] = [];
    for await (const { source, missing } of checkEverySource())
      if (missing.length > 0) missed.push(source.id);
    expect(missed).toEqual([lost.id]);
  });

  it("refuses what something still names, without saying what", async () => {
    const hidden = await aCase(editor, { restricted: true, members: [editor] });
    const open = await aCase(editor);
    const { id: organisation } = await addOrganisation(editor, { name: "Old", kind: "other" });
    await database().case.update({
      where: { id: hidden.id },
      data: { holderOrganisationId: organisation },
    });
    await trashOrganisation(editor, { id: organisation });
    await age("Organisation", organisation);
    await expect(ERASE.organisation(admin, { id: organisation, ...confirmed })).rejects.toThrow(
      /still names this record/,
    );
    await trashPerson(editor, { id: open.personId });
    await age("Person", open.personId);
    await expect(ERASE.person(admin, { id: open.personId, ...confirmed })).rejects.toThrow(
      /still names this record/,
    );
    const source = await aSource(editor);
    await aStatement(editor, { citations: [{ source }] });
    await trashSource(editor, source);
    await age("Source", source.id);
    await expect(ERASE.source(admin, { ...source, ...confirmed })).rejects.toThrow(
      /still names this record/,
    );
  });

  it("keeps for a hidden case what the administrator erases from a case they see", async () => {
    const hidden = await aCase(editor, { restricted: true, members: [editor] });
    const open = await aCase(editor);
    const id = await trashedStatement({
      cases: [{ case: { id: open.id } }, { case: { id: hidden.id } }],
    });
    await ERASE.statement(admin, { id, ...confirmed });
    await expect(getErasure(admin, { noun: "statement", id })).rejects.toThrow(NotFoundError);
    const links = await database().statementCase.findMany({ where: { statementId: id } });
    expect(links.map(({ caseId }) => caseId)).toEqual([hidden.id]);
    expect((await lastEvent(id)).action).toBe("statement.edited");
    expect((await listTrash(editor, { noun: "statement" })).rows.map((row) => row.id)).toContain(
      id,
    );
  });

  it("takes with a restricted case whoever was known only through it, and nothing else", async () => {
    const hidden = await aCase(editor, { restricted: true, members: [admin] });
    const open = await aCase(editor);
    const [secret, known] = [await aSource(editor), await aSource(editor)];
    const speaker = await aPerson(editor);
    const both = { cases: [{ case: { id: hidden.id } }, { case: { id: open.id } }] };
    const only = { cases: [{ case: { id: hidden.id } }] };
    const gone = await aStatement(editor, {
      ...only,
      ...{ speaker, newSpeaker: null },
      citations: [{ source: secret }, { source: known }],
    });
    const stays = await aStatement(editor, { ...both, citations: [{ source: known }] });
    const task = await aTask(editor, { case: { id: hidden.id } });
    await trashCase(editor, { id: hidden.id });
    await age("Case", hidden.id);
    await expect(ERASE.case(admin, { id: hidden.id, ...confirmed })).rejects.toThrow(
      InvalidInputError,
    );
    await ERASE.case(admin, { id: hidden.id, confirmation: hidden.reference });
    const ids = { in: [hidden.personId, speaker.id] };
    expect(await database().person.count({ where: { id: ids } })).toBe(0);
    expect(await database().statement.findUnique({ where: gone })).toBeNull();
    expect(await database().statement.findUnique({ where: stays })).not.toBeNull();
    expect(await database().source.findUnique({ where: secret })).toBeNull();
    expect(await database().source.findUnique({ where: known })).not.toBeNull();
    expect(await database().task.findUnique({ where: task })).toBeNull();
    expect((await lastEvent(gone.id)).action).toBe("statement.erased");
    expect((await checkChain(database())).firstBreak).toBeNull();
  });

  it("takes a removed legal step, a file and a commitment by themselves", async () => {
    const open = await aCase(editor);
    const step = await aLegalStep(editor, open.id);
    await trashFact(editor, { id: step.id });
    await age("CaseFact", step.id);
    await ERASE.fact(admin, { id: step.id, ...confirmed });
    expect(await database().legalStep.findUnique({ where: { id: step.id } })).toBeNull();
    const source = await aSource(editor);
    const file = await addFile(editor, {
      kind: "source",
      recordId: source.id,
      bytes: aPdf("Alone."),
    });
    await trashSourceFile(editor, { id: file.id });
    await age("Attachment", file.id);
    await ERASE.attachment(admin, { id: file.id, ...confirmed });
    expect(await database().attachment.findUnique({ where: { id: file.id } })).toBeNull();
    const { id, statementId } = await aCommitment(editor);
    await trashStatement(editor, { id: statementId });
    await age("Statement", statementId);
    await ERASE.statement(admin, { id: statementId, ...confirmed });
    expect(await database().commitment.findUnique({ where: { id } })).toBeNull();
    expect((await lastEvent(id)).action).toBe("commitment.erased");
  });
});
