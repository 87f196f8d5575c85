import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { recordCustody } from "@/lib/features/cases/commands/record-custody";
import { recordHealthNote } from "@/lib/features/cases/commands/record-health-note";
import { recordLegalStep } from "@/lib/features/cases/commands/record-legal-step";
import { recordLegalStepStatus } from "@/lib/features/cases/commands/record-legal-step-status";
import { recordStatus } from "@/lib/features/cases/commands/record-status";
import { trashCase } from "@/lib/features/cases/commands/trash-case";
import { trashFact } from "@/lib/features/cases/commands/trash-fact";
import { getFactForm } from "@/lib/features/cases/queries/get-fact-form";
import { listCaseFacts } from "@/lib/features/cases/queries/list-case-facts";
import { listTimeline } from "@/lib/features/cases/queries/list-timeline";
import { actorWithRole } from "@/tests/support/actors";
import { countQueries } from "@/tests/support/count-queries";
import { aCase } from "@/tests/support/factories";
import { aLegalStep, FACT_KINDS, on } from "@/tests/support/fact-factory";

let editor: Actor;
beforeAll(async () => {
  editor = await actorWithRole("editor");
});

describe("the facts on file of a case", () => {
  it("stand newest first, undated last, with what each says and rests on", async () => {
    const { id: caseId, reference } = await aCase(editor);
    const cited = { newSource: { title: "A court notice", exactWords: "moved in June" } };
    for (const period of [on("2020-03/2021-06"), undefined, on("2021-06/..")]) {
      const place = period?.edtf ?? "Somewhere";
      const flags = { familyAccess: "no", counselAccess: "yes", conditions: `In ${place}` };
      await recordCustody(editor, { caseId, place, period, ...flags, ...cited });
    }
    await recordHealthNote(editor, {
      ...{ caseId, topic: "health", text: "Has lost weight.", alleged: "on" },
      reportedBy: "His lawyer",
    });
    const facts = await listCaseFacts(editor, { caseId });
    expect(facts.caseRecord).toMatchObject({ reference, createdById: editor.id });
    expect(facts.custody.rows).toMatchObject([
      { place: "2021-06/..", conditions: "In 2021-06/..", familyAccess: "no" },
      { place: "2020-03/2021-06", period: { edtf: "2020-03/2021-06" }, counselAccess: "yes" },
      { place: "Somewhere", period: { edtf: null }, acknowledged: "unknown" },
    ]);
    expect(facts.custody.rows[0]?.citations).toMatchObject([
      { exactWords: "moved in June", source: { title: "A court notice" } },
    ]);
    expect(facts.health.rows).toMatchObject([
      { topic: "health", alleged: true, reportedBy: "His lawyer", citations: [] },
    ]);
  });

  it("show each legal step with where it stood, and a sentence with the day it is served", async () => {
    const { id: caseId } = await aCase(editor);
    const sentence = { caseId, kind: "sentence", details: "Nine years.", endsOn: on("2031") };
    const { id: legalStepId } = await recordLegalStep(editor, {
      ...{ ...sentence, happenedOn: on("2022-02-11") },
    });
    const hearing = await aLegalStep(editor, caseId, { endsOn: on("2031") });
    for (const [state, since] of [
      ["upheld", "2022-06-30"],
      ["done", "2022-02-11"],
    ] as const) {
      await recordLegalStepStatus(editor, { caseId, legalStepId, state, since: on(since) });
    }
    const { rows } = (await listCaseFacts(editor, { caseId })).proceedings;
    expect(rows).toMatchObject([
      {
        id: legalStepId,
        endsOn: { edtf: "2031" },
        statuses: [{ state: "upheld" }, { state: "done" }],
      },
      { id: hearing.id, endsOn: { edtf: null }, statuses: [] },
    ]);
  });

  it("are on the timeline, health notes and the states of legal steps among them", async () => {
    const { id: caseId } = await aCase(editor, { detainedOn: "2020-03-04" });
    const step = await aLegalStep(editor, caseId, { happenedOn: on("2021-01-01") });
    const state = {
      legalStepId: step.id,
      state: "postponed",
      since: on("2021-02-01"),
      alleged: "on",
    };
    await recordLegalStepStatus(editor, { caseId, ...state });
    const note = { topic: "conditions", text: "A cold cell.", observedOn: on("2021-03") };
    await recordHealthNote(editor, { caseId, ...note, newSource: { title: "A letter" } });
    const { entries } = await listTimeline(editor, { caseId });
    expect(entries).toMatchObject([
      { kind: "healthNote", healthNote: { topic: "conditions" }, sources: [{ title: "A letter" }] },
      {
        kind: "legalStepStatus",
        legalStepStatus: { step: "hearing", state: "postponed", alleged: true },
      },
      { kind: "legalStep" },
      { kind: "detention" },
    ]);
  });

  it("come fifty at a time of each kind; the page of one kind leaves the others at their first", async () => {
    const { id: caseId } = await aCase(editor);
    for (let day = 0; day < 53; day += 1) {
      await recordStatus(editor, { caseId, status: "pretrial", since: on(String(1900 + day)) });
    }
    await recordCustody(editor, { caseId, place: "A camp" });
    const first = await listCaseFacts(editor, { caseId });
    expect(first.status).toMatchObject({ total: 53, page: 1 });
    expect(first.status.rows).toHaveLength(50);
    expect(first.status.rows[0]?.since.edtf).toBe("1952");
    const second = await listCaseFacts(editor, { caseId, section: "status", page: "2" });
    expect(second.status.rows.map(({ since }) => since.edtf)).toEqual(["1902", "1901", "1900"]);
    expect(second.custody.rows).toHaveLength(1);
    const odd = await listCaseFacts(editor, { caseId, section: "nonsense", page: "-4" });
    expect(odd.status.page).toBe(1);
  });

  it("are read for a case in the trash too, and by a viewer", async () => {
    const viewer = await actorWithRole("viewer");
    const { id: caseId } = await aCase(editor);
    await trashCase(editor, { id: caseId });
    const { caseRecord } = await listCaseFacts(viewer, { caseId });
    expect(caseRecord.deletedAt).toBeInstanceOf(Date);
  });

  it("take the same number of queries, few or many", async () => {
    const { id: caseId } = await aCase(editor);
    const add = async () => {
      for (const { record, fields, kind } of FACT_KINDS) {
        if (kind === "detention_date") continue;
        const given = await fields(editor, caseId);
        await record(editor, { caseId, ...given, newSource: { title: "A notice" } });
        await trashFact(editor, await record(editor, { caseId, ...given }));
      }
    };
    await add();
    const read = () => listCaseFacts(editor, { caseId });
    const few = await countQueries(read);
    const { id } = (await read()).proceedings.rows[0] ?? { id: "" };
    const form = () => getFactForm(editor, { caseId, id });
    const ofForm = await countQueries(form);
    await add();
    await add();
    expect(await countQueries(read)).toBe(few);
    expect(await countQueries(form)).toBe(ofForm);
    expect(few).toBeLessThanOrEqual(40);
  });
});
