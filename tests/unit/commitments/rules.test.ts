import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { boundsOf } from "@/lib/dates/bounds";
import { writeDateForm } from "@/lib/dates/date-form";
import { exactDay, type PartialDate } from "@/lib/dates/partial-date";
import { CommitmentState } from "@/lib/db/generated/enums";
import {
  ageOf,
  lastEndOf,
  isBeforePromise,
  isOverdue,
  isPending,
  lastSoonDay,
  latenessOf,
  mayBeOverdue,
  promiserOf,
  standingStatus,
  wordingOf,
  wordsToBeginWith,
} from "@/lib/features/commitments/rules";
import { dateForms, isoDays } from "@/tests/unit/dates/arbitraries";

const dated = (edtf: string | null): PartialDate => ({ edtf, asStated: null, inferred: false });
const open = (edtf: string | null) => ({ state: "open" as const, due: dated(edtf) });

const dates = fc.oneof(
  fc.constant(dated(null)),
  dateForms.map((form) => dated(writeDateForm(form))),
);
const states = fc.constantFrom(...Object.values(CommitmentState));

describe("what counts as overdue", () => {
  it.each([
    ["2024-06-30", "2024-06-30", null],
    ["2024-06-30", "2024-07-01", "overdue"],
    ["2024-06", "2024-06-01", null],
    ["2024-06", "2024-06-02", "maybe"],
    ["2024-06", "2024-06-30", "maybe"],
    ["2024-06", "2024-07-01", "overdue"],
    ["../2024-06", "2024-06-30", null],
    ["../2024-06", "2024-07-01", "overdue"],
    ["[2024-05..2024-06]", "2024-06-15", "maybe"],
    ["2024-06/..", "2030-01-01", null],
    [null, "2030-01-01", null],
  ])("due %s, seen on %s: %s", (due, today, lateness) => {
    expect(latenessOf(open(due), today)).toBe(lateness);
  });

  it("is held against open promises and those acted on, and no others", () => {
    const late = (state: CommitmentState) => isOverdue({ state, due: dated("2020") }, "2024-01-01");
    expect(Object.values(CommitmentState).filter(late)).toEqual(["open", "acted_on"]);
  });

  it("means that every day the promise can have been due has passed", () => {
    fc.assert(
      fc.property(dates, states, isoDays, (due, state, today) => {
        const { earliest, latest } = boundsOf(due.edtf);
        const overdue = isOverdue({ state, due }, today);
        expect(overdue).toBe(isPending(state) && latest !== null && latest < today);
        if (overdue && earliest !== null) expect(earliest < today).toBe(true);
        expect(overdue && mayBeOverdue({ state, due }, today)).toBe(false);
      }),
    );
  });

  it("stays so on every later day, and never comes back from it to “may be”", () => {
    fc.assert(
      fc.property(dates, states, isoDays, isoDays, (due, state, a, b) => {
        const [earlier, later] = a <= b ? [a, b] : [b, a];
        if (isOverdue({ state, due }, earlier)) {
          expect(latenessOf({ state, due }, later)).toBe("overdue");
        }
        if (mayBeOverdue({ state, due }, earlier)) {
          expect(latenessOf({ state, due }, later)).not.toBeNull();
        }
      }),
    );
  });

  it("is never said without a last day, nor of what has ended", () => {
    fc.assert(
      fc.property(dates, states, isoDays, (due, state, today) => {
        if (boundsOf(due.edtf).latest === null || !isPending(state))
          expect(latenessOf({ state, due }, today)).toBeNull();
      }),
    );
  });
});

describe("the turn that counts", () => {
  const turn = (id: string, state: CommitmentState, since: string | null, minute: number) => ({
    ...{ id, state, since: dated(since) },
    createdAt: new Date(Date.UTC(2024, 0, 1, 0, minute)),
  });

  it("is the newest dated; of one day the one entered last; undated ones give way", () => {
    const kept = turn("a", "kept", "2024-08-01", 1);
    const actedOn = turn("b", "acted_on", "2024-02", 3);
    expect(standingStatus([actedOn, kept])).toBe(kept);
    const broken = turn("c", "broken", "2024-08-01", 2);
    expect(standingStatus([broken, kept])).toBe(broken);
    expect(standingStatus([turn("d", "withdrawn", null, 9), kept])).toBe(kept);
    expect(standingStatus([])).toBeNull();
  });

  it("does not hang on the order the turns are given in", () => {
    const turns = fc.uniqueArray(
      fc.tuple(states, dates, fc.nat(3)).map(([state, since, minute]) => ({
        ...{ id: `${state} ${since.edtf} ${minute}`, state, since },
        createdAt: new Date(Date.UTC(2024, 0, 1, 0, minute)),
      })),
      { selector: ({ id }) => id, maxLength: 8 },
    );
    fc.assert(
      fc.property(turns, (list) => {
        expect(standingStatus([...list].reverse())).toBe(standingStatus(list));
      }),
    );
  });
});

describe("the age of a promise", () => {
  const TODAY = "2024-05-09";

  it("is exact for a day, a range for a month, at least so much where only the last day is known", () => {
    expect(ageOf(exactDay("2024-01-10"), null, TODAY)).toEqual({ atLeast: 120, atMost: 120 });
    expect(ageOf(dated("2024-01"), null, TODAY)).toEqual({ atLeast: 99, atMost: 129 });
    expect(ageOf(dated("[..2024-01-10]"), null, TODAY)).toEqual({ atLeast: 120, atMost: null });
    expect(ageOf(dated(null), null, TODAY)).toBeNull();
  });

  it("stops when the promise ends, and only then", () => {
    const turn = (state: CommitmentState) => ({ state, since: exactDay("2024-01-20") });
    expect(ageOf(exactDay("2024-01-10"), turn("kept"), TODAY)?.atMost).toBe(10);
    expect(ageOf(exactDay("2024-01-10"), turn("acted_on"), TODAY)?.atMost).toBe(120);
  });

  it("counts up to the end of the last case, unless the promise was made after it", () => {
    const said = exactDay("2024-01-10");
    const ends = [exactDay("2024-02-01"), dated("2024-03")];
    const last = lastEndOf(ends);
    expect(ageOf(said, null, TODAY, last)).toEqual({ atLeast: 51, atMost: 81 });
    expect(lastEndOf([...ends, null])).toBeNull();
    expect(lastEndOf([])).toBeNull();
    const before = lastEndOf([exactDay("2023-12-01")]);
    expect(ageOf(said, null, TODAY, before)).toEqual(ageOf(said, null, TODAY));
    const unknown = lastEndOf([...ends, dated(null)]);
    expect(ageOf(said, null, TODAY, unknown)).toEqual({ atLeast: 51, atMost: 120 });
  });

  it("encloses the true age for every day the statement can have been made on", () => {
    fc.assert(
      fc.property(isoDays, isoDays, fc.constantFrom(4, 7, 10), (a, b, precision) => {
        const [said, today] = a <= b ? [a, b] : [b, a];
        const exact = ageOf(exactDay(said), null, today)?.atMost ?? -1;
        const vague = ageOf(dated(said.slice(0, precision)), null, today);
        expect(vague?.atLeast).toBeLessThanOrEqual(exact);
        expect(vague?.atMost).toBeGreaterThanOrEqual(exact);
      }),
    );
  });
});

describe("a turn before the promise", () => {
  it("is one that lies before every day the promise can have been made on", () => {
    expect(isBeforePromise(dated("2023"), dated("2024-02-13"))).toBe(true);
    expect(isBeforePromise(dated("2024-02-12"), dated("2024-02-13"))).toBe(true);
    expect(isBeforePromise(dated("2024-02-13"), dated("2024-02-13"))).toBe(false);
    expect(isBeforePromise(dated("2024-02"), dated("2024-02-13"))).toBe(false);
    expect(isBeforePromise(dated("2024-02-12"), dated("2024-02"))).toBe(false);
    expect(isBeforePromise(dated(null), dated("2024"))).toBe(false);
    expect(isBeforePromise(dated("2024"), dated(null))).toBe(false);
  });
});

describe("whose promise it is", () => {
  const person = (fullName: string) => ({
    ...{ id: fullName, fullName, nativeName: null, nativeNameLanguage: null },
  });
  const speaker = {
    ...{ kind: "person" as const, person: person("Matt"), position: null },
    ...{ organisation: null, unnamedRole: null },
    relayed: { person: person("Antony"), position: null },
  };

  it("is the person’s whose words were passed on, by whoever spoke", () => {
    expect(promiserOf(speaker, "relayed_person")).toMatchObject({
      person: { fullName: "Antony" },
      relayedBy: { person: { fullName: "Matt" } },
    });
    expect(promiserOf(speaker, "speaker")).toMatchObject({
      person: { fullName: "Matt" },
      relayedBy: null,
    });
  });

  it("is the speaker’s once the statement names nobody else any more", () => {
    expect(promiserOf({ ...speaker, relayed: null }, "relayed_person").person?.fullName).toBe(
      "Matt",
    );
  });
});

describe("the words of a promise", () => {
  it("share the wording of the statement only where they stand in it", () => {
    const statement = { text: "We will not stop. Good night.", wording: "verbatim" as const };
    expect(wordingOf("We will not stop.", statement)).toBe("verbatim");
    expect(wordingOf("They will go on.", statement)).toBe("reported");
  });
});

it("thirty days are soon, across months", () => {
  expect(lastSoonDay("2024-01-31")).toBe("2024-03-01");
});

it("begins with the words of a short statement, and with none of one that holds more than a promise", () => {
  expect(wordsToBeginWith("We will bring her home.")).toBe("We will bring her home.");
  expect(wordsToBeginWith("We have seen the reports. ".repeat(20))).toBe("");
});
