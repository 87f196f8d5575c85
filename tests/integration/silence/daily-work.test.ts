import { describe, expect, it } from "vitest";

import { DAILY_ACTOR } from "@/lib/auth/system-actor";
import { runDailyWork } from "@/lib/daily/run-daily-work";
import { database } from "@/lib/db/client";
import { actorWithRole } from "@/tests/support/actors";
import { aCase } from "@/tests/support/factories";

describe("the daily work", () => {
  it("raises the tasks for all silences, and nothing the second time", async () => {
    const editor = await actorWithRole("editor");
    await aCase(editor);
    await aCase(editor);
    const name = "Tasks raised for silences";
    expect(await runDailyWork()).toContainEqual({ name, written: 2 });
    expect(await runDailyWork()).toContainEqual({ name, written: 0 });
    expect(await database().task.count()).toBe(2);
  });

  it("is left to the process that is at it already", async () => {
    let second: unknown = "not asked";
    const job = {
      name: "A long one",
      run: async () => {
        second = await runDailyWork();
        return 1;
      },
    };
    expect(await runDailyWork([job])).toEqual([{ name: "A long one", written: 1 }]);
    expect(second).toBeNull();
    expect(await runDailyWork([])).toEqual([]);
  });

  it("goes on after a job that failed, and tells of it", async () => {
    const error = new Error("no");
    const actors: unknown[] = [];
    const outcomes = await runDailyWork([
      { name: "fails", run: () => Promise.reject(error) },
      { name: "works", run: (actor) => Promise.resolve(actors.push(actor)) },
    ]);
    expect(outcomes).toEqual([
      { name: "fails", error },
      { name: "works", written: 1 },
    ]);
    expect(actors).toEqual([DAILY_ACTOR]);
  });
});
