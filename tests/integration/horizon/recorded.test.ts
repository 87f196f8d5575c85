import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { columnToDay, dateColumns } from "@/lib/dates/columns";
import { boundsOf } from "@/lib/dates/bounds";
import { formatDay, formatPartialDate } from "@/lib/dates/format";
import { database } from "@/lib/db/client";
import { correctDeadline, recordDeadline } from "@/lib/features/cases/commands/record-deadline";
import { recordLegalStepStatus } from "@/lib/features/cases/commands/record-legal-step-status";
import { recordStatus } from "@/lib/features/cases/commands/record-status";
import { restoreFact, trashFact } from "@/lib/features/cases/commands/trash-fact";
import { trashCase } from "@/lib/features/cases/commands/trash-case";
import { getFactForm } from "@/lib/features/cases/queries/get-fact-form";
import { listCaseFacts } from "@/lib/features/cases/queries/list-case-facts";
import { caseOptions } from "@/lib/features/cases/queries/case-options";
import { deadlineDay } from "@/lib/features/cases/rules/deadline";
import { getLeftOut } from "@/lib/features/horizon/queries/get-left-out";
import {
  getHorizonExcerpt,
  listHorizon,
  listHorizonCaseChoices,
} from "@/lib/features/horizon/queries/list-horizon";
import { addDays } from "@/lib/dates/days";
import { entryWords, whenWords } from "@/lib/features/horizon/rules/words";
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
const inDays = (days: number) => addDays(today(), days);

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
        expect(stored).toEqual([earliest ?? latest, latest]);
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

describe("deadlines that are open", () => {
  it("on or after a day lie ahead for good, and are never overdue", async () => {
    const { id: caseId } = await quietCase();
    await deadline(caseId, { due: on(`[${inDays(-2)}..]`) });
    await deadline(caseId, { due: on(`[${inDays(9)}..]`) });
    await deadline(caseId, { due: on(`[${inDays(99)}..]`) });
    expect(await seen(editor)).toEqual([
      ["deadline", inDays(-2), null],
      ["deadline", inDays(9), null],
    ]);
    expect(await seen(editor, { overdue: "on" })).toEqual([]);
  });

  it("without a day, and announced steps without a last one, are told of beside the list", async () => {
    const { id: caseId } = await quietCase();
    const left = async () => (await getLeftOut(editor, { caseId }))[0];
    expect(await left()).toContain("detention");
    await deadline(caseId, { due: { edtf: null, asStated: "soon", inferred: false } });
    expect(await left()).toMatch(/^1 deadline or step has no day/);
    const { id: legalStepId } = await aLegalStep(editor, caseId, { happenedOn: on("2020/..") });
    expect(await left()).toMatch(/^1 deadline or step/);
    await recordLegalStepStatus(editor, { caseId, legalStepId, state: "under_way" });
    expect(await left()).toMatch(/^2 deadlines or steps have no day/);
    const ahead = on(`${inDays(30)}/..`);
    await aLegalStep(editor, caseId, { happenedOn: ahead, kind: "appeal" });
    expect(await seen(editor)).toEqual([]);
    expect(await left()).toMatch(/^3 deadlines or steps have no day/);
  });

  it("say on the facts page that they are reckoned only where nothing was stated", async () => {
    const { id: caseId } = await quietCase();
    const wgad = { kind: "wgad_answer", title: "Reply", sent: on("2026-01-05") };
    await deadline(caseId, wgad);
    await deadline(caseId, { ...wgad, due: on("2026-04-01") });
    const { deadlines } = await listCaseFacts(editor, { caseId });
    const told = deadlines.rows.map(({ falls, reckoned }) => [falls.edtf, reckoned]);
    expect(new Set(told)).toEqual(
      new Set([
        ["2026-04-01", false],
        ["2026-03-06", true],
      ]),
    );
  });
});

describe("the words of the list", () => {
  const told = async () =>
    (await listHorizon(editor, { days: "365" })).rows.map((entry) => [
      ...[entryWords(entry), whenWords(entry)],
    ]);

  it("are those of the date on record, and of where a step stands", async () => {
    const { id: caseId } = await quietCase();
    const happenedOn = on(`${inDays(5)}~`);
    const { id: legalStepId } = await aLegalStep(editor, caseId, { happenedOn });
    await recordLegalStepStatus(editor, { caseId, legalStepId, state: "postponed" });
    const [from, to] = [inDays(6), inDays(20)];
    await aLegalStep(editor, caseId, { happenedOn: on(`${from}/${to}`), kind: "appeal" });
    await deadline(caseId, { due: on(`[..${inDays(30)}]`) });
    expect(await told()).toEqual([
      ["Hearing (postponed)", `about ${formatDay(inDays(5))}`],
      ["Appeal", formatPartialDate(on(`${from}/${to}`))],
      ["Reply to the court", `on or before ${formatDay(inDays(30))}`],
    ]);
  });

  it("are as rough as the date that a day is reckoned from", async () => {
    await aCase(editor, { detainedOn: `${inDays(-990)}~` });
    const { id: caseId } = await quietCase();
    const wgad = { kind: "wgad_answer", title: "Reply" };
    await deadline(caseId, { ...wgad, sent: on(`${inDays(-40)}?`) });
    expect((await told()).slice(0, 2)).toEqual([
      ["1,000 days held", `about ${formatDay(inDays(10))}`],
      ["Reply", `about ${formatDay(inDays(20))}`],
    ]);
  });
});

describe("legal steps", () => {
  const standing = (caseId: string, legalStepId: string, state: string, alleged?: string) =>
    recordLegalStepStatus(editor, { caseId, legalStepId, state, alleged, since: on(inDays(-3)) });

  it("of this month that nobody announced are not said to lie ahead", async () => {
    const { id: caseId } = await quietCase();
    const happenedOn = on(`[${inDays(-5)}..${inDays(5)}]`);
    const { id } = await aLegalStep(editor, caseId, { kind: "arrest", happenedOn });
    expect(await seen(editor)).toEqual([]);
    await database().caseFact.update({
      where: { id },
      data: { createdAt: new Date(`${inDays(-30)}T12:00:00Z`) },
    });
    expect(await seen(editor)).toEqual([["legal_step", inDays(-5), inDays(5)]]);
  });

  it("stay where they are when somebody alleges that they are off", async () => {
    const { id: caseId } = await quietCase();
    const { id } = await aLegalStep(editor, caseId, { happenedOn: on(inDays(5)) });
    await standing(caseId, id, "scheduled");
    await standing(caseId, id, "cancelled", "on");
    expect(await seen(editor)).toEqual([["legal_step", inDays(5), inDays(5)]]);
  });

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

  it("offers all cases as a filter once one is chosen, and a hidden one to nobody", async () => {
    const [one, other] = [await quietCase(), await quietCase()];
    const hidden = await quietCase({ restricted: true });
    const offered = async (caseId: string | null) =>
      (await listHorizonCaseChoices(outsider, { caseId })).map(({ value }) => value).sort();
    const both = [one.id, other.id].sort();
    for (const chosen of [null, one.id, hidden.id]) expect(await offered(chosen)).toEqual(both);
    const having = Prisma.sql`EXISTS (SELECT FROM "Task" t WHERE t."caseId" = c."id")`;
    const withTasks = await caseOptions(database(), outsider, having, one.id);
    expect(withTasks.map(({ value }) => value)).toEqual([one.id]);
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
