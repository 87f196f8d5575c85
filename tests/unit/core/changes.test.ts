import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { changesBetween } from "@/lib/audit/changes";

describe("what a command changed", () => {
  it("is every field that differs, from what to what", () => {
    expect(changesBetween({ a: 1, b: "x", c: null }, { a: 2, b: "x", c: "y" })).toEqual({
      a: { from: 1, to: 2 },
      c: { from: null, to: "y" },
    });
  });

  it("is every field with a value when the record is new, and again when it is gone", () => {
    expect(changesBetween(null, { a: 1, b: null, c: undefined, d: "", e: [] })).toEqual({
      a: { from: null, to: 1 },
      d: { from: null, to: "" },
      e: { from: null, to: [] },
    });
    expect(changesBetween({ a: 1 }, null)).toEqual({ a: { from: 1, to: null } });
    expect(changesBetween(null, null)).toEqual({});
  });

  it("leaves bookkeeping out", () => {
    const before = {
      version: 1,
      updatedAt: new Date(0),
      createdAt: new Date(0),
      createdById: "a",
      submissionId: null,
    };
    expect(
      changesBetween(before, {
        version: 2,
        updatedAt: new Date(1),
        createdAt: new Date(1),
        createdById: "b",
        submissionId: "x",
      }),
    ).toEqual({});
  });

  it("is of the record's own fields, whatever every object has besides", () => {
    expect(changesBetween({ toString: "a" }, {})).toEqual({ toString: { from: "a", to: null } });
  });

  it("holds dates, big numbers and nested rows as plain JSON", () => {
    const after = { at: new Date(0), seq: 12n, rows: [{ caseId: "1", at: new Date(0) }] };
    expect(changesBetween(null, after)).toEqual({
      at: { from: null, to: "1970-01-01T00:00:00.000Z" },
      seq: { from: null, to: "12" },
      rows: { from: null, to: [{ caseId: "1", at: "1970-01-01T00:00:00.000Z" }] },
    });
    expect(changesBetween({ at: new Date(0) }, { at: new Date(0) })).toEqual({});
  });

  it("is nothing between a record and its copy, and can always be written as JSON", () => {
    const record = fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue());
    fc.assert(
      fc.property(record, record, (before, after) => {
        expect(changesBetween(before, structuredClone(before))).toEqual({});
        expect(() => JSON.stringify(changesBetween(before, after))).not.toThrow();
      }),
    );
  });
});
