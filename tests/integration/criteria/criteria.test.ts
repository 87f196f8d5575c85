import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { trashCase } from "@/lib/features/cases/commands/trash-case";
import { restoreFact, trashFact } from "@/lib/features/cases/commands/trash-fact";
import { recordCriterion } from "@/lib/features/criteria/commands/record-criterion";
import { getCriteria } from "@/lib/features/criteria/queries/get-criteria";
import { getCriteriaTally } from "@/lib/features/criteria/queries/get-criteria-tally";
import { getCriterionForm } from "@/lib/features/criteria/queries/get-criterion-form";
import { listHistory } from "@/lib/features/history/queries";
import { actorWithRole } from "@/tests/support/actors";
import { countQueries } from "@/tests/support/count-queries";
import { aCase } from "@/tests/support/factories";
import { aSource } from "@/tests/support/source-factory";

const cited = { newSource: { title: "A court notice" } };

let editor: Actor;
beforeAll(async () => {
  editor = await actorWithRole("editor");
});

const factor = (caseId: string, over: Record<string, unknown> = {}) => ({
  ...{ caseId, framework: "levinson", factor: "3", assessment: "claimed" },
  ...{ reasoning: "His lawyer says so.", ...over },
});

async function findingOf(caseId: string) {
  const { levinson } = await getCriteria(editor, { caseId });
  return levinson.find((row) => row.factor === "3")?.finding ?? null;
}

async function historyOf(caseId: string) {
  const { entries } = await listHistory(editor, { subjectType: "case", subjectId: caseId });
  return entries;
}

async function refusalOf(work: Promise<unknown>): Promise<ConflictError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ConflictError);
  return error as ConflictError;
}

describe("recording a finding", () => {
  it("adds it with its sources, then changes it; the history tells both in words", async () => {
    const { id: caseId } = await aCase(editor);
    const { id } = await recordCriterion(editor, factor(caseId));
    const source = await aSource(editor, { reliability: "B", credibility: "2" });
    const citations = [{ source, exactWords: "They asked for two of theirs." }];
    const changed = { assessment: "supported", reasoning: "", citations, version: 1 };
    expect(await recordCriterion(editor, factor(caseId, changed))).toEqual({ id });
    expect(await findingOf(caseId)).toMatchObject({
      ...{ id, assessment: "supported", reasoning: "" },
      citations: [{ exactWords: "They asked for two of theirs.", source: { id: source.id } }],
    });
    const [second, first] = await historyOf(caseId);
    expect(first).toMatchObject({
      action: "case.recorded-criterion",
      changes: expect.arrayContaining([
        { label: "Framework", from: [], to: ["Levinson Act factors"] },
        { label: "Factor", from: [], to: ["3"] },
        { label: "Assessment", from: [], to: ["Claimed"] },
        { label: "Reasoning", from: [], to: ["His lawyer says so."] },
      ]),
    });
    expect(second?.changes).toEqual(
      expect.arrayContaining([
        { label: "Assessment", from: ["Claimed"], to: ["Supported"] },
        { label: "Reasoning", from: ["His lawyer says so."], to: [] },
      ]),
    );
  });

  it("refuses support without a source and writes nothing", async () => {
    const { id: caseId } = await aCase(editor);
    await expect(
      recordCriterion(editor, factor(caseId, { assessment: "supported" })),
    ).rejects.toThrow("Name at least one source");
    expect(await database().caseFact.count({ where: { caseId } })).toBe(0);
    expect(await getCriteriaTally(editor, { caseId })).toBeNull();
    expect(await historyOf(caseId)).toHaveLength(1);
  });

  it("once, even when two people assess a factor at the same moment", async () => {
    const { id: caseId } = await aCase(editor);
    const other = await actorWithRole("editor", "Odo Other");
    const results = await Promise.allSettled(
      [editor, other].map((actor) => recordCriterion(actor, factor(caseId))),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = results.flatMap((row) => (row.status === "rejected" ? [row.reason] : []));
    expect(refused[0]).toBeInstanceOf(ConflictError);
    expect(await database().criterionFinding.count({ where: { caseId } })).toBe(1);
  });

  it("gives a second person what the first wrote, who it was and the version to save over", async () => {
    const { id: caseId } = await aCase(editor);
    const other = await actorWithRole("editor", "Odo Other");
    await recordCriterion(other, factor(caseId));
    const mine = factor(caseId, { assessment: "contradicted", ...cited });
    const { current } = await refusalOf(recordCriterion(editor, mine));
    expect(current).toMatchObject({
      ...{ version: 1, changedBy: "Odo Other" },
      values: { assessment: "claimed", reasoning: "His lawyer says so." },
    });
    await refusalOf(recordCriterion(editor, { ...mine, version: 7 }));
    await recordCriterion(editor, { ...mine, version: 1 });
    expect(await findingOf(caseId)).toMatchObject({ assessment: "contradicted" });
  });

  it("is for editors and the contributor who added the case; a hidden or trashed case is none", async () => {
    const [author, other] = [
      await actorWithRole("contributor"),
      await actorWithRole("contributor"),
    ];
    const { id: caseId } = await aCase(author);
    await recordCriterion(author, factor(caseId));
    await expect(recordCriterion(other, factor(caseId))).rejects.toThrow(ForbiddenError);
    const hidden = await aCase(author, { restricted: true });
    const admin = await actorWithRole("admin");
    for (const outsider of [editor, admin]) {
      await expect(recordCriterion(outsider, factor(hidden.id))).rejects.toThrow(NotFoundError);
      await expect(getCriteria(outsider, { caseId: hidden.id })).rejects.toThrow(NotFoundError);
      await expect(getCriteriaTally(outsider, { caseId: hidden.id })).rejects.toThrow(
        NotFoundError,
      );
      await expect(getCriterionForm(outsider, factor(hidden.id))).rejects.toThrow(NotFoundError);
    }
    await trashCase(author, { id: caseId });
    await expect(recordCriterion(author, factor(caseId, { version: 1 }))).rejects.toThrow(
      NotFoundError,
    );
  });
});

describe("removing a finding", () => {
  it("leaves the factor unassessed until it is recorded anew, in the same row", async () => {
    const { id: caseId } = await aCase(editor);
    const { id } = await recordCriterion(editor, factor(caseId, cited));
    await trashFact(editor, { id });
    expect(await findingOf(caseId)).toBeNull();
    expect(await getCriteriaTally(editor, { caseId })).toBeNull();
    expect(await getCriterionForm(editor, factor(caseId))).toMatchObject({
      ...{ finding: null, removedId: id },
      values: { caseId, framework: "levinson", factor: "3" },
    });
    await recordCriterion(editor, factor(caseId, { reasoning: "His sister says so." }));
    expect(await findingOf(caseId)).toMatchObject({
      ...{ id, reasoning: "His sister says so.", citations: [] },
    });
    expect((await historyOf(caseId))[0]?.changes).toEqual(
      expect.arrayContaining([{ label: "Reasoning", from: [], to: ["His sister says so."] }]),
    );
    expect((await getCriterionForm(editor, factor(caseId))).finding).toEqual({ id, version: 3 });
  });

  it("can be undone", async () => {
    const { id: caseId } = await aCase(editor);
    const { id } = await recordCriterion(editor, factor(caseId, cited));
    await trashFact(editor, { id });
    await restoreFact(editor, { id });
    expect(await findingOf(caseId)).toMatchObject({ id, citations: [{}] });
  });

  it("while somebody changes it is told to them, and saving again puts it back", async () => {
    const { id: caseId } = await aCase(editor);
    const { id } = await recordCriterion(editor, factor(caseId));
    await trashFact(editor, { id });
    const mine = factor(caseId, { reasoning: "A guard says so.", version: 1 });
    const refusal = await refusalOf(recordCriterion(editor, mine));
    expect(refusal.message).toContain("removed this finding");
    expect(await findingOf(caseId)).toBeNull();
    await recordCriterion(editor, { ...mine, version: refusal.current?.version });
    expect(await findingOf(caseId)).toMatchObject({ reasoning: "A guard says so." });
  });
});

describe("the matrix", () => {
  it("takes the same number of queries however much was assessed", async () => {
    const empty = await aCase(editor);
    const full = await aCase(editor);
    for (const letter of ["a", "b", "c", "d", "e"]) {
      const over = { framework: "pace", factor: letter, ...cited };
      await recordCriterion(editor, factor(full.id, over));
    }
    const queriesOf = (caseId: string) => countQueries(() => getCriteria(editor, { caseId }));
    // Without a finding there are no sources to read.
    expect(await queriesOf(full.id)).toBeLessThanOrEqual((await queriesOf(empty.id)) + 3);
    const tally = await getCriteriaTally(editor, { caseId: full.id });
    expect(tally).toMatchObject({
      levinson: { claimed: 0, not_assessed: 11 },
      pace: { claimed: 5, not_assessed: 0 },
    });
  });
});
