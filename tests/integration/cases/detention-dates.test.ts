import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, InvalidInputError, NotFoundError } from "@/lib/errors";
import { addCase } from "@/lib/features/cases/commands/add-case";
import { chooseDetentionDate } from "@/lib/features/cases/commands/choose-detention-date";
import { editCase } from "@/lib/features/cases/commands/edit-case";
import {
  correctDetentionDate,
  recordDetentionDate,
} from "@/lib/features/cases/commands/record-detention-date";
import { restoreFact, trashFact } from "@/lib/features/cases/commands/trash-fact";
import { getCase, getCaseForm } from "@/lib/features/cases/queries";
import { listCaseFacts } from "@/lib/features/cases/queries/list-case-facts";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { aCase, aPerson } from "@/tests/support/factories";
import { on } from "@/tests/support/fact-factory";
import { aSource } from "@/tests/support/source-factory";

let editor: Actor;
beforeAll(async () => {
  editor = await actorWithRole("editor");
});

const datesOf = async (caseId: string) => (await listCaseFacts(editor, { caseId })).dates.rows;

/** A case whose date rests on a source, and a rival date that rests on another. */
async function aContestedCase() {
  const [bulletin, notice] = [await aSource(editor), await aSource(editor)];
  const { id: caseId } = await addCase(editor, {
    person: await aPerson(editor),
    ...{ holderKind: "state", holderCountry: "XK", detainedOn: on("2020-03-04") },
    citations: [
      { source: bulletin, about: "date", exactWords: "taken on 4 March" },
      { source: bulletin, about: "record", exactWords: "is held" },
    ],
  });
  const rival = await recordDetentionDate(editor, {
    ...{ caseId, claim: on("2020-03-01"), note: "From the family" },
    citations: [{ source: notice, exactWords: "since the first" }],
  });
  const standing = (await datesOf(caseId)).find(({ chosen }) => chosen);
  if (!standing) throw new Error("No date is chosen");
  return { caseId, bulletin, notice, rivalId: rival.id, standing };
}

const choose = (id: string, over: Record<string, unknown> = {}, actor = editor) =>
  chooseDetentionDate(actor, { id, version: 1, reason: "The court says so.", ...over });

async function dateCitations(caseId: string) {
  const cited = await database().citation.findMany({ where: { caseId, about: "date" } });
  return cited.map(({ sourceId, exactWords }) => ({ sourceId, exactWords }));
}

describe("recording a rival date", () => {
  it("writes down the date that stands as the chosen one, with the sources for it, and changes no count", async () => {
    const { caseId, bulletin, notice, rivalId, standing } = await aContestedCase();
    const dates = await datesOf(caseId);
    expect(dates).toMatchObject([
      { claim: { edtf: "2020-03-04" }, chosen: true, reason: null },
      { id: rivalId, claim: { edtf: "2020-03-01" }, chosen: false, note: "From the family" },
    ]);
    expect(dates.map(({ citations }) => citations)).toMatchObject([
      [{ exactWords: "taken on 4 March", source: { id: bulletin.id } }],
      [{ exactWords: "since the first", source: { id: notice.id } }],
    ]);
    expect((await getCase(editor, { id: caseId }))?.detainedOn.edtf).toBe("2020-03-04");
    for (const { id } of [standing, { id: rivalId }]) {
      expect(await auditOf(id)).toMatchObject([
        { action: "case.recorded-detention-date", caseIds: [caseId] },
      ]);
    }
    await recordDetentionDate(editor, { caseId, claim: on("2020") });
    expect((await datesOf(caseId)).filter(({ chosen }) => chosen)).toHaveLength(1);
  });

  it("refuses a date that is on file already, the standing one among them", async () => {
    const { id: caseId } = await aCase(editor, { detainedOn: "2020-03-04" });
    const record = (edtf: string) => recordDetentionDate(editor, { caseId, claim: on(edtf) });
    await expect(record("2020-03-04")).rejects.toThrow(InvalidInputError);
    expect(await datesOf(caseId)).toEqual([]);
    await record("2020-03-05");
    await expect(record("2020-03-05")).rejects.toMatchObject({
      fieldErrors: { "claim.year": [expect.stringContaining("on file")] },
    });
    await expect(recordDetentionDate(editor, { caseId })).rejects.toThrow(
      "Enter the date that the source gives",
    );
  });

  it("happens twice at once without two standing dates", async () => {
    const { id: caseId } = await aCase(editor);
    const record = (edtf: string) => recordDetentionDate(editor, { caseId, claim: on(edtf) });
    await Promise.all([record("2020-03-01"), record("2020-03-02")]);
    expect((await datesOf(caseId)).map(({ chosen }) => chosen)).toEqual([true, false, false]);
  });
});

describe("choosing a date", () => {
  it("moves the case to it, with its sources and version, and tells of both in the audit trail", async () => {
    const { caseId, notice, bulletin, rivalId, standing } = await aContestedCase();
    await choose(rivalId);
    const view = await getCase(editor, { id: caseId });
    expect(view).toMatchObject({
      version: 2,
      detainedOn: { edtf: "2020-03-01" },
      detentionDates: [
        { claim: { edtf: "2020-03-01" }, chosen: true, reason: "The court says so." },
        { claim: { edtf: "2020-03-04" }, chosen: false, reason: null },
      ],
    });
    expect(view?.held.days?.atLeast).toBeGreaterThan(365);
    expect(await dateCitations(caseId)).toEqual([
      { sourceId: notice.id, exactWords: "since the first" },
    ]);
    expect(view?.citations.map(({ source }) => source.id)).toContain(bulletin.id);
    const chose = { action: "case.chose-detention-date", caseIds: [caseId] };
    expect((await auditOf(caseId)).at(-1)).toMatchObject({
      ...chose,
      changes: { detainedOnEdtf: { from: "2020-03-04", to: "2020-03-01" } },
    });
    expect((await auditOf(rivalId)).at(-1)).toMatchObject({
      ...chose,
      changes: { chosen: { from: false, to: true } },
    });
    expect((await auditOf(standing.id)).at(-1)).toMatchObject({
      ...chose,
      changes: { chosen: { from: true, to: false } },
    });
  });

  it("tells of the sources that the date set aside gets back from the case", async () => {
    const { caseId, rivalId, standing } = await aContestedCase();
    const gazette = await aSource(editor);
    await database().citation.create({
      data: { caseId, sourceId: gazette.id, about: "date", exactWords: "as gazetted" },
    });
    await choose(rivalId);
    expect((await auditOf(standing.id)).at(-1)).toMatchObject({
      changes: {
        citations: {
          to: expect.arrayContaining([expect.objectContaining({ exactWords: "as gazetted" })]),
        },
      },
    });
  });

  it("chosen again takes only another reason, and leaves the case as it is", async () => {
    const { caseId, standing, rivalId } = await aContestedCase();
    await choose(standing.id, { reason: "Two sources agree." });
    expect(await getCase(editor, { id: caseId })).toMatchObject({
      version: 1,
      detentionDates: [{ chosen: true, reason: "Two sources agree." }, { chosen: false }],
    });
    await expect(choose(standing.id, { version: 2, reason: " " })).rejects.toThrow(
      "Enter why this date is the right one",
    );
    await choose(rivalId, { version: 2 });
    expect((await getCase(editor, { id: caseId }))?.detentionDates).toMatchObject([
      { chosen: true, reason: "The court says so." },
      { chosen: false, reason: null },
    ]);
  });

  it("loses no source that was cited for the case's date in between", async () => {
    const { caseId, rivalId, standing } = await aContestedCase();
    const late = await aSource(editor);
    await database().citation.create({ data: { caseId, sourceId: late.id, about: "date" } });
    await choose(rivalId);
    const kept = (await datesOf(caseId)).find(({ id }) => id === standing.id);
    expect(kept?.citations.map(({ source }) => source.id)).toContain(late.id);
    expect((await dateCitations(caseId)).map(({ sourceId }) => sourceId)).not.toContain(late.id);
  });

  it("is refused to whoever has not seen the last choice: of two at once, one is told", async () => {
    const { caseId, rivalId } = await aContestedCase();
    const third = await recordDetentionDate(editor, { caseId, claim: on("2020-02") });
    const results = await Promise.allSettled([choose(rivalId), choose(third.id)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [winner] = (await datesOf(caseId)).filter(({ chosen }) => chosen);
    const loser = winner?.id === rivalId ? third.id : rivalId;
    await expect(choose(loser)).rejects.toMatchObject({
      name: "ConflictError",
      current: { version: 2, changedBy: editor.name },
    });
    expect((await getCase(editor, { id: caseId }))?.detainedOn).toEqual(winner?.claim);
    await choose(loser, { version: 2 });
    expect((await datesOf(caseId)).filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual([
      loser,
    ]);
  });

  it("is for those who may edit the case, and unknown outside a restricted team", async () => {
    const author = await actorWithRole("contributor");
    const { id: caseId } = await aCase(author, { restricted: true });
    const { id } = await recordDetentionDate(author, { caseId, claim: on("2019") });
    await expect(choose(id, {}, await actorWithRole("admin"))).rejects.toThrow(NotFoundError);
    await expect(choose(id, {}, await actorWithRole("viewer"))).rejects.toThrow(ForbiddenError);
    await choose(id, {}, author);
    const open = await aContestedCase();
    await expect(choose(open.rivalId, {}, author)).rejects.toThrow(ForbiddenError);
  });
});

describe("the date of the case", () => {
  it("follows a correction of the chosen date, and of no other", async () => {
    const { caseId, standing, rivalId } = await aContestedCase();
    const sent = { version: 1, claim: on("2020-03-07") };
    await correctDetentionDate(editor, { id: standing.id, ...sent });
    expect(await getCase(editor, { id: caseId })).toMatchObject({
      version: 2,
      detainedOn: { edtf: "2020-03-07" },
    });
    expect((await auditOf(caseId)).at(-1)?.action).toBe("case.corrected-detention-date");
    await correctDetentionDate(editor, { id: rivalId, ...sent, claim: on("2020-02") });
    expect((await getCase(editor, { id: caseId }))?.detainedOn.edtf).toBe("2020-03-07");
    const onFile = correctDetentionDate(editor, { id: rivalId, ...sent, version: 2 });
    await expect(onFile).rejects.toThrow("on file");
  });

  it("lets go of a source that its date is found not to rest on, for good", async () => {
    const { caseId, standing, rivalId, bulletin } = await aContestedCase();
    const better = await aSource(editor);
    await correctDetentionDate(editor, {
      ...{ id: standing.id, version: 1, claim: on("2020-03-04") },
      citations: [{ source: better }],
    });
    expect((await dateCitations(caseId)).map(({ sourceId }) => sourceId)).toEqual([better.id]);
    await choose(rivalId);
    const aside = (await datesOf(caseId)).find(({ id }) => id === standing.id);
    expect(aside?.citations.map(({ source }) => source.id)).toEqual([better.id]);
    const about = { caseId, sourceId: bulletin.id };
    expect(await database().citation.findMany({ where: about })).toMatchObject([
      { about: "record" },
    ]);
  });

  it("is not typed over while several are on file, and everything else of the case is", async () => {
    const { caseId } = await aContestedCase();
    const { values, version, chosenDate } = await getCaseForm(editor, { id: caseId });
    expect(chosenDate).toMatchObject({ edtf: "2020-03-04" });
    const edit = (over: Record<string, unknown>) =>
      editCase(editor, { ...values, version, ...over });
    await expect(edit({ detainedOn: on("2021") })).rejects.toMatchObject({
      fieldErrors: { "detainedOn.year": [expect.stringContaining("Facts on file")] },
    });
    await edit({ keepDetentionDate: "on", detainedOn: undefined, summary: "Changed." });
    expect(await getCase(editor, { id: caseId })).toMatchObject({
      summary: "Changed.",
      detainedOn: { edtf: "2020-03-04" },
    });
    await expect(edit({ detainedOn: on("2021") })).rejects.toThrow(ConflictError);
  });

  it("stays with the case when its claims are removed, and can then be typed again", async () => {
    const { caseId, rivalId, standing } = await aContestedCase();
    await expect(trashFact(editor, { id: standing.id })).rejects.toThrow("Choose another one");
    await trashFact(editor, { id: rivalId });
    await trashFact(editor, { id: standing.id });
    const { values, version, chosenDate } = await getCaseForm(editor, { id: caseId });
    expect(chosenDate).toBeNull();
    expect((await getCase(editor, { id: caseId }))?.detentionDates).toEqual([]);
    await editCase(editor, { ...values, version, detainedOn: on("2020-04") });
    await restoreFact(editor, { id: rivalId });
    expect(await datesOf(caseId)).toMatchObject([
      { claim: { edtf: "2020-04" }, chosen: true },
      { claim: { edtf: "2020-03-01" }, chosen: false },
    ]);
    await recordDetentionDate(editor, { caseId, claim: on("2020-03-04") });
    await expect(restoreFact(editor, { id: standing.id })).rejects.toThrow("on file");
  });
});
