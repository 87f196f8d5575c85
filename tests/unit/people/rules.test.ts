import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  distinguishingWords,
  factsAfterUndo,
  factsOfBoth,
  officeHeldOn,
  officeTitle,
  termWords,
} from "@/lib/features/people/rules";
import { UNKNOWN_DATE } from "@/lib/dates/partial-date";

const date = (edtf: string | null, asStated: string | null = null) => ({
  edtf,
  asStated,
  inferred: false,
});
const open = { earliest: null, latest: null };
const day = (iso: string) => ({ earliest: iso, latest: iso });

describe("the office held on a day", () => {
  const envoy = { id: "envoy", from: day("2019-01-01"), to: day("2021-06-30") };
  const minister = { id: "minister", from: day("2021-07-01"), to: open };

  it.each([
    ["2020-05-05", "envoy"],
    ["2021-06-30", "envoy"],
    ["2021-07-01", "minister"],
    ["2024-01-01", "minister"],
    ["2018-12-31", null],
  ])("on %s is %s", (iso, id) => {
    expect(officeHeldOn([envoy, minister], day(iso))).toBe(id);
  });

  it("is left to a person when several fit", () => {
    expect(
      officeHeldOn([envoy, minister], { earliest: "2021-01-01", latest: "2021-12-31" }),
    ).toBeNull();
    expect(officeHeldOn([envoy, minister], open)).toBeNull();
    expect(officeHeldOn([], day("2020-01-01"))).toBeNull();
  });
});

describe("words", () => {
  it.each([
    [date("2021-01-26"), date("2025-01-20"), "26 January 2021 – 20 January 2025"],
    [date("2021"), UNKNOWN_DATE, "since 2021"],
    [date("2021-03~"), UNKNOWN_DATE, "since about March 2021"],
    [date("2021/.."), UNKNOWN_DATE, "since 2021"],
    [date("[2021-05..2021-08]"), UNKNOWN_DATE, "began between May and August 2021"],
    [date(null, "last spring"), UNKNOWN_DATE, "began “last spring” (as stated)"],
    [UNKNOWN_DATE, date("2020"), "until 2020"],
    [UNKNOWN_DATE, UNKNOWN_DATE, null],
  ])("for a term", (from, to, words) => {
    expect(termWords({ from, to })).toBe(words);
  });

  it("for an office, with the organisation where there is one", () => {
    const organisation = { id: "1", name: "Foreign Ministry" };
    expect(officeTitle({ title: "Minister", organisation })).toBe("Minister, Foreign Ministry");
    expect(officeTitle({ title: "Author", organisation: null })).toBe("Author");
  });

  it("for telling namesakes apart leave out what is not known", () => {
    const nobody = { description: null, birthYear: null, nationalities: [], office: null };
    expect(distinguishingWords(nobody)).toBe("");
    expect(distinguishingWords({ ...nobody, birthYear: "1961", office: "Consul" })).toBe(
      "Consul · born 1961",
    );
  });
});

const nothing = {
  ...{ aliases: [], nativeName: null, nativeNameLanguage: null, nationalities: [] },
  ...{ birth: UNKNOWN_DATE, description: null, notes: null },
};

const text = fc.string({ minLength: 1, maxLength: 6 });
const maybe = fc.option(text, { nil: null });
const person = fc.record({
  fullName: text,
  aliases: fc.uniqueArray(text, { maxLength: 4 }),
  nativeName: maybe,
  nativeNameLanguage: fc.constantFrom(null, "ru", "fa"),
  nationalities: fc.uniqueArray(fc.constantFrom("RU", "US", "NO"), { maxLength: 3 }),
  birth: fc.constantFrom(date("1961"), date(null, "young"), UNKNOWN_DATE),
  description: maybe,
  notes: maybe,
});

describe("the facts of two people who are one", () => {
  it("hold every name of both, once", () => {
    fc.assert(
      fc.property(person, person, (kept, merged) => {
        const both = factsOfBoth(kept, merged);
        const names = [kept.fullName, both.nativeName, ...both.aliases];
        const wanted = [merged.fullName, merged.nativeName, ...kept.aliases, ...merged.aliases];
        for (const name of wanted) if (name !== null) expect(names).toContain(name);
        expect(new Set(both.aliases).size).toBe(both.aliases.length);
        expect(both.aliases).not.toContain(kept.fullName);
      }),
    );
  });

  it("go back exactly when a merge is undone and nothing has changed", () => {
    fc.assert(
      fc.property(person, person, (kept, merged) => {
        const { fullName, ...before } = { ...kept };
        expect(fullName).not.toBe("");
        const after = factsOfBoth(kept, merged);
        expect(factsAfterUndo(after, before, after)).toEqual(before);
      }),
    );
  });

  it("keep through an undo what was changed by hand since the merge", () => {
    const before = { ...nothing, aliases: ["Old", "Wrong"], notes: "Mine" };
    const after = {
      ...before,
      aliases: ["Old", "Wrong", "Theirs"],
      notes: "Mine\n\nTheirs",
      description: "consul",
    };
    const now = { ...after, aliases: ["Old", "Theirs", "New"], notes: "Rewritten" };
    expect(factsAfterUndo(now, before, after)).toEqual({
      ...nothing,
      aliases: ["Old", "New"],
      notes: "Rewritten",
    });
  });
});
