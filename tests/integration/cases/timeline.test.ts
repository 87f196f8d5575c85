import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { NotFoundError } from "@/lib/errors";
import { closeCase } from "@/lib/features/cases/commands/close-case";
import { recordCustody } from "@/lib/features/cases/commands/record-custody";
import { recordDetermination } from "@/lib/features/cases/commands/record-determination";
import { recordLegalStep } from "@/lib/features/cases/commands/record-legal-step";
import { recordStatus } from "@/lib/features/cases/commands/record-status";
import { getCaseFigures } from "@/lib/features/cases/queries/get-case-figures";
import { listCaseSources } from "@/lib/features/cases/queries/list-case-sources";
import { listOfficesInvolved } from "@/lib/features/cases/queries/list-offices-involved";
import { listTimeline } from "@/lib/features/cases/queries/list-timeline";
import { getCase } from "@/lib/features/cases/queries";
import { addContact } from "@/lib/features/contacts/commands/add-contact";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { recordCommitmentStatus } from "@/lib/features/commitments/commands/record-commitment-status";
import { takeBackStatus } from "@/lib/features/commitments/commands/take-back-status";
import { trashCommitment } from "@/lib/features/commitments/commands/trash-commitment";
import { actorWithRole } from "@/tests/support/actors";
import { countQueries } from "@/tests/support/count-queries";
import { ownerPool } from "@/tests/support/database";
import { aCase, aStatement } from "@/tests/support/factories";
import { aCommitment } from "@/tests/support/commitment-factory";

const on = (edtf: string) => ({ edtf, asStated: null, inferred: false });

let editor: Actor;
beforeAll(async () => {
  editor = await actorWithRole("editor");
});

/** A case in which something of every kind happened. */
async function fullCase(): Promise<string> {
  const { id: caseId } = await aCase(editor, { detainedOn: "2020-03-04" });
  const cases = [{ case: { id: caseId } }];
  await recordLegalStep(editor, {
    caseId,
    kind: "verdict",
    happenedOn: on("2021"),
    details: "Guilty.",
  });
  await recordCustody(editor, { caseId, place: "A camp", period: on("2021-07/..") });
  await recordStatus(editor, { caseId, status: "serving_sentence", since: on("2021-02") });
  await recordDetermination(editor, {
    caseId,
    status: "determined_wrongful",
    authority: "A ministry",
  });
  await addContact(editor, { medium: "phone_call", made: "yes", happenedOn: on("2022-12"), cases });
  await aStatement(editor, { saidOn: on("2023-08-14"), cases, newSource: { title: "A briefing" } });
  await aStatement(editor, { saidOn: { edtf: null, asStated: "Monday", inferred: false }, cases });
  await closeCase(editor, { caseId, outcome: "exchanged", endedOn: on("2024-08-01") });
  return caseId;
}

describe("the sources of a case", () => {
  it("are cited by its promises and what became of them, unless those were removed", async () => {
    const { id: caseId } = await aCase(editor);
    const { id } = await aCommitment(
      editor,
      { newSource: { title: "Words of a promise" } },
      { cases: [{ case: { id: caseId } }] },
    );
    const turn = await recordCommitmentStatus(editor, {
      ...{ commitmentId: id, state: "kept", newSource: { title: "Report of a homecoming" } },
    });
    const titles = async () =>
      (await listCaseSources(editor, { caseId })).rows.map(({ title }) => title).sort();
    expect(await titles()).toEqual(["Report of a homecoming", "Words of a promise"]);
    await takeBackStatus(editor, { id: turn.id });
    expect(await titles()).toEqual(["Words of a promise"]);
    await trashCommitment(editor, { id });
    expect(await titles()).toEqual([]);
  });
});

describe("the timeline of a case", () => {
  it("merges everything that was said, done and decided, with the undated apart", async () => {
    const caseId = await fullCase();
    const timeline = await listTimeline(editor, { caseId });
    expect(timeline.entries.map(({ kind, date }) => [kind, date.edtf])).toEqual([
      ["closure", "2024-08-01"],
      ["statement", "2023-08-14"],
      ["contact", "2022-12"],
      ["custody", "2021-07/.."],
      ["status", "2021-02"],
      ["legalStep", "2021"],
      ["detention", "2020-03-04"],
    ]);
    expect(timeline.undated.map(({ kind, date }) => [kind, date.asStated])).toEqual([
      ["determination", null],
      ["statement", "Monday"],
    ]);
    expect(timeline).toMatchObject({ dated: 7, undatedTotal: 2, before: null, after: null });
    expect(timeline.entries[1]).toMatchObject({
      earliest: "2023-08-14",
      sources: [{ title: "A briefing" }],
    });
    const oldest = await listTimeline(editor, { caseId, order: "oldest" });
    expect(oldest.entries.map(({ id }) => id)).toEqual(
      timeline.entries.map(({ id }) => id).reverse(),
    );
  });

  it("tells one day in the order of things: the beginning first, the end last", async () => {
    const { id: caseId } = await aCase(editor, { detainedOn: "2024-01-01" });
    await aStatement(editor, { saidOn: on("2024-01-01"), cases: [{ case: { id: caseId } }] });
    await recordStatus(editor, { caseId, status: "pretrial", since: on("2024-01-01") });
    await closeCase(editor, { caseId, outcome: "released", endedOn: on("2024-01-01") });
    const { entries } = await listTimeline(editor, { caseId, order: "oldest" });
    expect(entries.map(({ kind }) => kind)).toEqual([
      "detention",
      "status",
      "statement",
      "closure",
    ]);
  });

  it("tells what was alleged of the day on which the case was closed besides the closure", async () => {
    const { id: caseId } = await aCase(editor, { detainedOn: "2020-01-01" });
    const alleged = { status: "released", alleged: true, since: on("2021-01-02") };
    const { id } = await recordStatus(editor, { caseId, ...alleged, note: "His brother says so." });
    await closeCase(editor, { caseId, outcome: "released", endedOn: on("2021-01-02") });
    const { entries } = await listTimeline(editor, { caseId, order: "oldest" });
    expect(entries.map(({ kind }) => kind)).toEqual(["detention", "status", "closure"]);
    expect(entries[1]?.id).toBe(id);
  });

  it("leaves out what is in the trash, and is absent outside a restricted team", async () => {
    const hidden = await aCase(editor, { restricted: true });
    const statement = await aStatement(editor, {
      saidOn: on("2021"),
      cases: [{ case: { id: hidden.id } }],
    });
    expect((await listTimeline(editor, { caseId: hidden.id })).dated).toBe(2);
    await trashStatement(editor, statement);
    expect((await listTimeline(editor, { caseId: hidden.id })).dated).toBe(1);
    const admin = await actorWithRole("admin");
    for (const read of [listTimeline, getCaseFigures, listCaseSources, listOfficesInvolved]) {
      await expect(read(admin, { caseId: hidden.id })).rejects.toThrow(NotFoundError);
    }
  });
});

describe("a case of 10,000 statements", () => {
  let caseId: string;
  let small: string;

  beforeAll(async () => {
    small = await fullCase();
    caseId = (await aCase(editor, { detainedOn: "1960-01-01" })).id;
    await aStatement(editor, {
      saidOn: on("1990-01-01"),
      cases: [{ case: { id: caseId } }],
      newSource: { title: "Wire" },
    });
    // Straight into the tables: ten thousand commands would take minutes.
    await ownerPool().query(
      `WITH model AS (SELECT s.* FROM "Statement" s JOIN "StatementCase" l ON l."statementId" = s."id" WHERE l."caseId" = $1),
        added AS (INSERT INTO "Statement" ("id", "speakerKind", "speakerId", "saidOnEdtf", "saidOnEarliest", "saidOnLatest",
            "channel", "wording", "text", "kinds", "createdById", "updatedAt")
          SELECT gen_random_uuid(), m."speakerKind", m."speakerId", d::text, d, d, m."channel", m."wording", 'Words ' || n,
            m."kinds", m."createdById", now()
          FROM model m, generate_series(1, 9999) n, LATERAL (SELECT DATE '1965-01-01' + n * 2 / 3 AS d) x RETURNING "id")
      INSERT INTO "StatementCase" ("statementId", "caseId", "mention") SELECT "id", $1, 'named' FROM added`,
      [caseId],
    );
    await ownerPool().query("ANALYZE");
  });

  it("is paged through without loss or repetition, also across days that many share and before 1970", async () => {
    const seen: string[] = [];
    const firsts: string[] = [];
    let after: string | null | undefined;
    for (let page = 0; page < 5; page += 1) {
      const timeline = await listTimeline(editor, {
        caseId,
        order: "oldest",
        after: after ?? undefined,
      });
      seen.push(...timeline.entries.map(({ id }) => id));
      firsts.push(timeline.entries[0]?.id ?? "");
      after = timeline.after;
      if (page < 4) continue;
      const back = await listTimeline(editor, {
        caseId,
        order: "oldest",
        before: timeline.before ?? undefined,
      });
      expect(back.entries[0]?.id).toBe(firsts[3]);
      expect(back.entries).toHaveLength(30);
    }
    expect(new Set(seen).size).toBe(150);
    const { rows } = await ownerPool().query<{ id: string }>(
      `SELECT s."id" FROM "Statement" s JOIN "StatementCase" l ON l."statementId" = s."id"
       WHERE l."caseId" = $1 ORDER BY s."oldestFirst", s."id" LIMIT 149`,
      [caseId],
    );
    expect(seen.slice(1)).toEqual(rows.map(({ id }) => id));
  });

  it("opens in the same number of queries as a small one, and quickly", async () => {
    const open = (id: string) => async () => {
      await getCase(editor, { id });
      await getCaseFigures(editor, { caseId: id });
      await listTimeline(editor, { caseId: id });
      await listOfficesInvolved(editor, { caseId: id });
      await listCaseSources(editor, { caseId: id });
    };
    const few = await countQueries(open(small));
    const began = performance.now();
    const many = await countQueries(open(caseId));
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(many).toBeLessThanOrEqual(few);
    expect(few).toBeLessThan(90);
  });

  it("counts what is on record", async () => {
    expect(await getCaseFigures(editor, { caseId })).toMatchObject({
      statements: 10_000,
      contacts: 0,
      lastContact: null,
    });
    expect(await listCaseSources(editor, { caseId })).toMatchObject({
      total: 1,
      rows: [{ title: "Wire", citations: 1 }],
    });
    expect(await listOfficesInvolved(editor, { caseId })).toMatchObject([
      { statements: 10_000, office: null },
    ]);
  });
});
