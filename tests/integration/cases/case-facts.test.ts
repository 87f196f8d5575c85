import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { addInvolvement } from "@/lib/features/cases/commands/add-involvement";
import { closeCase } from "@/lib/features/cases/commands/close-case";
import { recordCustody } from "@/lib/features/cases/commands/record-custody";
import { recordDetermination } from "@/lib/features/cases/commands/record-determination";
import { recordLegalStep } from "@/lib/features/cases/commands/record-legal-step";
import { recordStatus } from "@/lib/features/cases/commands/record-status";
import { removeInvolvement } from "@/lib/features/cases/commands/remove-involvement";
import { reopenCase } from "@/lib/features/cases/commands/reopen-case";
import { trashCase } from "@/lib/features/cases/commands/trash-case";
import { getCase } from "@/lib/features/cases/queries";
import { listHistory } from "@/lib/features/history/queries";
import { actorWithRole } from "@/tests/support/actors";
import { aCase, aPerson } from "@/tests/support/factories";

const on = (edtf: string) => ({ edtf, asStated: null, inferred: false });
const cited = { newSource: { title: "A court notice" } };

let editor: Actor;
beforeAll(async () => {
  editor = await actorWithRole("editor");
});

async function historyOf(caseId: string): Promise<string[]> {
  const { entries } = await listHistory(editor, { subjectType: "case", subjectId: caseId });
  return entries.map(({ action }) => action);
}

describe("dated facts of a case", () => {
  it("are rows of their own with their sources; the newest counts, and the history tells of each", async () => {
    const { id: caseId } = await aCase(editor);
    await recordStatus(editor, {
      caseId,
      status: "serving_sentence",
      since: on("2021-06-01"),
      ...cited,
    });
    await recordStatus(editor, { caseId, status: "pretrial", since: on("2020-03-04") });
    await recordStatus(editor, { caseId, status: "exit_ban" });
    await recordDetermination(editor, {
      caseId,
      status: "determined_wrongful",
      authority: "A ministry",
      madeOn: on("2022"),
    });
    await recordCustody(editor, {
      caseId,
      place: "A camp",
      period: on("2021-07/.."),
      familyAccess: "no",
    });
    await recordLegalStep(editor, {
      caseId,
      kind: "sentence",
      court: { label: "A city court" },
      details: "Six years.",
    });
    expect(await getCase(editor, { id: caseId })).toMatchObject({
      status: { status: "serving_sentence", citations: [{ source: { title: "A court notice" } }] },
      determination: { status: "determined_wrongful", madeOn: { edtf: "2022" } },
      custody: { place: "A camp", familyAccess: "no", counselAccess: "unknown" },
    });
    expect(await historyOf(caseId)).toEqual([
      "case.recorded-legal-step",
      "case.recorded-custody",
      "case.recorded-determination",
      "case.recorded-status",
      "case.recorded-status",
      "case.recorded-status",
      "case.added",
    ]);
  });

  it("are for editors and the contributor who added the case, and for nobody outside a restricted team", async () => {
    const [author, other] = [
      await actorWithRole("contributor"),
      await actorWithRole("contributor"),
    ];
    const { id: caseId } = await aCase(author);
    const status = { caseId, status: "pretrial" };
    await recordStatus(author, status);
    await expect(recordStatus(other, status)).rejects.toThrow(ForbiddenError);
    const hidden = await aCase(author, { restricted: true });
    await expect(recordStatus(editor, { ...status, caseId: hidden.id })).rejects.toThrow(
      NotFoundError,
    );
    await expect(closeCase(editor, { caseId: hidden.id, outcome: "released" })).rejects.toThrow(
      NotFoundError,
    );
  });

  it("cannot be added to a case in the trash", async () => {
    const { id: caseId } = await aCase(editor);
    await trashCase(editor, { id: caseId });
    await expect(recordStatus(editor, { caseId, status: "pretrial" })).rejects.toThrow(
      NotFoundError,
    );
    await expect(closeCase(editor, { caseId, outcome: "released" })).rejects.toThrow(NotFoundError);
  });
});

describe("closing a case", () => {
  it("stops the count of days, writes the outcome as status, and is undone by reopening", async () => {
    const { id: caseId } = await aCase(editor, { detainedOn: "2018-12-28" });
    await recordStatus(editor, { caseId, status: "serving_sentence", since: on("2020") });
    await closeCase(editor, { caseId, outcome: "exchanged", endedOn: on("2024-08-01"), ...cited });
    const source = [{ source: { title: "A court notice" } }];
    expect(await getCase(editor, { id: caseId })).toMatchObject({
      closure: { outcome: "exchanged", citations: source },
      status: { status: "exchanged", citations: source },
      held: { days: { atLeast: 2043, atMost: 2043 }, ongoing: false },
    });
    await reopenCase(editor, { caseId });
    expect(await getCase(editor, { id: caseId })).toMatchObject({
      closure: null,
      status: { status: "serving_sentence" },
      held: { ongoing: true },
    });
    expect((await historyOf(caseId)).slice(0, 3)).toEqual([
      "case.reopened",
      "case.removed-fact",
      "case.closed",
    ]);
  });

  it("happens once, even when two people do it at the same moment", async () => {
    const { id: caseId } = await aCase(editor);
    const close = () =>
      closeCase(editor, { caseId, outcome: "released", endedOn: on("2024-08-01") });
    const results = await Promise.allSettled([close(), close()]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(close()).rejects.toThrow(ConflictError);
    await reopenCase(editor, { caseId });
    await expect(reopenCase(editor, { caseId })).rejects.toThrow("This case is open");
  });

  it("refuses an end before the beginning or still to come, and anyone below an editor", async () => {
    const author = await actorWithRole("contributor");
    const { id: caseId } = await aCase(author, { detainedOn: "2020-03-04" });
    const close = (actor: Actor, edtf: string) =>
      closeCase(actor, { caseId, outcome: "released", endedOn: on(edtf) });
    await expect(close(editor, "2019")).rejects.toThrow("before the detention began");
    await expect(close(editor, "2999-01-01")).rejects.toThrow("has come already");
    await expect(close(author, "2021-01-01")).rejects.toThrow(ForbiddenError);
    expect((await getCase(editor, { id: caseId }))?.closure).toBeNull();
  });
});

describe("people involved", () => {
  it("are added with their part and removed, and never the person held", async () => {
    const { id: caseId, personId } = await aCase(editor);
    const sister = await aPerson(editor);
    const { id } = await addInvolvement(editor, {
      caseId,
      person: sister,
      role: "family",
      note: "sister",
    });
    await addInvolvement(editor, {
      caseId,
      person: sister,
      role: "family",
      note: "younger sister",
    });
    const involved = async () => (await getCase(editor, { id: caseId }))?.involvements;
    expect(await involved()).toMatchObject([
      { id, role: "family", note: "younger sister", person: { id: sister.id } },
    ]);
    await expect(
      addInvolvement(editor, { caseId, person: { id: personId }, role: "other" }),
    ).rejects.toThrow("the person the case is about");
    const other = await aCase(editor);
    await expect(removeInvolvement(editor, { caseId: other.id, id })).rejects.toThrow(
      NotFoundError,
    );
    await removeInvolvement(editor, { caseId, id });
    expect(await involved()).toEqual([]);
    expect((await historyOf(caseId))[0]).toBe("case.removed-involvement");
  });
});
