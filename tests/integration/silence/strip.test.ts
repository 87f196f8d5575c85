import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { addDays, daysBetween } from "@/lib/dates/days";
import { database } from "@/lib/db/client";
import { closeCase } from "@/lib/features/cases/commands/close-case";
import { addContact } from "@/lib/features/contacts/commands/add-contact";
import { getSilence } from "@/lib/features/silence/queries/get-silence";
import { getSilenceStrip } from "@/lib/features/silence/queries/get-silence-strip";
import type { StripLane } from "@/lib/features/silence/types";
import { actorWithRole } from "@/tests/support/actors";
import { aCase } from "@/tests/support/factories";
import { aMention, anOfficial, daysAgo, on } from "@/tests/support/silence-factory";

let editor: Actor;
let caseId: string;
let speakerId: string;

beforeAll(async () => {
  editor = await actorWithRole("editor");
  ({ id: speakerId } = await anOfficial(editor, "spokesperson", { country: "XK" }));
});

beforeEach(async () => {
  ({ id: caseId } = await aCase(editor, { detainedOn: daysAgo(999) }));
});

const spoke = (saidOn: string | null, over = {}) =>
  aMention(editor, { caseId, speakerId, saidOn, ...over });

async function strip() {
  const found = await getSilenceStrip(editor, { caseId });
  if (!found) throw new Error("no strip");
  return found;
}

async function row(lane: StripLane) {
  const { rows } = await strip();
  const found = rows.find((each) => each.lane === lane);
  if (!found) throw new Error(lane);
  return found;
}

const filled = (numbers: number[]) =>
  numbers.flatMap((count, part) => (count === 0 ? [] : [[part, count]]));

describe("the strip of a case", () => {
  it("runs from the detention to today in no more than 200 parts", async () => {
    const { from, to, ongoing, daysPerPart, parts } = await strip();
    expect({ from, to, ongoing }).toEqual({ from: daysAgo(999), to: today(), ongoing: true });
    expect({ daysPerPart, parts }).toEqual({ daysPerPart: 5, parts: 200 });
  });

  it("puts each record into the part of its day, in the row of who spoke", async () => {
    const minister = await anOfficial(editor, "foreign_minister");
    const family = await anOfficial(editor, "not_an_official");
    await spoke(daysAgo(999));
    await spoke(daysAgo(995));
    await spoke(daysAgo(994));
    await spoke(daysAgo(500), { speakerId: minister.id });
    await spoke(daysAgo(0), { speakerId: family.id });
    await addContact(editor, {
      ...{ medium: "phone_call", made: "refused", happenedOn: on(daysAgo(10)) },
      cases: [{ case: { id: caseId } }],
    });
    expect(filled((await row("official")).counts)).toEqual([
      [0, 2],
      [1, 1],
    ]);
    expect(filled((await row("holder")).counts)).toEqual(filled((await row("official")).counts));
    expect(filled((await row("leader")).counts)).toEqual([[99, 1]]);
    expect(filled((await row("other")).counts)).toEqual([[199, 1]]);
    expect(filled((await row("contact")).counts)).toEqual([[197, 1]]);
  });

  it("draws partial dates as bands, cut at the edges, and counts what it cannot draw", async () => {
    await spoke(`[${daysAgo(990)}..${daysAgo(976)}]`);
    await spoke(`[..${daysAgo(985)}]`);
    await spoke(null);
    await spoke(daysAgo(1_200));
    const { counts, covers, undated, outside } = await row("official");
    expect(filled(counts)).toEqual([]);
    expect(filled(covers)).toEqual([
      [0, 1],
      [1, 2],
      [2, 2],
      [3, 1],
      [4, 1],
    ]);
    expect({ undated, outside }).toEqual({ undated: 1, outside: 1 });
  });

  it("begins with the first record when the day of the detention is not known", async () => {
    await database().case.update({
      where: { id: caseId },
      data: { detainedOnEdtf: null, detainedOnEarliest: null, detainedOnLatest: null },
    });
    expect(await getSilenceStrip(editor, { caseId })).toBeNull();
    await spoke(daysAgo(50));
    expect(await strip()).toMatchObject({ from: daysAgo(50), fromFirstRecord: true, parts: 51 });
  });

  it("ends with the detention", async () => {
    await spoke(daysAgo(5));
    await closeCase(editor, { caseId, outcome: "released", endedOn: on(daysAgo(100)) });
    expect(await strip()).toMatchObject({ to: daysAgo(100), ongoing: false });
    expect((await row("official")).outside).toBe(1);
  });
});

describe("the longest silences", () => {
  it("lie between the words of officials, from the detention to today", async () => {
    await spoke(daysAgo(700));
    await spoke(daysAgo(690));
    await spoke(daysAgo(100));
    expect((await strip()).silences).toEqual([
      { from: daysAgo(690), to: daysAgo(100), days: 590, exact: true, open: false },
      { from: daysAgo(999), to: daysAgo(700), days: 299, exact: true, open: false },
      { from: daysAgo(100), to: today(), days: 100, exact: true, open: true },
    ]);
  });

  it("are as long as the dates prove, and say so", async () => {
    await spoke(`[${daysAgo(700)}..${daysAgo(600)}]`);
    await spoke(daysAgo(650));
    expect((await strip()).silences).toEqual([
      { from: daysAgo(600), to: today(), days: 600, exact: false, open: true },
      { from: daysAgo(999), to: daysAgo(700), days: 299, exact: false, open: false },
    ]);
  });

  it("are the whole life when no official ever spoke, and end before the release", async () => {
    await spoke(daysAgo(100));
    await closeCase(editor, { caseId, outcome: "released", endedOn: on(daysAgo(100)) });
    expect((await strip()).silences).toEqual([
      { from: daysAgo(999), to: daysAgo(100), days: 899, exact: true, open: false },
    ]);
  });
});

describe("the database's reading of partial dates", () => {
  it("holds the truth between its limits, whatever day each of them meant", async () => {
    const mention = fc.tuple(
      fc.integer({ min: 0, max: 800 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 60 }),
    );
    const several = fc.array(mention, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(several, async (said) => {
        await database().statementCase.deleteMany({ where: { caseId } });
        for (const [back, before, after] of said) {
          const day = daysAgo(back);
          await spoke(`[${addDays(day, -before)}..${addDays(day, after)}]`);
        }
        const truth = Math.min(...said.map(([back]) => back));
        const { days } = (await getSilence(editor, { caseId })).clocks.official;
        expect(days?.atLeast).toBeLessThanOrEqual(truth);
        expect(days?.atMost).toBeGreaterThanOrEqual(truth);
        for (const silence of (await strip()).silences) {
          const within = said.filter(([back]) => {
            const day = daysAgo(back);
            return day > silence.from && day < silence.to;
          });
          expect(within).toEqual([]);
          expect(daysBetween(silence.from, silence.to)).toBe(silence.days);
        }
      }),
      { numRuns: 12 },
    );
  });
});
