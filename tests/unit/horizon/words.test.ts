import { describe, expect, it } from "vitest";

import { boundsOf } from "@/lib/dates/bounds";
import { neutralTitle } from "@/lib/features/horizon/queries/to-calendar";
import { leftOut } from "@/lib/features/horizon/rules/left-out";
import { reminderSubject, reminderText } from "@/lib/features/horizon/rules/mail-words";
import {
  entryHref,
  entryWords,
  groupByMonth,
  isCertain,
  whenWords,
} from "@/lib/features/horizon/rules/words";
import { listHorizonSchema, writePlace } from "@/lib/features/horizon/schema";
import type { HorizonEntry } from "@/lib/features/horizon/types";

const CASE = { id: "c1", reference: "VG-2026-7KQ4", personName: "Testa Nobody" };

const entry = (over: Partial<HorizonEntry> = {}): HorizonEntry => ({
  ...{ kind: "deadline", id: "d1", earliest: "2026-12-03", latest: "2026-12-03" },
  ...{ count: null, title: "Reply of the government", step: null, state: null, case: CASE },
  ...{ ownerName: null, stated: null, rough: false },
  ...over,
});

describe("the words of an entry", () => {
  it.each([
    ["2026-12-03", "2026-12-03", "3 December 2026"],
    ["2026-12-03", "2026-12-31", "between 3 and 31 December 2026"],
    ["2026-12-20", "2027-01-10", "between 20 December 2026 and 10 January 2027"],
  ])("from %s to %s are %s", (earliest, latest, words) =>
    expect(whenWords({ earliest, latest })).toBe(words),
  );

  it.each([
    [{ kind: "anniversary", count: 1 }, "1 year since the detention", "/cases/c1", "Anniversary"],
    [{ kind: "anniversary", count: 7 }, "7 years since the detention", "/cases/c1", "Anniversary"],
    [{ kind: "day_count", count: 1_000 }, "1,000 days held", "/cases/c1", "1,000 days"],
    [{ kind: "birthday", count: 40 }, "Birthday: turns 40", "/cases/c1", "Birthday"],
    [{ kind: "legal_step", step: "verdict" }, "Verdict", "/cases/c1/facts#proceedings", "Verdict"],
    [
      { kind: "legal_step", step: "hearing", state: "postponed" },
      ...["Hearing (postponed)", "/cases/c1/facts#proceedings", "Hearing (postponed)"],
    ],
    [
      { kind: "sentence_end" },
      "End of the sentence, if served in full",
      "/cases/c1/facts#proceedings",
      "End of sentence",
    ],
    [{ kind: "deadline" }, "Reply of the government", "/cases/c1/facts#deadlines", "Deadline"],
    [{ kind: "task" }, "Reply of the government", "/tasks/d1", "Task due"],
  ] as const)("%j: %s, at %s, in calendars %s", (over, words, href, neutral) => {
    const told = entry(over);
    expect(entryWords(told)).toBe(words);
    expect(entryHref(told)).toBe(href);
    expect(neutralTitle(told)).toBe(`${neutral} · VG-2026-7KQ4`);
  });

  it.each([
    ["2026-11-28~", "about 28 November 2026", "(about 28 November 2026)"],
    ["2026-11-28?", "28 November 2026 (uncertain)", "(28 November 2026, uncertain)"],
    [
      "2026-11-26/2026-12-07",
      "from 26 November to 7 December 2026",
      "(from 26 November to 7 December 2026)",
    ],
    ["[..2026-12-13]", "on or before 13 December 2026", "(on or before 13 December 2026)"],
    ["[2026-12-13..]", "on or after 13 December 2026", "(on or after 13 December 2026)"],
    ["2026-12", "December 2026", "(December 2026)"],
  ])("of the date %s on record are %s, in calendars %s", (edtf, words, inCalendars) => {
    const { earliest, latest } = boundsOf(edtf);
    const told = entry({
      ...{ earliest: earliest ?? latest ?? "", latest: edtf.endsWith("..]") ? null : latest },
      stated: { edtf, asStated: null, inferred: false },
    });
    expect(whenWords(told)).toBe(words);
    expect(neutralTitle(told)).toBe(`Deadline · VG-2026-7KQ4 ${inCalendars}`);
  });

  it("reckoned from a day that is only about are only about as well", () => {
    const told = entry({ kind: "day_count", count: 1_000, rough: true });
    expect(whenWords(told)).toBe("about 3 December 2026");
    expect(neutralTitle(told)).toBe("1,000 days · VG-2026-7KQ4 (about 3 December 2026)");
    expect(whenWords({ ...told, latest: "2026-12-31" })).toBe(
      "between 3 and 31 December 2026, or about then",
    );
  });

  it.each([
    [{}, true],
    [{ rough: true }, false],
    [{ stated: { edtf: "2026-12-03~", asStated: null, inferred: false } }, false],
    [{ stated: { edtf: "2026-12-03", asStated: null, inferred: false } }, true],
    [{ state: "postponed" }, false],
    [{ state: "scheduled" }, true],
  ] as const)("with %j: certain of its days is %s", (over, certain) =>
    expect(isCertain(entry(over))).toBe(certain),
  );

  it("in a calendar say that a band is one, and need no case", () => {
    const band = entry({ kind: "task", latest: "2026-12-09", case: null });
    expect(neutralTitle(band)).toBe("Task due (some day between 3 and 9 December 2026)");
  });
});

describe("entries by month", () => {
  it("stand under the month they can begin in, and what may have begun under this month", () => {
    const days = ["2026-11-01", "2026-11-23", "2026-11-30", "2026-12-01", "2027-01-05"];
    const entries = days.map((earliest) => entry({ earliest, latest: "2027-01-05" }));
    const groups = groupByMonth(entries, "2026-11-23");
    expect(groups.map(({ label, rows }) => [label, rows.length])).toEqual([
      ["November 2026", 3],
      ["December 2026", 1],
      ["January 2027", 1],
    ]);
  });
});

describe("what is left out of the horizon of a case", () => {
  const day = { earliest: "2020-03-04", latest: "2020-03-04" };
  const quarter = { earliest: "2020-01-01", latest: "2020-03-31" };
  const year = { earliest: "2020-01-01", latest: "2020-12-31" };
  const open = { earliest: "2020-01-01", latest: null };
  const none = { earliest: null, latest: null };

  it.each([
    [day, day, []],
    [quarter, quarter, []],
    [year, day, ["too roughly"]],
    [open, day, ["too roughly"]],
    [none, year, ["No day of detention", "too roughly"]],
    [day, none, ["No date of birth"]],
  ])("detained %j, born %j: %j", (detained, born, words) => {
    const reasons = leftOut({ held: true, detained, born, dayless: 0 });
    expect(reasons).toHaveLength(words.length);
    words.forEach((word, index) => expect(reasons[index]).toContain(word));
  });

  it("is everything that is reckoned, once the person is free", () =>
    expect(leftOut({ held: false, detained: none, born: none, dayless: 0 })).toHaveLength(1));
});

describe("deadlines and steps without a day", () => {
  it.each([
    [1, "1 deadline or step has no day, or no last one, on record, so it is not shown here."],
    [2, "2 deadlines or steps have no day, or no last one, on record, so they are not shown here."],
  ])("%i are told of", (dayless, words) => {
    const day = { earliest: "2020-03-04", latest: "2020-03-04" };
    expect(leftOut({ held: true, detained: day, born: day, dayless })).toEqual([words]);
  });
});

describe("the daily mail", () => {
  it.each([
    [{ tasks: 1, ahead: 0 }, "Vigil: 1 task due"],
    [{ tasks: 2, ahead: 1 }, "Vigil: 2 tasks due, 1 date within 7 days"],
    [{ tasks: 0, ahead: 3 }, "Vigil: 3 dates within 7 days"],
    [{ tasks: 0, ahead: 500 }, "Vigil: 500 or more dates within 7 days"],
  ])("of %j has the subject %s", (counts, subject) =>
    expect(reminderSubject(counts)).toBe(subject),
  );

  it("says where to stop it, with an address or without", () => {
    const counts = { tasks: 1, ahead: 2 };
    expect(reminderText(counts, "https://vigil.example.org")).toBe(
      [
        "You have 1 task that is due today or overdue.",
        "In cases that you lead, 2 dates fall within the next 7 days.",
        "",
        "Open Vigil: https://vigil.example.org",
        "To stop these mails: https://vigil.example.org/horizon/subscribe",
        "",
      ].join("\n"),
    );
    expect(reminderText({ tasks: 0, ahead: 1 }, null)).not.toMatch(/http|task/);
  });
});

describe("the address of the list", () => {
  it("gives back the place it was written from, and no place for anything else", () => {
    const place = { day: 20_780, rank: 3, id: "01a20856-ec46-71ae-b9db-d9c6eedd0114" };
    expect(listHorizonSchema.parse({ after: writePlace(place) }).after).toEqual(place);
    for (const after of ["", "1.2.3", `${writePlace(place)}x`, "99999999.1.x"])
      expect(listHorizonSchema.parse({ after }).after).toBeUndefined();
  });

  it("falls back on the usual where it was made by hand", () =>
    expect(listHorizonSchema.parse({ days: "12", kind: "x", caseId: "x", mine: ["on"] })).toEqual({
      ...{ days: 90, kind: null, caseId: null, mine: false, overdue: false },
      ...{ after: undefined, before: undefined },
    }));
});
