import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { dayOf, today } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { NotFoundError } from "@/lib/errors";
import { caseForEdit } from "@/lib/features/cases/case-for-edit";
import { editCase } from "@/lib/features/cases/commands/edit-case";
import { recordDeadline } from "@/lib/features/cases/commands/record-deadline";
import { correctStatus, recordStatus } from "@/lib/features/cases/commands/record-status";
import { trashFact } from "@/lib/features/cases/commands/trash-fact";
import { factForEdit } from "@/lib/features/cases/fact-for-edit";
import { toCaseForm } from "@/lib/features/cases/form-values";
import { readStatus } from "@/lib/features/cases/queries/fact-readers";
import { takeBackStatus } from "@/lib/features/commitments/commands/take-back-status";
import { getAsKnown } from "@/lib/features/history/queries/as-known";
import type { KnownSection } from "@/lib/features/history/types";
import { editStatement } from "@/lib/features/statements/commands/edit-statement";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { getStatementForm } from "@/lib/features/statements/queries";
import { actorWithRole } from "@/tests/support/actors";
import { countQueries } from "@/tests/support/count-queries";
import { aCommitment, aTurn } from "@/tests/support/commitment-factory";
import { aContact } from "@/tests/support/contact-factory";
import { ownerPool } from "@/tests/support/database";
import { on } from "@/tests/support/fact-factory";
import { aCase, aStatement } from "@/tests/support/factories";

const DAY = 24 * 60 * 60 * 1_000;
const YESTERDAY = dayOf(new Date(Date.now() - DAY));

let editor: Actor;

/** As if all that stands in the trail until now had been recorded two days ago. */
async function ageTrail(): Promise<void> {
  await ownerPool().query(`ALTER TABLE "AuditEvent" DISABLE TRIGGER USER`);
  await ownerPool().query(`UPDATE "AuditEvent" SET "at" = now() - interval '2 days'`);
  await ownerPool().query(`ALTER TABLE "AuditEvent" ENABLE TRIGGER USER`);
}

const asKnown = (caseId: string, params: Record<string, unknown> = {}, actor = editor) =>
  getAsKnown(actor, { caseId, on: YESTERDAY, ...params });

async function sectionOf(caseId: string, section: KnownSection, params = {}, actor = editor) {
  const { sections } = await asKnown(caseId, params, actor);
  const page = sections.find((each) => each.section === section);
  if (!page) throw new Error("No such section");
  return page;
}

async function change(id: string, over: Record<string, unknown>): Promise<void> {
  const { values, version } = await getStatementForm(editor, { id });
  await editStatement(editor, { ...values, version, ...over });
}

beforeAll(async () => {
  editor = await actorWithRole("editor", "Edda Editor");
});

describe("a case as known on a day", () => {
  it("tells what was known then, what was corrected, removed and entered since", async () => {
    const caseRecord = await aCase(editor, { detainedOn: "2020-03-04" });
    const cases = { cases: [{ case: { id: caseRecord.id } }] };
    const [kept, corrected, removed] = [
      await aStatement(editor, { ...cases, text: "Stays as it was" }),
      await aStatement(editor, { ...cases, text: "First hearing", saidOn: on("2023") }),
      await aStatement(editor, { ...cases, text: "Said in error" }),
    ];
    const status = await recordStatus(editor, {
      ...{ caseId: caseRecord.id, status: "pretrial" },
      since: on("2020-03-05"),
    });
    const form = toCaseForm(await caseForEdit(database(), editor, caseRecord.id));
    await editCase(editor, { ...form, summary: "As it was told then" });
    await ageTrail();
    await change(corrected.id, { text: "Second hearing", saidOn: on("2024") });
    await trashStatement(editor, removed);
    const later = await aStatement(editor, { ...cases, text: "Entered only today" });
    const now = await factForEdit(database(), editor, status.id, readStatus);
    await correctStatus(editor, { ...now.values, status: "released", since: on("2021-01-01") });

    const page = await sectionOf(caseRecord.id, "statement");
    expect(page).toMatchObject({ total: 3, later: 1 });
    const told = new Map(page.rows.map((row) => [row.id, row]));
    expect(told.get(kept.id)?.standing).toBe("as today");
    expect(told.get(removed.id)?.standing).toBe("removed since");
    expect(told.has(later.id)).toBe(false);
    expect(told.get(corrected.id)).toMatchObject({
      standing: "corrected since",
      valid: "2023",
      enteredBy: "Edda Editor",
      since: expect.arrayContaining([
        { label: "Said on", from: ["2023"], to: ["2024"] },
        { label: expect.any(String) as string, from: ["First hearing"], to: ["Second hearing"] },
      ]) as unknown,
    });
    const known = await asKnown(caseRecord.id);
    expect(known.status?.status).toBe("pretrial");
    expect(known.held?.ongoing).toBe(true);
    expect(JSON.stringify(known.own?.known)).toContain("As it was told then");
    const latest = await asKnown(caseRecord.id, { on: undefined });
    expect(latest.status?.status).toBe("released");
    expect(latest.held?.ongoing).toBe(false);
    expect(latest.sections[1]).toMatchObject({ total: 4, later: 0 });
    expect(latest.sections[1]?.rows.find(({ id }) => id === removed.id)?.standing).toBe(
      "removed by then",
    );
  });

  it("follows removed facts, and knows nothing before the first entry", async () => {
    const { id: caseId } = await aCase(editor);
    const status = await recordStatus(editor, { caseId, status: "bail", since: on("2021") });
    await ageTrail();
    await trashFact(editor, { id: status.id });
    const [row] = (await sectionOf(caseId, "fact")).rows;
    expect(row).toMatchObject({ id: status.id, standing: "removed since", kind: "Status" });
    expect(JSON.stringify(row?.known)).toContain("2021");
    const before = await asKnown(caseId, { on: "2001-01-01" });
    expect(before).toMatchObject({ own: null, held: null, status: null });
    expect(before.sections.every(({ rows }) => rows.length === 0)).toBe(true);
  });

  it("keeps to what was true of a day, undated records included", async () => {
    const { id: caseId } = await aCase(editor);
    const cases = { cases: [{ case: { id: caseId } }] };
    const early = await aStatement(editor, { ...cases, saidOn: on("2021-05-01") });
    const undated = await aStatement(editor, cases);
    await aStatement(editor, { ...cases, saidOn: on("2023-05-01") });
    const page = await sectionOf(caseId, "statement", { on: undefined, trueOn: "2022-01-01" });
    expect(page.rows.map(({ id }) => id)).toEqual([early.id, undated.id]);
    expect(page.total).toBe(2);
  });

  it("counts to no day that is not over, nor past the day on which it was known", async () => {
    const { id: caseId } = await aCase(editor, { detainedOn: "2020-03-04" });
    const day = today();
    const now = await asKnown(caseId, { on: day });
    expect(await asKnown(caseId, { on: "2090-01-01" })).toEqual(now);
    expect(now).toMatchObject({ on: day, countedTo: day });
    const later = await asKnown(caseId, { on: day, trueOn: "2090-01-01" });
    expect(later.held).toEqual(now.held);
    const earlier = await asKnown(caseId, { on: day, trueOn: "2021-01-01" });
    expect(earlier.countedTo).toBe("2021-01-01");
  });

  it("dates a deadline by its own day, and a promise by its statement's", async () => {
    const { id: caseId } = await aCase(editor);
    const due = await recordDeadline(editor, {
      ...{ caseId, kind: "other", title: "To appeal", due: on("2022-02-03") },
    });
    const answer = await recordDeadline(editor, {
      ...{ caseId, kind: "wgad_answer", title: "Their answer", sent: on("2023-01-05") },
    });
    const said = { cases: [{ case: { id: caseId } }], saidOn: on("2020-01-01") };
    const { id } = await aCommitment(editor, {}, said);
    await aTurn(editor, id, "broken", "2024");
    const facts = (await sectionOf(caseId, "fact", { on: undefined })).rows;
    expect(new Map(facts.map((row) => [row.id, row.valid]))).toEqual(
      new Map([
        [due.id, "3 February 2022"],
        [answer.id, "5 January 2023"],
      ]),
    );
    const promised = async (trueOn: string) =>
      (await sectionOf(caseId, "commitment", { on: undefined, trueOn })).rows;
    expect(await promised("2019-01-01")).toEqual([]);
    expect(await promised("2021-01-01")).toMatchObject([{ id, valid: null }]);
  });

  it("shows nothing that is hidden from the reader, nor names it", async () => {
    const open = await aCase(editor);
    const hidden = await aCase(editor, { restricted: true, members: [editor] });
    const outsider = await actorWithRole("admin");
    const both = { cases: [{ case: { id: open.id } }, { case: { id: hidden.id } }] };
    const { id } = await aStatement(editor, both);
    await aContact(editor, { ...both });
    await ageTrail();
    await change(id, { cases: [{ case: { id: hidden.id } }] });
    await expect(asKnown(hidden.id, {}, outsider)).rejects.toThrow(NotFoundError);
    expect((await sectionOf(open.id, "statement")).total).toBe(1);
    const seen = await asKnown(open.id, {}, outsider);
    expect(seen.sections.find(({ section }) => section === "statement")?.total).toBe(0);
    expect(seen.sections.find(({ section }) => section === "contact")?.total).toBe(1);
    expect(JSON.stringify(seen)).not.toContain(hidden.reference);
  });

  it("follows a promise's fate, and a statement that was taken off the case", async () => {
    const { id: caseId } = await aCase(editor);
    const said = { cases: [{ case: { id: caseId } }] };
    const { id, statementId } = await aCommitment(editor, {}, said);
    const turn = await aTurn(editor, id, "kept");
    await ageTrail();
    await takeBackStatus(editor, { id: turn.id });
    await aTurn(editor, id, "broken");
    const other = await aCase(editor);
    await change(statementId, { cases: [{ case: { id: other.id } }] });
    const [row] = (await sectionOf(caseId, "commitment")).rows;
    expect(row?.known).toEqual(
      expect.arrayContaining([{ label: "What became of it", from: [], to: ["Kept"] }]),
    );
    expect(row?.since).toEqual([{ label: "What became of it", from: ["Kept"], to: ["Broken"] }]);
    const statement = async (params = {}) =>
      (await sectionOf(caseId, "statement", params)).rows.map(({ standing }) => standing);
    expect(await statement()).toEqual(["removed since"]);
    expect(await statement({ on: undefined })).toEqual(["removed by then"]);
  });

  it("pages in the order of entry by the same few queries", async () => {
    const { id: caseId } = await aCase(editor);
    const cases = { cases: [{ case: { id: caseId } }] };
    const made = [(await aStatement(editor, cases)).id];
    const measure = () => countQueries(() => asKnown(caseId, { on: undefined }));
    const few = await measure();
    for (let each = 0; each < 30; each += 1) made.push((await aStatement(editor, cases)).id);
    expect(await measure()).toBe(few);
    const first = await sectionOf(caseId, "statement", { on: undefined });
    const second = await sectionOf(caseId, "statement", {
      on: undefined,
      section: "statement",
      after: first.after,
    });
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect(ids).toEqual(made);
    expect(second.after).toBeNull();
  });
});
