import { describe, expect, it } from "vitest";

import { isKnownDate, isSameDate } from "@/lib/dates/partial-date";
import {
  chooseDetentionDateSchema,
  detentionDateSchema,
  healthNoteSchema,
  legalStepStatusSchema,
  listCaseFactsSchema,
} from "@/lib/features/cases/schema/facts";

const date = (edtf: string | null, asStated: string | null = null) => ({
  ...{ edtf, asStated },
  inferred: false,
});

const messages = (result: { error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map(({ message }) => message);

describe("dates that sources give", () => {
  it("are known by a day or by the source's own words", () => {
    expect(isKnownDate(date("2020"))).toBe(true);
    expect(isKnownDate(date(null, "Monday"))).toBe(true);
    expect(isKnownDate(date(null))).toBe(false);
  });

  it("are the same when the day is, however it was put, and never by their words alone", () => {
    expect(isSameDate(date("2020-03-04"), date("2020-03-04", "Wednesday"))).toBe(true);
    expect(isSameDate(date("2020-03-04"), date("2020-03"))).toBe(false);
    expect(isSameDate(date("2020-03-04", "Monday"), date(null, "Monday"))).toBe(false);
    expect(isSameDate(date(null, "Monday"), date(null, "Monday"))).toBe(true);
    expect(isSameDate(date(null, "Monday"), date(null, "Tuesday"))).toBe(false);
  });
});

describe("forms of facts", () => {
  it("say what to enter when a health note is empty, and ask for no source", () => {
    expect(messages(healthNoteSchema.safeParse({ text: " " }))).toEqual([
      "Choose what the note is about",
      "Enter what is known",
    ]);
    const note = { topic: "health", text: "Well.", alleged: "on", reportedBy: " her lawyer " };
    expect(healthNoteSchema.parse(note)).toMatchObject({
      ...{ topic: "health", alleged: true, reportedBy: "her lawyer" },
      observedOn: { edtf: null },
    });
  });

  it("say what to enter for the state of a step and for a date", () => {
    const legalStepId = crypto.randomUUID();
    expect(messages(legalStepStatusSchema.safeParse({ legalStepId, state: "odd" }))).toEqual([
      "Choose where the step stands",
    ]);
    expect(messages(detentionDateSchema.safeParse({ claim: { mode: "on" } }))).toEqual([
      "Enter the date that the source gives",
    ]);
    expect(detentionDateSchema.safeParse({ claim: { asStated: "Monday" } }).success).toBe(true);
    const choice = { id: legalStepId, version: "1", reason: "\u200b" };
    expect(messages(chooseDetentionDateSchema.safeParse(choice))).toEqual([
      "Enter why this date is the right one",
    ]);
  });

  it("take any address of the page of facts for its first page", () => {
    const caseId = crypto.randomUUID();
    const read = (given: object) => listCaseFactsSchema.parse({ caseId, ...given });
    expect(read({ section: "custody", page: "3" })).toMatchObject({ section: "custody", page: 3 });
    for (const page of ["0", "-1", "1.5", "x", "99999999999"]) expect(read({ page }).page).toBe(1);
    expect(read({ section: "elsewhere" }).section).toBeUndefined();
  });
});
