import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { columnToDay, dateColumns } from "@/lib/dates/columns";
import { boundsOf } from "@/lib/dates/bounds";
import { database } from "@/lib/db/client";
import { correctDeadline, recordDeadline } from "@/lib/features/cases/commands/record-deadline";
import { recordLegalStepStatus } from "@/lib/features/cases/commands/record-legal-step-status";
import { recordStatus } from "@/lib/features/cases/commands/record-status";
import { restoreFact, trashFact } from "@/lib/features/cases/commands/trash-fact";
import { trashCase } from "@/lib/features/cases/commands/trash-case";
import { getFactForm } from "@/lib/features/cases/queries/get-fact-form";
import { listCaseFacts } from "@/lib/features/cases/queries/list-case-facts";
import { deadlineDay } from "@/lib/features/cases/rules/deadline";
import { getHorizonExcerpt, listHorizon } from "@/lib/features/horizon/queries/list-horizon";
import { daysLater } from "@/lib/features/horizon/rules/days";
import { completeTask } from "@/lib/features/tasks/commands/complete-task";
import { visibleTasks, visibleTasksSql } from "@/lib/features/tasks/scope";
import { Prisma } from "@/lib/db/generated/client";
import { actorWithRole } from "@/tests/support/actors";
import { countQueries } from "@/tests/support/count-queries";
import { truncateAll } from "@/tests/support/database";
import { aCase, aStatement } from "@/tests/support/factories";
import { aLegalStep, on } from "@/tests/support/fact-factory";
import { aTask } from "@/tests/support/task-factory";

let editor: Actor;
let outsider: Actor;
const inDays = (days: number) => daysLater(today(), days);

beforeAll(truncateAll);
beforeEach(async () => {
  await truncateAll();
  editor = await actorWithRole("editor");
  outsider = await actorWithRole("admin");
});

/** A case without a date of its own, so that nothing is reckoned for it. */
const quietCase = (over = {}) => aCase(editor, { detainedOn: "1999", ...over });

const seen = async (actor: Actor, input: Record<string, unknown> = {}) =>
  (await listHorizon(actor, input)).rows.map(({ kind, earliest, latest }) => [
    ...[kind, earliest, latest],
  ]);

const deadline = (caseId: string, over: Record<string, unknown>) =>
  recordDeadline(editor, { caseId, kind: "court", title: "Reply to the court", ...over });

describe("deadlines", () => {
  it("of the Working Group fall 60 days after sending, as a band where that day is known in part", async () => {
    const { id: caseId } = await quietCase();
    const wgad = { kind: "wgad_answer", title: "Reply of the government" };
    const { id } = await deadline(caseId, { ...wgad, sent: on(inDays(-10)) });
    expect(await seen(editor)).toEqual([["deadline", inDays(50), inDays(50)]]);
    const form = (await getFactForm(editor, { caseId, id }))?.values;
    const sent = on(`[${inDays(-20)}..${inDays(-10)}]`);
    await correctDeadline(editor, { ...form, sent });
    expect(await seen(editor)).toEqual([["deadline", inDays(40), inDays(50)]]);
    const { deadlines } = await listCaseFacts(editor, { caseId });
    expect(deadlines.rows).toMatchObject([{ falls: { edtf: `[${inDays(40)}..${inDays(50)}]` } }]);
    await correctDeadline(editor, { ...form, version: "2", outcome: "It answered." });
    expect(await seen(editor)).toEqual([]);
  });

  it("are where the database says, as the rule has it", async () => {
    const { id: caseId } = await quietCase();
    const { id } = await deadline(caseId, { due: on("2026-12-01") });
    const dates = fc.constantFrom(
      ...[null, "2026-12-28", "2026-02", "2026", "[2026-01-30..2026-02-03]", "2026-01/2026-02"],
      ...["../2026-03", "2026-03/..", "2024-02-29"],
    );
    const kinds = fc.constantFrom("wgad_answer" as const, "court" as const);
    await fc.assert(
      fc.asyncProperty(kinds, dates, dates, async (kind, sentText, dueText) => {
        const [sent, due] = [on(sentText as string), on(dueText as string)];
        const data = { kind, ...dateColumns("sent", sent), ...dateColumns("due", due) };
        const row = await database().caseDeadline.update({ where: { id }, data });
        const { earliest, latest } = boundsOf(deadlineDay({ kind, sent, due }).edtf);
        const stored = [row.fallsEarliest, row.fallsLatest].map((day) => day && columnToDay(day));
        expect(stored).toEqual([earliest ?? latest, latest ?? earliest]);
      }),
    );
  });

  it("need a day: of sending for the Working Group, of falling due for the others", async () => {
    const { id: caseId } = await quietCase();
    const refused = (over: Record<string, unknown>, path: string) =>
      expect(deadline(caseId, over)).rejects.toMatchObject({ issues: [{ path: [path] }] });
    await refused({ kind: "wgad_answer" }, "sent");
    await refused({ kind: "court", sent: on("2026") }, "due");
  });

  it("that passed without an outcome are overdue, and gone when removed", async () => {
    const { id: caseId } = await quietCase();
    const { id } = await deadline(caseId, { due: on(`[${inDays(-9)}..${inDays(-1)}]`) });
    await deadline(caseId, { due: on(`[${inDays(-9)}..${today()}]`) });
    expect(await seen(editor)).toEqual([["deadline", inDays(-9), today()]]);
    expect(await seen(editor, { overdue: "on" })).toEqual([["deadline", inDays(-9), inDays(-1)]]);
    await trashFact(editor, { id });
    expect(await seen(editor, { overdue: "on" })).toEqual([]);
    await restoreFact(editor, { id });
    expect(await seen(editor, { overdue: "on" })).toHaveLength(1);
  });
});

describe("legal steps", () => {
  const standing = (caseId: string, legalStepId: string, state: string) =>
    recordLegalStepStatus(editor, { caseId, legalStepId, state, since: on(inDays(-3)) });

  it("lie ahead until they are off or over", async () => {
    const { id: caseId } = await quietCase();
    const { id } = await aLegalStep(editor, caseId, { happenedOn: on(inDays(5)) });
    expect(await seen(editor)).toEqual([["legal_step", inDays(5), inDays(5)]]);
    await standing(caseId, id, "scheduled");
    expect(await seen(editor)).toHaveLength(1);
    await standing(caseId, id, "cancelled");
    expect(await seen(editor)).toEqual([]);
  });

  it("are overdue when they were announced and nothing was recorded since", async () => {
    const { id: caseId } = await quietCase();
    const announced = await aLegalStep(editor, caseId, { happenedOn: on(inDays(-2)) });
    await aLegalStep(editor, caseId, {
      happenedOn: on(inDays(-2)),
      details: "Entered afterwards.",
    });
    const before = await aLegalStep(editor, caseId, { happenedOn: on(inDays(-1)) });
    await database().caseFact.update({
      where: { id: before.id },
      data: { createdAt: new Date(`${inDays(-30)}T12:00:00Z`) },
    });
    await standing(caseId, announced.id, "scheduled");
    expect(await seen(editor, { overdue: "on" })).toEqual([
      ["legal_step", inDays(-2), inDays(-2)],
      ["legal_step", inDays(-1), inDays(-1)],
    ]);
    await standing(caseId, announced.id, "done");
    await standing(caseId, before.id, "done");
    expect(await seen(editor, { overdue: "on" })).toEqual([]);
  });

  it("that are sentences end ahead or overdue while the person is held and they stand", async () => {
    const { id: caseId } = await quietCase();
    const sentence = { kind: "sentence", details: "Ten years.", happenedOn: on("2017") };
    await aLegalStep(editor, caseId, { ...sentence, endsOn: on(inDays(7)) });
    const old = await aLegalStep(editor, caseId, { ...sentence, endsOn: on(inDays(-7)) });
    expect(await seen(editor)).toEqual([["sentence_end", inDays(7), inDays(7)]]);
    expect(await seen(editor, { overdue: "on" })).toHaveLength(1);
    await standing(caseId, old.id, "overturned");
    expect(await seen(editor, { overdue: "on" })).toEqual([]);
    await recordStatus(editor, { caseId, status: "released", since: on(inDays(-1)) });
    expect(await seen(editor)).toEqual([]);
  });
});

describe("tasks", () => {
  it("lie ahead or are overdue until they are done, and are hidden as everywhere", async () => {
    const { id: caseId } = await quietCase({ restricted: true });
    const statement = await aStatement(editor, { cases: [{ case: { id: caseId } }] });
    const { id } = await aTask(editor, { dueOn: inDays(3) });
    await aTask(editor, { dueOn: inDays(4), case: { id: caseId } });
    await aTask(editor, { dueOn: inDays(5), statementId: statement.id });
    await aTask(editor, { dueOn: inDays(-1) });
    await aTask(editor, {});
    expect(await seen(editor)).toHaveLength(3);
    expect(await seen(outsider)).toEqual([["task", inDays(3), inDays(3)]]);
    expect(await seen(editor, { overdue: "on" })).toEqual([["task", inDays(-1), inDays(-1)]]);
    await completeTask(editor, { id });
    expect(await seen(outsider)).toEqual([]);
    for (const actor of [editor, outsider]) {
      const rows = await database().task.findMany({ where: visibleTasks(actor) });
      const sql = await database().$queryRaw<
        { id: string }[]
      >`SELECT t."id" FROM "Task" t WHERE ${visibleTasksSql(actor, Prisma.sql`t`)}`;
      expect(sql.map((row) => row.id).sort()).toEqual(rows.map((row) => row.id).sort());
    }
  });
});

describe("the list", () => {
  it("is paged forwards and back by place, over days with several entries, in one query a page", async () => {
    const { id: caseId } = await quietCase();
    for (let n = 0; n < 30; n += 1) {
      await aTask(editor, { dueOn: inDays(n % 7) });
      await deadline(caseId, { due: on(inDays(n % 5)) });
    }
    const first = await listHorizon(editor, {});
    const second = await listHorizon(editor, { after: first.after });
    const third = await listHorizon(editor, { after: second.after });
    const all = [first, second, third].flatMap(({ rows }) => rows);
    expect([first.rows.length, second.rows.length, third.rows.length]).toEqual([25, 25, 10]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(60);
    expect(all.map(({ earliest }) => earliest)).toEqual(all.map(({ earliest }) => earliest).sort());
    expect([first.before, third.after]).toEqual([null, null]);
    const back = await listHorizon(editor, { before: third.before });
    expect(back.rows).toEqual(second.rows);
    expect((await listHorizon(editor, { before: second.before })).rows).toEqual(first.rows);
    expect(await countQueries(() => listHorizon(editor, { after: first.after }))).toBe(1);
  });

  it("is narrowed by kind, case, reach and whose it is; a hand-made filter counts as none", async () => {
    const mine = await aCase(editor, { detainedOn: "1999", members: [outsider] });
    const other = await quietCase();
    await deadline(mine.id, { due: on(inDays(10)) });
    await deadline(other.id, { due: on(inDays(60)) });
    await aTask(editor, { dueOn: inDays(20), ownerId: outsider.id });
    await aTask(editor, { dueOn: inDays(100) });
    const count = async (input: Record<string, unknown>) => (await seen(outsider, input)).length;
    expect(await count({})).toBe(3);
    expect(await count({ days: "30" })).toBe(2);
    expect(await count({ days: "365" })).toBe(4);
    expect(await count({ days: "5000", kind: "nonsense", after: "nonsense" })).toBe(3);
    expect(await count({ kind: "deadline" })).toBe(2);
    expect(await count({ caseId: other.id })).toBe(1);
    expect(await count({ mine: "on" })).toBe(2);
  });

  it("leaves out a trashed case, and the excerpt leaves the tasks to their own lists", async () => {
    const { id: caseId } = await quietCase();
    await deadline(caseId, { due: on(inDays(10)) });
    await aTask(editor, { dueOn: inDays(10), case: { id: caseId } });
    const asked = { days: 30, take: 5 };
    expect((await getHorizonExcerpt(editor, asked)).ahead.rows).toMatchObject([
      { kind: "deadline" },
    ]);
    await trashCase(editor, { id: caseId });
    expect(await seen(editor)).toEqual([]);
    expect((await getHorizonExcerpt(editor, asked)).ahead).toEqual({ rows: [], more: false });
  });
});
