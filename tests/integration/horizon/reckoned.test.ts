import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { boundsOf } from "@/lib/dates/bounds";
import { dateColumns } from "@/lib/dates/columns";
import { database } from "@/lib/db/client";
import { closeCase } from "@/lib/features/cases/commands/close-case";
import { recordStatus } from "@/lib/features/cases/commands/record-status";
import { reopenCase } from "@/lib/features/cases/commands/reopen-case";
import { findEntries } from "@/lib/features/horizon/queries/find-entries";
import { LONGEST_BAND } from "@/lib/features/horizon/rules/days";
import type { HorizonKind } from "@/lib/features/horizon/schema";
import { actorWithRole } from "@/tests/support/actors";
import { aCase } from "@/tests/support/factories";
import { on } from "@/tests/support/fact-factory";

const { PlainDate } = Temporal;

let editor: Actor;
let outsider: Actor;
let held: Awaited<ReturnType<typeof aCase>>;
beforeAll(async () => {
  editor = await actorWithRole("editor");
  outsider = await actorWithRole("admin");
  held = await aCase(editor);
});

type Span = { today: string; to: string };

const seenBy = (actor: Actor, kind: HorizonKind, caseId: string, span: Span) =>
  findEntries(database(), { actor, caseId, whose: "everybody", overdue: false, ...span }, kind, {
    from: null,
    backwards: false,
    take: 100,
  });

async function detained(edtf: string) {
  const data = dateColumns("detainedOn", on(edtf));
  await database().case.update({ where: { id: held.id }, data });
}

async function born(edtf: string) {
  const data = dateColumns("birth", on(edtf));
  await database().person.update({ where: { id: held.personId }, data });
}

const bandsOf = async (kind: HorizonKind, span: Span) =>
  (await seenBy(editor, kind, held.id, span)).map(({ earliest, latest, count }) => [
    ...[earliest, latest, count],
  ]);

/** The day so many years on, 29 February on 1 March: by another way than the database's. */
function yearsOn(day: string, years: number): string {
  const { year, month, day: number } = PlainDate.from(day);
  const start = PlainDate.from({ year: year + years, month, day: 1 });
  return start.add({ days: number - 1 }).toString();
}
const daysOn = (day: string, days: number) => PlainDate.from(day).add({ days }).toString();

const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2026-11-23"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const leapDay = fc.constantFrom("2000-02-29", "2012-02-29", "2024-02-29");
const month = day.map((text) => text.slice(0, 7));
const band = fc
  .tuple(day, fc.integer({ min: 1, max: 120 }))
  .map(([from, days]) => `[${from}..${daysOn(from, days)}]`);
const edtf = fc.oneof(
  day,
  leapDay,
  month,
  band,
  month.map((text) => text.slice(0, 4)),
);
const span = fc
  .tuple(fc.oneof(day, leapDay), fc.integer({ min: 0, max: 365 }))
  .map(([today, days]) => ({ today, to: daysOn(today, days) }));

/** Every band that the window touches, of a date and the steps by which it comes round. */
function expected(text: string, { today, to }: Span, steps: number[], move: typeof yearsOn) {
  const { earliest, latest } = boundsOf(text);
  if (!earliest || !latest) return [];
  const width = PlainDate.from(earliest).until(latest, { largestUnit: "day" }).days;
  if (width >= LONGEST_BAND) return [];
  return steps
    .map((step) => [move(earliest, step), move(latest, step), step] as const)
    .filter(([from, until]) => until >= today && from <= to);
}

const years = Array.from({ length: 120 }, (_, index) => index + 1);
const rounds = [100, 500, ...Array.from({ length: 44 }, (_, index) => (index + 1) * 1_000)].sort(
  (a, b) => a - b,
);

describe("days reckoned from a date", () => {
  it("are its anniversaries, in every window, as bands where it is known in part", async () => {
    await fc.assert(
      fc.asyncProperty(edtf, span, async (text, window) => {
        await detained(text);
        expect(await bandsOf("anniversary", window)).toEqual(
          expected(text, window, years, yearsOn),
        );
      }),
      { numRuns: 150 },
    );
  });

  it("are the round numbers of days held", async () => {
    await fc.assert(
      fc.asyncProperty(edtf, span, async (text, window) => {
        await detained(text);
        expect(await bandsOf("day_count", window)).toEqual(expected(text, window, rounds, daysOn));
      }),
      { numRuns: 150 },
    );
  });

  it("are birthdays of the person held", async () => {
    await fc.assert(
      fc.asyncProperty(edtf, span, async (text, window) => {
        await born(text);
        expect(await bandsOf("birthday", window)).toEqual(expected(text, window, years, yearsOn));
      }),
      { numRuns: 80 },
    );
  });

  it.each([
    ["2018-12-28", "2026-11-23", 60, [["2026-12-28", "2026-12-28", 8]]],
    ["2020-02-29", "2027-02-20", 20, [["2027-03-01", "2027-03-01", 7]]],
    ["2020-02-29", "2028-02-20", 20, [["2028-02-29", "2028-02-29", 8]]],
    ["2020-02", "2027-02-10", 20, [["2027-02-01", "2027-03-01", 7]]],
    ["2020-12", "2026-12-20", 30, [["2026-12-01", "2026-12-31", 6]]],
    ["[2020-12-20..2021-01-10]", "2027-01-05", 1, [["2026-12-20", "2027-01-10", 6]]],
    ["2020", "2026-11-23", 365, []],
  ])(
    "of %s, seen from %s for %i days, the anniversaries are %j",
    async (text, today, days, bands) => {
      await detained(text);
      expect(await bandsOf("anniversary", { today, to: daysOn(today, days) })).toEqual(bands);
    },
  );

  it("count the days held as the case does: the thousandth comes a thousand days after the first", async () => {
    await detained("2024-02-28");
    const window = { today: "2026-11-01", to: "2026-12-31" };
    expect(await bandsOf("day_count", window)).toEqual([["2026-11-24", "2026-11-24", 1_000]]);
  });
});

describe("days reckoned for somebody", () => {
  const window = { today: "2026-11-23", to: "2027-11-23" };
  const kinds = ["anniversary", "day_count", "birthday"] as const;
  const seen = async (actor: Actor, caseId: string) =>
    (await Promise.all(kinds.map((kind) => seenBy(actor, kind, caseId, window)))).flat().length;

  it("stop with a release that is not only alleged, and with a closure until it is taken back", async () => {
    const freed = await aCase(editor, { detainedOn: "2024-06-01" });
    expect(await seen(editor, freed.id)).toBe(2);
    const release = { caseId: freed.id, status: "released", since: on("2026-01-01") };
    await recordStatus(editor, { ...release, alleged: "on" });
    expect(await seen(editor, freed.id)).toBe(2);
    await recordStatus(editor, { ...release, since: on("2026-02-01") });
    expect(await seen(editor, freed.id)).toBe(0);

    const closed = await aCase(editor, { detainedOn: "2024-06-01" });
    await closeCase(editor, { caseId: closed.id, outcome: "died_in_custody", endedOn: on("2026") });
    expect(await seen(editor, closed.id)).toBe(0);
    await reopenCase(editor, { caseId: closed.id });
    expect(await seen(editor, closed.id)).toBe(2);
  });

  it("are absent for those outside a restricted case's team", async () => {
    const { id } = await aCase(editor, { restricted: true, detainedOn: "2024-06-01" });
    expect([await seen(editor, id), await seen(outsider, id)]).toEqual([2, 0]);
  });
});
