import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError } from "@/lib/errors";
import { closeCase } from "@/lib/features/cases/commands/close-case";
import { correctClosure } from "@/lib/features/cases/commands/correct-closure";
import {
  correctLegalStepStatus,
  recordLegalStepStatus,
} from "@/lib/features/cases/commands/record-legal-step-status";
import { correctStatus, recordStatus } from "@/lib/features/cases/commands/record-status";
import { reopenCase } from "@/lib/features/cases/commands/reopen-case";
import { restoreFact, trashFact } from "@/lib/features/cases/commands/trash-fact";
import { getCase, listCases } from "@/lib/features/cases/queries";
import { getFactForm } from "@/lib/features/cases/queries/get-fact-form";
import { listCaseFacts } from "@/lib/features/cases/queries/list-case-facts";
import { listCaseSources } from "@/lib/features/cases/queries/list-case-sources";
import { listTimeline } from "@/lib/features/cases/queries/list-timeline";
import { listClaims } from "@/lib/features/sources/queries";
import { listSources } from "@/lib/features/sources/queries";
import { madeExport } from "@/tests/integration/exports/read-export";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { aCase } from "@/tests/support/factories";
import { FACT_KINDS, aLegalStep, on } from "@/tests/support/fact-factory";
import { aSource } from "@/tests/support/source-factory";

let editor: Actor;
beforeAll(async () => {
  editor = await actorWithRole("editor");
});

/** Whether an export holds a fact with its source; with one of them alone it is half there. */
function exportHas(text: string, id: string, title: string): boolean | "in part" {
  const [fact, source] = [text.includes(id), text.includes(title)];
  return fact === source ? fact : "in part";
}

async function exported(caseId: string): Promise<string> {
  const { content } = await madeExport(editor, { caseId, format: "json" });
  return content.toString("utf8");
}

const facts = (caseId: string) => listCaseFacts(editor, { caseId });
const view = (caseId: string) => getCase(editor, { id: caseId });

describe.each(FACT_KINDS)("a removed fact of the kind $kind", ({ kind, record, fields }) => {
  it("counts nowhere: not in the timeline, the case's sources, the source's claims or an export", async () => {
    const { id: caseId } = await aCase(editor);
    const source = await aSource(editor, { title: `Only for ${kind} ${caseId}` });
    const { id } = await record(editor, {
      ...{ caseId, ...(await fields(editor, caseId)) },
      citations: [{ source }],
    });
    const seen = async () => {
      const { entries, undated, dated, undatedTotal } = await listTimeline(editor, { caseId });
      const listed = await listSources(editor, { q: `Only for ${kind} ${caseId}` });
      return {
        onTimeline: [...entries, ...undated].some((entry) => entry.id === id),
        entries: dated + undatedTotal,
        caseSources: (await listCaseSources(editor, { caseId })).total,
        claims: listed.rows[0]?.claimCount,
        claimLines: (await listClaims(editor, { sourceId: source.id })).flatMap(({ rows }) => rows)
          .length,
        exported: exportHas(await exported(caseId), id, `Only for ${kind}`),
      };
    };
    // The timeline tells what happened, not what is awaited, and of dates the one that counts.
    const isDated = !["detention_date", "deadline", "consular_event"].includes(kind);
    const before = await seen();
    const one = { onTimeline: isDated, caseSources: 1, claims: 1, claimLines: 1, exported: true };
    expect(before).toMatchObject(one);
    await trashFact(editor, { id });
    expect(await seen()).toEqual({
      ...{ onTimeline: false, caseSources: 0, claims: 0, claimLines: 0, exported: false },
      entries: before.entries - (isDated ? 1 : 0),
    });
    await restoreFact(editor, { id });
    expect(await seen()).toEqual(before);
  });
});

describe("a removed status", () => {
  it("counts neither as the case's status nor against the days held, on the page and in lists", async () => {
    const { id: caseId, reference } = await aCase(editor, { detainedOn: "2020-03-04" });
    await recordStatus(editor, { caseId, status: "pretrial", since: on("2020") });
    const released = await recordStatus(editor, {
      ...{ caseId, status: "released", since: on("2021-03-04") },
    });
    const row = async () => (await listCases(editor, { q: reference })).rows[0];
    expect(await view(caseId)).toMatchObject({ held: { days: { atLeast: 365 }, ongoing: false } });
    await trashFact(editor, { id: released.id });
    for (const shown of [await view(caseId), await row()]) {
      expect(shown).toMatchObject({ status: { status: "pretrial" }, held: { ongoing: true } });
    }
    const named = { q: reference, status: "released" };
    expect((await listCases(editor, named)).rows).toEqual([]);
    expect(await exported(caseId)).not.toContain("Released");
    await restoreFact(editor, { id: released.id });
    expect((await listCases(editor, named)).rows).toHaveLength(1);
  });
});

describe("a removed legal step", () => {
  it("takes where it stood along, brings just that back, and lets nothing be added meanwhile", async () => {
    const { id: caseId } = await aCase(editor);
    const step = await aLegalStep(editor, caseId);
    const record = (state: string, over = {}) =>
      recordLegalStepStatus(editor, { caseId, legalStepId: step.id, state, ...over });
    const [early, late] = [await record("scheduled"), await record("done", { since: on("2022") })];
    await trashFact(editor, { id: early.id });
    await trashFact(editor, { id: step.id });
    expect(await facts(caseId)).toMatchObject({
      proceedings: { rows: [], total: 0 },
      removed: { total: 1, rows: [{ id: step.id, words: expect.stringContaining("Hearing") }] },
    });
    expect((await listTimeline(editor, { caseId })).entries.map(({ kind }) => kind)).toEqual([
      "detention",
    ]);
    await expect(record("postponed")).rejects.toThrow("no longer on file");
    await expect(restoreFact(editor, { id: late.id })).rejects.toThrow("Restore that step first");
    await restoreFact(editor, { id: step.id });
    const onFile = await facts(caseId);
    expect(onFile.proceedings.rows).toMatchObject([{ id: step.id, statuses: [{ id: late.id }] }]);
    expect(onFile.removed.rows).toMatchObject([
      { id: early.id, words: expect.stringContaining("scheduled") },
    ]);
    expect((await auditOf(late.id)).map(({ action }) => action)).toEqual([
      "case.recorded-legal-step-status",
      "case.removed-fact",
      "case.restored-fact",
    ]);
  });

  it("of another case cannot be given a state", async () => {
    const [{ id: caseId }, other] = [await aCase(editor), await aCase(editor)];
    const step = await aLegalStep(editor, caseId);
    const elsewhere = await aLegalStep(editor, other.id);
    const { id } = await recordLegalStepStatus(editor, {
      ...{ caseId, legalStepId: step.id, state: "expected" },
    });
    const moved = { id, version: 1, legalStepId: elsewhere.id, state: "done" };
    await expect(correctLegalStepStatus(editor, moved)).rejects.toThrow("no longer on file");
    await expect(
      recordLegalStepStatus(editor, { caseId, legalStepId: elsewhere.id, state: "done" }),
    ).rejects.toThrow("no longer on file");
  });
});

describe("the end of a case", () => {
  async function aClosedCase(endedOn = on("2024-08-01")) {
    const { id: caseId } = await aCase(editor, { detainedOn: "2018-12-28" });
    await recordStatus(editor, { caseId, status: "serving_sentence", since: on("2020") });
    const { id } = await closeCase(editor, {
      ...{ caseId, outcome: "exchanged", endedOn, newSource: { title: "Remarks" } },
    });
    return { caseId, id };
  }
  const endOf = async (caseId: string) => {
    const { endedOnEdtf: edtf } = await database().caseClosure.findFirstOrThrow({
      where: { caseId },
    });
    return { edtf };
  };
  const writtenBy = async (caseId: string) =>
    (
      await database().caseStatusChange.findFirstOrThrow({
        where: { caseId, fact: { deletedAt: null } },
        orderBy: { id: "desc" },
      })
    ).id;

  it("without a day still ends the count and wins over an older status that has one", async () => {
    const { caseId } = await aClosedCase({ edtf: null as never, asStated: null, inferred: false });
    expect(await view(caseId)).toMatchObject({
      status: { status: "exchanged" },
      held: { ongoing: false },
    });
    await reopenCase(editor, { caseId });
    expect(await view(caseId)).toMatchObject({
      status: { status: "serving_sentence" },
      held: { ongoing: true },
    });
  });

  it("is shown once, is corrected with the status it wrote, and then is still taken back whole", async () => {
    const { caseId, id } = await aClosedCase();
    const before = await facts(caseId);
    expect(before.closures).toMatchObject([{ id, outcome: "exchanged", reopenedAt: null }]);
    expect(before.status).toMatchObject({ total: 1, rows: [{ status: "serving_sentence" }] });
    const form = await getFactForm(editor, { caseId, id });
    await correctClosure(editor, { ...form?.values, outcome: "released", endedOn: on("2024-08") });
    expect(await view(caseId)).toMatchObject({
      status: { status: "released", citations: [{ source: { title: "Remarks" } }] },
      held: { days: { atLeast: 2043, atMost: 2073 } },
    });
    expect((await facts(caseId)).status.total).toBe(1);
    expect((await auditOf(id)).at(-1)).toMatchObject({ action: "case.corrected-closure" });
    expect((await auditOf(await writtenBy(caseId))).at(-1)?.action).toBe("case.corrected-status");
    await expect(correctClosure(editor, { ...form?.values })).rejects.toThrow(ConflictError);
    await reopenCase(editor, { caseId });
    expect(await view(caseId)).toMatchObject({ status: { status: "serving_sentence" } });
    const after = { ...form?.values, version: 2 };
    await expect(correctClosure(editor, after)).rejects.toThrow("reopened");
  });

  it("carries corrected words for its day, their mark and its sources to the status it wrote", async () => {
    const { caseId, id } = await aClosedCase();
    const form = await getFactForm(editor, { caseId, id });
    const endedOn = { ...on("2024-08-01"), asStated: "the first of August", inferred: true };
    const { edtf } = await endOf(caseId);
    await correctClosure(editor, {
      ...{ ...form?.values, endedOn: { ...endedOn, edtf }, citations: [] },
      newSource: { title: "Corrected remarks" },
    });
    expect(
      await database().caseStatusChange.findUniqueOrThrow({
        where: { id: await writtenBy(caseId) },
        include: { fact: { include: { citations: { include: { source: true } } } } },
      }),
    ).toMatchObject({
      ...{ sinceEdtf: edtf, sinceAsStated: "the first of August", sinceInferred: true },
      fact: { version: 2, citations: [{ source: { title: "Corrected remarks" } }] },
    });
    const again = await getFactForm(editor, { caseId, id });
    await correctClosure(editor, { ...again?.values, note: "Only a note." });
    const status = await database().caseFact.findUniqueOrThrow({
      where: { id: await writtenBy(caseId) },
    });
    expect(status.version).toBe(2);
  });

  it("is neither removed nor corrected by way of the status it wrote", async () => {
    const { caseId, id } = await aClosedCase();
    const statusId = await writtenBy(caseId);
    await expect(trashFact(editor, { id })).rejects.toThrow("Reopen the case");
    await expect(trashFact(editor, { id: statusId })).rejects.toThrow("Reopen the case");
    await expect(
      correctStatus(editor, { id: statusId, version: 1, status: "escaped" }),
    ).rejects.toThrow("Correct the end of the case");
    const early = { id, version: 1, outcome: "released", endedOn: on("2017") };
    await expect(correctClosure(editor, early)).rejects.toThrow("before the detention began");
  });
});
