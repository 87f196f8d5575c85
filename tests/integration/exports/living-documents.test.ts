import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { NotFoundError } from "@/lib/errors";
import { recordStatus } from "@/lib/features/cases/commands/record-status";
import { trashFact } from "@/lib/features/cases/commands/trash-fact";
import { recordCommitmentStatus } from "@/lib/features/commitments/commands/record-commitment-status";
import { getExport, getExportChoices } from "@/lib/features/exports/queries/get-export";
import { listExportWarnings } from "@/lib/features/exports/queries/list-export-warnings";
import { listExports } from "@/lib/features/exports/queries/list-exports";
import { editPerson } from "@/lib/features/people/commands/edit-person";
import { getPersonForm } from "@/lib/features/people/queries";
import type { StoredFacts } from "@/lib/features/exports/types/living";
import { editStatement } from "@/lib/features/statements/commands/edit-statement";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { getStatementForm } from "@/lib/features/statements/queries";
import { madeExport, watchTemporaryFiles } from "@/tests/integration/exports/read-export";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { aCommitment } from "@/tests/support/commitment-factory";
import { aCase, aStatement } from "@/tests/support/factories";
import { aMention, anOfficial } from "@/tests/support/silence-factory";
import { aSource } from "@/tests/support/source-factory";

watchTemporaryFiles();

let editor: Actor, viewer: Actor, outsider: Actor;

beforeAll(async () => {
  editor = await actorWithRole("editor", "Edda Editor");
  viewer = await actorWithRole("viewer");
  outsider = await actorWithRole("admin");
});

const onDay = (edtf: string) => ({ edtf, asStated: null, inferred: false });

async function caseWith(count: number, { restricted = false } = {}) {
  const { id: caseId } = await aCase(editor, { restricted });
  const cases = [{ case: { id: caseId } }];
  const ids: string[] = [];
  for (let n = 1; n <= count; n += 1)
    ids.push((await aStatement(editor, { cases, saidOn: onDay(`2024-01-0${n}`) })).id);
  return { caseId, cases, ids };
}

type Choices = Partial<Record<"format" | "kind" | "recipient" | "audience" | "from", string>> &
  Record<string, unknown>;

async function exported(caseId: string, choices: Choices = {}): Promise<string> {
  await madeExport(editor, { caseId, format: "markdown", ...choices } as never);
  const row = await database().caseExport.findFirstOrThrow({
    where: { caseId },
    orderBy: { createdAt: "desc" },
  });
  return row.id;
}

async function edited(id: string, changes: Record<string, unknown>): Promise<void> {
  const { version, values } = await getStatementForm(editor, { id });
  await editStatement(editor, { ...values, id, version, ...changes });
}

const changesOf = async (actor: Actor, caseId: string, id: string) => {
  const { counts, changes } = (await getExport(actor, { caseId, id })) ?? {};
  return { counts, changes };
};
const NOTHING = { changed: 0, removed: 0, added: 0 };

describe("an export is a record", () => {
  it("of whom it was for, its hash and every fact it used, beside its audit row", async () => {
    const { caseId, ids } = await caseWith(2);
    const choices = { audience: "government", recipient: "Office of the Envoy", kind: "dossier" };
    const { sha256, bytes } = await madeExport(editor, { caseId, format: "json", ...choices });
    const [row] = await database().caseExport.findMany({ where: { caseId } });
    expect(row).toMatchObject({ ...choices, format: "json", sha256, byteSize: bytes });
    const facts = row?.facts as StoredFacts;
    expect(Object.keys(facts.statement ?? {}).sort()).toEqual([...ids].sort());
    expect(Object.keys(facts.case ?? {})).toEqual([caseId]);
    expect(JSON.stringify(facts)).not.toContain("what can be done");
    const audit = (await auditOf(caseId)).at(-1);
    expect(audit?.changes).toMatchObject({
      exportId: { to: row?.id },
      recipient: { to: "Office of the Envoy" },
      sha256: { to: sha256 },
    });
    expect(await getExportChoices(editor, { caseId, id: row?.id })).toMatchObject(choices);
  });

  it("of its own each time, though nothing differs", async () => {
    const { caseId } = await caseWith(1);
    const [first, second] = [await exported(caseId), await exported(caseId)];
    expect(first).not.toBe(second);
    const { rows, total } = await listExports(viewer, { caseId });
    expect(rows.map(({ id }) => id)).toEqual([second, first]);
    expect(total).toBe(2);
  });
});

describe("the list of exports", () => {
  it("pages there and back, also where several were made at once", async () => {
    const { caseId } = await caseWith(0);
    const data = await database().caseExport.findUniqueOrThrow({
      where: { id: await exported(caseId) },
    });
    const rest = { options: data.options ?? {}, facts: data.facts ?? {} };
    for (let n = 0; n < 59; n += 1) {
      const id = crypto.randomUUID();
      const createdAt = new Date(data.createdAt.getTime() - Math.floor(n / 2));
      await database().caseExport.create({ data: { ...data, ...rest, id, createdAt } });
    }
    const first = await listExports(viewer, { caseId });
    const second = await listExports(viewer, { caseId, after: first.rows.at(-1)?.id });
    const back = await listExports(viewer, { caseId, before: second.rows[0]?.id });
    expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
    const seen = new Set([...first.rows, ...second.rows].map(({ id }) => id));
    expect(seen.size).toBe(first.rows.length + second.rows.length);
  });

  it("pages back past exports made by the command", async () => {
    const { caseId } = await caseWith(0);
    const ids = [await exported(caseId), await exported(caseId), await exported(caseId)];
    const oldest = ids[0];
    const { rows } = await listExports(viewer, { caseId, before: oldest });
    expect(rows.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
  });
});

describe("what has changed since an export", () => {
  it("is nothing while nothing has", async () => {
    const { caseId } = await caseWith(2);
    for (const kind of ["dossier", "one-page", "short", "press-line", "wgad-draft"]) {
      const id = await exported(caseId, { kind });
      await aStatement(editor, { text: "Of no case at all." });
      expect((await changesOf(editor, caseId, id)).counts).toEqual(NOTHING);
    }
    expect(await listExportWarnings(editor, { caseId })).toEqual([]);
  });

  it("is told field by field: edited, removed, newly recorded", async () => {
    const { caseId, cases, ids } = await caseWith(3);
    const [first = "", second = ""] = ids;
    const id = await exported(caseId, { recipient: "the Envoy", audience: "government" });
    await edited(first, { text: "Nothing can be done." });
    await trashStatement(editor, { id: second });
    const { id: newcomer } = await aStatement(editor, { cases, saidOn: onDay("2024-02-01") });
    const { counts, changes } = await changesOf(viewer, caseId, id);
    expect(counts).toEqual({ changed: 1, removed: 1, added: 1 });
    expect(changes?.map(({ change, id: subject }) => [change, subject])).toEqual([
      ["changed", first],
      ["removed", second],
      ["added", newcomer],
    ]);
    expect(changes?.[0]).toMatchObject({
      label: "Statement, 1 January 2024",
      href: `/statements/${first}`,
    });
    expect(changes?.[0]?.lines).toMatchObject([{ to: ["Nothing can be done."] }]);
    expect(await listExportWarnings(editor, { caseId })).toMatchObject([
      { id, recipient: "the Envoy", changes: 3 },
    ]);
  });

  it.each(["one-page", "short", "dossier"])(
    "is noticed on the page of the case too when a speaker is renamed: %s",
    async (kind) => {
      const { caseId } = await caseWith(0);
      const { id: speakerId } = await anOfficial(editor, "foreign_minister");
      await aMention(editor, { caseId, speakerId, saidOn: "2024-01-01" });
      const id = await exported(caseId, { kind });
      const { version, values } = await getPersonForm(editor, { id: speakerId });
      await editPerson(editor, { ...values, id: speakerId, version, fullName: "Anna New Name" });
      const warnings = await listExportWarnings(editor, { caseId });
      expect(warnings.map(({ id: warned }) => warned)).toEqual([id]);
    },
  );

  it("is not a note that was not printed, nor a change that was undone", async () => {
    const { caseId, ids } = await caseWith(1);
    const [statement = ""] = ids;
    const { text } = await database().statement.findUniqueOrThrow({ where: { id: statement } });
    const plain = await exported(caseId);
    const withNotes = await exported(caseId, { includeInternalNotes: "on" });
    await edited(statement, { internalNotes: "Heard in the corridor." });
    expect((await changesOf(editor, caseId, plain)).counts).toEqual(NOTHING);
    expect((await changesOf(editor, caseId, withNotes)).counts).toMatchObject({ changed: 1 });
    await edited(statement, { text: "Something else." });
    await edited(statement, { text });
    expect((await changesOf(editor, caseId, plain)).counts).toEqual(NOTHING);
  });

  it("is a dated fact of the case, recorded or removed", async () => {
    const { caseId } = await caseWith(0);
    const status = { caseId, status: "pretrial", since: onDay("2020-03-05"), citations: [] };
    const before = await exported(caseId);
    const { id: factId } = await recordStatus(editor, status);
    const after = await exported(caseId, { kind: "one-page" });
    expect((await changesOf(editor, caseId, before)).counts).toMatchObject({ added: 1 });
    await trashFact(editor, { id: factId });
    expect((await changesOf(editor, caseId, before)).counts).toEqual(NOTHING);
    expect((await changesOf(editor, caseId, after)).counts).toMatchObject({ removed: 1 });
  });

  it("is nothing outside the days of the export", async () => {
    const { caseId, cases } = await caseWith(1);
    const id = await exported(caseId, { from: "2024-01-01", to: "2024-01-31" });
    await aStatement(editor, { cases, saidOn: onDay("2024-03-01") });
    expect((await changesOf(editor, caseId, id)).counts).toEqual(NOTHING);
    expect(await listExportWarnings(editor, { caseId })).toEqual([]);
  });

  it("is a promise on one page that was kept, and not one made since that found no room", async () => {
    const { caseId, ids } = await caseWith(1);
    const statementId = ids[0] ?? "";
    const promise = await aCommitment(editor, { statementId });
    const id = await exported(caseId, { kind: "one-page" });
    expect((await changesOf(editor, caseId, id)).counts).toEqual(NOTHING);
    await recordCommitmentStatus(editor, {
      ...{ commitmentId: promise.id, state: "kept", since: onDay("2024-02-01") },
      citations: [{ source: await aSource(editor) }],
    });
    const { counts, changes } = await changesOf(editor, caseId, id);
    expect(counts).toEqual({ ...NOTHING, changed: 1 });
    expect(changes?.[0]).toMatchObject({ type: "commitment", id: promise.id });
    expect(await listExportWarnings(editor, { caseId })).toMatchObject([{ id, changes: 1 }]);
  });

  it("is no older statement that made room for a newer one on the page", async () => {
    const { caseId, cases, ids } = await caseWith(5);
    const id = await exported(caseId, { kind: "one-page" });
    await aStatement(editor, { cases, saidOn: onDay("2024-02-01") });
    expect((await changesOf(editor, caseId, id)).counts).toEqual({ ...NOTHING, added: 1 });
    await edited(ids[2] ?? "", { text: "They changed their mind." });
    const { changes } = await changesOf(editor, caseId, id);
    expect(changes?.map(({ change }) => change)).toEqual(["changed", "added"]);
  });
});

describe("who may know", () => {
  it("is nobody outside the team of a restricted case", async () => {
    const { caseId } = await caseWith(1, { restricted: true });
    const id = await exported(caseId);
    for (const read of [
      () => getExport(outsider, { caseId, id }),
      () => listExports(outsider, { caseId }),
      () => listExportWarnings(outsider, { caseId }),
      () => getExportChoices(outsider, { caseId, id }),
    ])
      await expect(read()).rejects.toThrow(NotFoundError);
  });

  it("of a record that moved to a hidden case is its team alone", async () => {
    const { caseId, ids } = await caseWith(1);
    const { caseId: hidden } = await caseWith(0, { restricted: true });
    const id = await exported(caseId);
    const [statementId = ""] = ids;
    await database().statementCase.deleteMany({ where: { statementId } });
    await database().statementCase.create({
      data: { statementId, caseId: hidden, mention: "named" },
    });
    await aStatement(editor, {});
    expect((await changesOf(outsider, caseId, id)).counts).toEqual(NOTHING);
    expect((await changesOf(editor, caseId, id)).counts).toMatchObject({ removed: 1 });
  });

  it("is an export of that very case only", async () => {
    const { caseId } = await caseWith(0);
    const id = await exported(caseId);
    const { caseId: other } = await caseWith(0);
    expect(await getExport(editor, { caseId: other, id })).toBeNull();
  });
});
