import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { parseFields } from "@/lib/forms/parse-form";
import { rows } from "@/lib/validation/pick";
import * as z from "zod";

const fields = (...entries: [string, string][]) => parseFields(entries);

describe("posted fields", () => {
  it("are nested by the dots of their names", () => {
    const values = fields(
      ["saidOn.year", "2023"],
      ["participants.0.part", "took_part"],
      ["participants.1.part", "initiated"],
    );
    expect(values).toEqual({
      saidOn: { year: "2023" },
      participants: [{ part: "took_part" }, { part: "initiated" }],
    });
  });

  it("of one name become a list, in order", () => {
    expect(fields(["kinds", "pledge"], ["kinds", "denial"])).toEqual({
      kinds: ["pledge", "denial"],
    });
  });

  it("keep the order of rows, and close the gaps of removed ones", () => {
    expect(fields(["rows.2.a", "second"], ["rows.0.a", "first"])).toEqual({
      rows: [{ a: "first" }, { a: "second" }],
    });
  });

  it("leave out files, the form's own controls and the framework's", () => {
    const entries: [string, FormDataEntryValue][] = [
      ["_intent", "add:x"],
      ["_formPath", "/sources/new"],
      ["$ACTION_ID_1", ""],
      ["file", new File(["x"], "x.txt")],
      ["title", "T"],
    ];
    expect(parseFields(entries)).toEqual({ title: "T" });
  });

  it.each([
    "__proto__.polluted",
    "constructor.prototype.polluted",
    "a.__proto__.polluted",
    "__proto__[polluted]",
    "a[constructor][prototype][polluted]",
  ])("reach no prototype: %s", (name) => {
    const values = fields([name, "yes"], ["title", "T"]);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
    expect((values as { polluted?: string }).polluted).toBeUndefined();
    expect(values.title).toBe("T");
  });

  it("keep any text exactly as typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fields(["a.b", text])).toEqual({ a: { b: text } });
      }),
    );
    const odd = "100% = a&b + c;\r\n[x].y\u202e🙂";
    expect(fields(["t", odd])).toEqual({ t: odd });
  });

  it("keep every one of very many rows", () => {
    const many = Array.from({ length: 250 }, (_, n): [string, string] => [
      `list.${n}.name`,
      `n${n}`,
    ]);
    const read = rows(z.object({ name: z.string() }), () => false);
    const kept = Object.values(fields(...many)["list"] as object);
    expect(kept).toHaveLength(250);
    expect(kept[249]).toEqual({ name: "n249" });
    expect(read.safeParse(fields(...many)["list"]).error?.issues[0]?.message).toBe(
      "Keep this list to 100 entries",
    );
  });

  it("keep every field of the fullest form there is", () => {
    const names = Array.from({ length: 100 }, (_, row) =>
      Array.from({ length: 30 }, (_, box) => `positions.${row}.from.box${box}`),
    ).flat();
    const values = parseFields([
      ...names.map((name): [string, string] => [name, "x"]),
      ["notes", "the last"],
    ]);
    expect(values.notes).toBe("the last");
  });

  it("make an oddly named or deeply nested field no more than odd", () => {
    expect(() =>
      fields(
        ["", "x"],
        [".", "x"],
        ["a..b", "x"],
        ["[", "x"],
        ["a.b.c.d.e.f.g.h.i.j", "x"],
        ["toString", "x"],
      ),
    ).not.toThrow();
  });
});
