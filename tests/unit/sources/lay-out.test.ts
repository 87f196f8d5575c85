import { describe, expect, it } from "vitest";

import { layOut } from "@/lib/features/sources/rules/lay-out";
import type { ClaimView } from "@/lib/features/sources/types";
import { indexCodePoints } from "@/lib/text/code-points";

const claim = (id: string): ClaimView => ({
  ...{ id, href: `/statements/${id}`, title: `Record ${id}`, detail: null, excerpt: null },
  ...{ about: "record", exactWords: null, note: null },
});

function sheet(text: string, places: Record<string, [start: number, end: number]>) {
  const ids = Object.keys(places);
  const index = indexCodePoints(text);
  return {
    ...{ text, index, stretch: { start: 0, end: index.length }, askedFor: null },
    passages: Object.entries(places).map(([id, [start, end]], n) => ({
      ...{ id, start, end, number: n + 1 },
    })),
    claims: new Map(ids.map((id) => [id, claim(id)])),
    changeable: new Set<string>(),
    nouns: new Map(ids.map((id) => [id, "statement" as const])),
  };
}

describe("laying out a captured text", () => {
  it("marks a passage over two paragraphs, and notes it beside the first", () => {
    const [first, second] = layOut(sheet("One two.\n\nThree four.", { a: [4, 15] }));
    expect(first?.segments.map(({ text, under }) => [text, under])).toEqual([
      ["One ", []],
      ["two.", [1]],
    ]);
    expect(second?.segments.map(({ text, under }) => [text, under])).toEqual([
      ["Three", [1]],
      [" four.", []],
    ]);
    expect([first?.notes.length, second?.notes.length]).toEqual([1, 0]);
    expect(first?.segments[1]).toMatchObject({ begins: [{ id: "a" }], ends: [] });
    expect(second?.segments[0]).toMatchObject({ begins: [], ends: [{ id: "a" }] });
  });

  it("notes a passage that begins between two paragraphs beside the next", () => {
    const [first, second] = layOut(sheet("One.\n\nTwo.", { a: [5, 10] }));
    expect([first?.notes.length, second?.notes.length]).toEqual([0, 1]);
  });

  it("counts places in code points, so that every segment says where it begins", () => {
    const [paragraph] = layOut(sheet("😀😀 said 😀.", { a: [3, 7] }));
    expect(paragraph?.segments.map(({ start, text }) => [start, text])).toEqual([
      [0, "😀😀 "],
      [3, "said"],
      [7, " 😀."],
    ]);
  });

  it("leaves a passage out altogether when its claim may not be seen", () => {
    const hidden = { ...sheet("One two.", { a: [4, 8] }), claims: new Map<string, ClaimView>() };
    const [paragraph] = layOut(hidden);
    expect(paragraph).toMatchObject({ notes: [], segments: [{ text: "One two.", under: [] }] });
  });

  it("lays out 10,000 words with 500 citations at once", () => {
    const text = Array.from({ length: 200 }, () => "word ".repeat(50).trim()).join("\n\n");
    const places = Array.from({ length: 500 }, (_, n): [string, [number, number]] => [
      `c${n}`,
      [n * 90, n * 90 + 300],
    ]);
    const began = performance.now();
    const paragraphs = layOut(sheet(text, Object.fromEntries(places)));
    expect(paragraphs).toHaveLength(200);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
