import { describe, expect, it } from "vitest";

import { exactDay, UNKNOWN_DATE } from "@/lib/dates/partial-date";
import { buildCaseSummary } from "@/lib/features/exports/build-case-summary";
import { textOf } from "@/lib/features/exports/line";
import { anInput, someRecords } from "@/tests/unit/exports/case-fixture";

const edtf = (text: string) => ({ edtf: text, asStated: null, inferred: false });
type Changes = Parameters<typeof anInput>[1];
const summaryWith = (changes: Changes) => buildCaseSummary(anInput(someRecords(), changes));
const factsOf = (changes: Changes) =>
  Object.fromEntries(summaryWith(changes).facts.map(({ label, line }) => [label, textOf(line)]));

describe("days held", () => {
  it("stops at the day the case closed", () => {
    expect(summaryWith({}).held).toEqual({
      qualifier: null,
      figure: "2,043",
      unit: "days held in all",
      line: "2,043 days (28 December 2018 – 1 August 2024)",
      ongoing: false,
      days: { atLeast: 2043, atMost: 2043 },
    });
  });

  it("runs to the day of printing while the person is held", () => {
    const first = summaryWith({ closure: null, today: "2019-01-01" }).held;
    const next = summaryWith({ closure: null, today: "2019-01-02" }).held;
    expect([first.line, next.line]).toEqual([
      "4 days (since 28 December 2018)",
      "5 days (since 28 December 2018)",
    ]);
    expect(first.ongoing).toBe(true);
  });

  it("says one day, not one days", () => {
    const { held } = summaryWith({ closure: null, today: "2018-12-29" });
    expect([held.line, held.unit]).toEqual(["1 day (since 28 December 2018)", "day held"]);
  });

  it("claims no more than a partial date allows", () => {
    const held = (start: string) =>
      summaryWith({ closure: null, detainedOn: edtf(start), today: "2020-01-31" }).held;
    expect(held("2019").line).toBe("at least 31 days (since 2019)");
    expect(held("2020-01").qualifier).toBe("up to");
    expect(held("2019-01-31~").qualifier).toBe("about");
    expect(held("2019").days).toEqual({ atLeast: 31, atMost: 395 });
  });

  it("says so when no day of detention is known", () => {
    const { held } = summaryWith({ closure: null, detainedOn: UNKNOWN_DATE });
    expect(held).toMatchObject({ figure: "–", line: "day of detention not known", days: null });
  });

  it("survives a date text that is not in a form it knows", () => {
    const { held } = summaryWith({ closure: null, detainedOn: edtf("once upon a time") });
    expect(held.days).toBeNull();
  });
});

describe("facts and figures", () => {
  it("counts how long ago the last statement was, for the day of printing", () => {
    const { figures } = summaryWith({ today: "2024-02-11" });
    expect(figures.map(({ label, value }) => [label, value])).toEqual([
      ["Statements", "5"],
      ["Last statement", "10 days ago"],
      ["Contacts", "3"],
      ["Sources", "3"],
    ]);
  });

  it("leaves the silence out when no statement has a day", () => {
    const { figures } = summaryWith({ lastStatement: { id: "s1", date: UNKNOWN_DATE, by: null } });
    expect(figures.map((figure) => figure.label)).not.toContain("Last statement");
  });

  it("tells an alleged status from a known one", () => {
    const status = {
      id: "f2",
      status: { code: "x", label: "Held incommunicado" },
      since: edtf("2019"),
      alleged: true,
    };
    expect(factsOf({ status, closure: null })["Status"]).toBe("Held incommunicado (alleged), 2019");
  });

  it("leaves out what is not known", () => {
    const facts = factsOf({
      custody: null,
      status: null,
      determination: null,
      closure: null,
      holder: null,
    });
    expect(Object.keys(facts)).toEqual(["Detained", "Nationality", "Born", "Also known as"]);
  });

  it("names the holder in the subtitle, state or not", () => {
    const subtitle = (changes: Changes) => textOf(summaryWith(changes).subtitle);
    const none = { organisationId: null, name: null };
    const group = { kind: "non-state", ...none, country: "Examplia" } as const;
    expect(subtitle({})).toBe("Was held by Examplian security service, Examplia · Released");
    expect(subtitle({ closure: null, holder: group })).toBe(
      "Held by a non-state group in Examplia",
    );
    expect(subtitle({ closure: null, holder: null })).toBe("");
  });
});

describe("choices of the export", () => {
  it("holds internal notes only when they are asked for, and says so", () => {
    const without = summaryWith({});
    const included = summaryWith({ options: { includeInternalNotes: true } });
    expect(JSON.stringify(without)).not.toContain("Her sister");
    expect(without.confidentiality).toBeNull();
    expect(included.internalNotes).toContain("Her sister");
    expect(included.confidentiality).toBe("Contains internal notes. Not for distribution.");
  });

  it("says which range it covers, and how many undated records that left out", () => {
    const options = { from: "2023-01-01", to: "2023-12-31" };
    expect(summaryWith({ options, undatedLeftOut: 2 }).rangeLine).toBe(
      "Statements and contacts from 1 January 2023 to 31 December 2023 only. 2 undated records are left out.",
    );
    expect(summaryWith({}).rangeLine).toBeNull();
  });

  it("is stamped with reference, day and who made it", () => {
    expect(summaryWith({}).stamp.line).toBe(
      "VG-2026-7KQ4 · numbers as of 23 November 2026 · prepared by Ana Staffer",
    );
  });

  it("keeps a right-to-left name from turning the words after it around", () => {
    const last = { id: "s1", date: exactDay("2024-02-01"), by: "آزاده نمونه‌ای" };
    const detail = summaryWith({ lastStatement: last }).figures[1]?.detail;
    expect(detail).toBe("1 February 2024, \u2068آزاده نمونه‌ای\u2069");
  });
});
