import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";

import { database } from "@/lib/db/client";
import { madeIds, withFreshIds } from "@/scripts/bench/fresh-ids";
import { openReplayer } from "@/scripts/bench/replay";
import { traceQueries } from "@/scripts/bench/trace";
import { actorWithRole } from "@/tests/support/actors";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";

const appUrl = () => process.env.VIGIL_APP_DATABASE_URL ?? "";

it("notes which statements had been answered when one was sent, and on which connections", async () => {
  const ask = (n: number) => database().$queryRaw`SELECT ${n}::int, pg_sleep(0.2)::text`;
  const trace = await traceQueries(async () => {
    await ask(1);
    await Promise.all([ask(2), ask(3)]);
    await ask(4);
  });
  expect(trace.map(({ values }) => values[0])).toEqual([1, 2, 3, 4]);
  expect(trace.map(({ after }) => after)).toEqual([
    [],
    [0],
    [0],
    expect.arrayContaining([0, 1, 2]),
  ]);
  expect(trace[1]?.connection).not.toBe(trace[2]?.connection);
});

it("is replayed as concurrently as it was sent", async () => {
  const wait = () => database().$queryRaw`SELECT pg_sleep(0.4)::text`;
  const trace = await traceQueries(() => Promise.all([wait(), wait(), wait()]));
  const replayer = openReplayer(appUrl());
  await replayer.replay(trace);
  const began = performance.now();
  await replayer.replay(trace);
  expect(performance.now() - began).toBeLessThan(1_100);
  await replayer.close();
});

it("writes the same again under ids of its own, audit row included", async () => {
  const actor = await actorWithRole("editor");
  const { id: caseId } = await aCase(actor);
  const { id: speakerId } = await aPerson(actor);
  const add = () =>
    aStatement(actor, {
      ...{ submissionId: randomUUID(), newSpeaker: undefined, speaker: { id: speakerId } },
      ...{ text: "The same words each time.", cases: [{ case: { id: caseId } }] },
    });
  const trace = await traceQueries(add);
  const made = madeIds(trace, await traceQueries(add));
  const count = async () => [
    await database().statement.count(),
    await database().statementCase.count({ where: { caseId } }),
    await database().submission.count(),
    await database().auditEvent.count({ where: { action: "statement.added" } }),
  ];
  const before = await count();
  const replayer = openReplayer(appUrl());
  await replayer.replay(withFreshIds(trace, made));
  await replayer.replay(withFreshIds(trace, made));
  await replayer.close();
  expect(await count()).toEqual(before.map((found) => found + 2));
  const events = await database().auditEvent.findMany({ where: { action: "statement.added" } });
  const subjects = new Set(events.map(({ subjectId }) => subjectId));
  expect(await database().statement.count({ where: { id: { in: [...subjects] } } })).toBe(4);
});
