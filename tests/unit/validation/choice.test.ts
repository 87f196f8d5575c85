import { describe, expect, it } from "vitest";

import {
  checkbox,
  choiceOr,
  choices,
  language,
  optionalChoice,
  optionalCountry,
  optionalDay,
  optionalId,
  optionalLanguage,
  optionalNumber,
  optionalUrl,
} from "@/lib/validation/choice";
import { isEmptyPick, pickSchema, rows } from "@/lib/validation/pick";

const COLOURS = { red: "red", blue: "blue" } as const;
const takes = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe("a web address", () => {
  it.each([
    "https://example.org",
    "http://example.org/a?b=c#d",
    "https://пример.рф/путь",
    "https://[2001:db8::1]/",
    "HTTPS://EXAMPLE.ORG",
  ])("may be %s", (url) => expect(optionalUrl.parse(` ${url}\u200b`)).toBe(url));

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "javascript://example.org/%0aalert(1)",
    "data:text/html,<script>",
    "vbscript:x",
    "file:///etc/passwd",
    "ftp://example.org",
    "mailto:a@example.org",
    "//example.org",
    "/cases",
    "example.org",
    "https:example.org",
    "https:/example.org",
    "https://",
    "https:// spaces.example",
    "x",
    `https://example.org/${"x".repeat(2_000)}`,
  ])("may not be %s", (url) => expect(takes(optionalUrl, url)).toBe(false));

  it("may be left out", () =>
    expect(["", " ", null, undefined].map((value) => optionalUrl.parse(value))).toEqual([
      null,
      null,
      null,
      null,
    ]));
});

describe("a language", () => {
  it.each(["en", "ru", "fa", "zh-Hant", "pt-BR", "sr-Latn-RS", "ckb"])("may be %s", (tag) =>
    expect(language.parse(tag)).toBe(tag),
  );
  it.each(["english language", "e", "en_US", "-", "../en", "x".repeat(50), { not: "" }, 7])(
    "may not be %j",
    (tag) => expect(takes(language, tag)).toBe(false),
  );
  it("is English when nothing is chosen, or none where it may be left out", () => {
    expect([language.parse(""), language.parse(undefined), optionalLanguage.parse("")]).toEqual([
      "en",
      "en",
      null,
    ]);
  });
});

describe("a choice from a list", () => {
  it("is one of the list, whatever an object's prototype offers", () => {
    const colour = optionalChoice(COLOURS, "Choose a colour");
    expect(colour.parse("red")).toBe("red");
    expect([colour.parse(""), colour.parse(undefined)]).toEqual([null, null]);
    for (const value of [
      "green",
      "RED",
      "constructor",
      "__proto__",
      "toString",
      0,
      ["red"],
      { red: 1 },
    ])
      expect(takes(colour, value)).toBe(false);
  });

  it("may have a default for an empty answer only", () => {
    const colour = choiceOr(COLOURS, "blue", "Choose a colour");
    expect([colour.parse(""), colour.parse(undefined), colour.parse("red")]).toEqual([
      "blue",
      "blue",
      "red",
    ]);
    expect(takes(colour, "green")).toBe(false);
  });

  it("may be several, each once", () => {
    const colours = choices(COLOURS, "Choose colours");
    expect(colours.parse("red")).toEqual(["red"]);
    expect(colours.parse(["red", "blue", "red"])).toEqual(["red", "blue"]);
    expect(colours.parse(undefined)).toEqual([]);
    expect(takes(colours, ["red", "green"])).toBe(false);
  });
});

describe("other answers", () => {
  it("countries are of the standard's list", () => {
    expect([
      optionalCountry.parse("RU"),
      optionalCountry.parse(""),
      optionalCountry.parse(null),
    ]).toEqual(["RU", null, null]);
    for (const value of ["Russia", "ZZ", "U", {}, "RU; DROP"])
      expect(takes(optionalCountry, value)).toBe(false);
  });

  it("ids are ids", () => {
    const id = "0193a4b2-0000-7000-8000-000000000000";
    expect([optionalId.parse(id), optionalId.parse("")]).toEqual([id, null]);
    for (const value of ["1", `${id}'`, { not: id }, [id]])
      expect(takes(optionalId, value)).toBe(false);
  });

  it("days are days of the calendar", () => {
    expect([optionalDay.parse("2024-02-29"), optionalDay.parse("")]).toEqual(["2024-02-29", null]);
    for (const value of ["2023-02-29", "2024-13-01", "2024-1-1", "today", "+12024-01-01", {}])
      expect(takes(optionalDay, value)).toBe(false);
  });

  it("numbers are whole and within their limits", () => {
    const minutes = optionalNumber("Enter minutes", 1, 600);
    expect([minutes.parse(" 45 "), minutes.parse(""), minutes.parse("1e2")]).toEqual([
      45,
      null,
      100,
    ]);
    for (const value of ["0", "601", "1.5", "x", "Infinity", "NaN", {}])
      expect(takes(minutes, value)).toBe(false);
  });

  it("a ticked box is on", () => {
    expect(["on", true, "", undefined, "yes"].map((value) => checkbox.parse(value))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it("a picker is an id, words, both or nothing", () => {
    expect(isEmptyPick(pickSchema.parse(undefined))).toBe(true);
    expect(isEmptyPick(pickSchema.parse({ id: "", label: " \u200b" }))).toBe(true);
    expect(pickSchema.parse({ label: " Ada " })).toEqual({ id: null, label: "Ada" });
    expect(takes(pickSchema, { id: { not: "" } })).toBe(false);
  });

  it("rows come as a list or by index, empty ones are dropped, and each knows its place", () => {
    const people = rows(pickSchema, isEmptyPick);
    const adaAt = (row: number) => ({ id: null, label: "Ada", row });
    expect(people.parse([{}, { label: "" }, { label: "Ada" }])).toEqual([adaAt(2)]);
    expect(people.parse({ 0: {}, 7: { label: "Ada" } })).toEqual([adaAt(1)]);
    expect([people.parse(""), people.parse(undefined)]).toEqual([[], []]);
    for (const value of ["x", 3, Array.from({ length: 101 }, () => ({ label: "a" }))])
      expect(takes(people, value)).toBe(false);
  });
});
