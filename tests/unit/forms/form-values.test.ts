import { describe, expect, test } from "vitest";
import {
  countRows,
  hasAnyText,
  nestEntries,
  readPath,
  readText,
  readTexts,
} from "@/lib/forms/form-values";

describe("reading typed values by dotted name", () => {
  const values = {
    title: "A call",
    version: 3,
    saidOn: { year: "2023", month: "" },
    participants: [{ person: { label: "Maria Ivanova" } }, { person: { label: "" } }],
    sparse: { "0": { note: "a" }, "2": { note: "c" } },
    kinds: ["pledge", "denial"],
  };

  test("finds nested values, in arrays and in objects keyed by index", () => {
    expect(readText(values, "saidOn.year")).toBe("2023");
    expect(readText(values, "participants.0.person.label")).toBe("Maria Ivanova");
    expect(readText(values, "sparse.2.note")).toBe("c");
    expect(readText(values, "version")).toBe("3");
  });

  test("gives empty text, never a crash, for what is missing or not text", () => {
    expect(readText(values, "saidOn")).toBe("");
    expect(readText(values, "title.deeper.still")).toBe("");
    expect(readText({}, "anything.0.here")).toBe("");
    expect(readPath(values, "constructor")).toBeUndefined();
    expect(readPath(values, "title.length")).toBeUndefined();
  });

  test("lists the boxes ticked under one name, whether one or several", () => {
    expect(readTexts(values, "kinds")).toEqual(["pledge", "denial"]);
    expect(readTexts({ kinds: "pledge" }, "kinds")).toEqual(["pledge"]);
    expect(readTexts({}, "kinds")).toEqual([]);
  });

  test("counts rows by the highest index, so that a gap loses none", () => {
    expect(countRows(values, "participants")).toBe(2);
    expect(countRows(values, "sparse")).toBe(3);
    expect(countRows(values, "title")).toBe(0);
    expect(countRows(values, "absent")).toBe(0);
  });

  test("knows blank rows from filled ones", () => {
    expect(hasAnyText(values.participants)).toBe(true);
    expect(hasAnyText([{ person: { label: "  " } }, ""])).toBe(false);
    expect(hasAnyText(undefined)).toBe(false);
  });
});

describe("nesting submitted entries", () => {
  test("rebuilds objects and rows", () => {
    expect(
      nestEntries([
        ["saidOn.year", "2023"],
        ["saidOn.asStated", "Monday"],
        ["participants.0.person.label", "Maria"],
        ["participants.1.person.label", "Omar"],
      ]),
    ).toEqual({
      saidOn: { year: "2023", asStated: "Monday" },
      participants: { "0": { person: { label: "Maria" } }, "1": { person: { label: "Omar" } } },
    });
  });

  test("keeps every value of a repeated name", () => {
    expect(
      nestEntries([
        ["kinds", "pledge"],
        ["kinds", "denial"],
        ["kinds", "sympathy"],
      ]),
    ).toEqual({ kinds: ["pledge", "denial", "sympathy"] });
  });

  test("leaves out files, controls and names that reach a prototype", () => {
    const values = nestEntries([
      ["$ACTION_REF_1", ""],
      ["_intent", "add:steps"],
      ["_formPath", "/cases/new"],
      ["__proto__.polluted", "yes"],
      ["a.constructor.prototype.polluted", "yes"],
      ["upload", new File(["x"], "x.txt")],
      ["title", "kept"],
    ]);
    expect(values).toEqual({ title: "kept" });
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("reads back what it nested", () => {
    const values = nestEntries([["steps.2.court.label", "City court"]]);
    expect(readText(values, "steps.2.court.label")).toBe("City court");
    expect(countRows(values, "steps")).toBe(3);
  });
});
