import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";

import { main } from "@/scripts/measure-extract";
import { pairs } from "@/scripts/measure/matches";
import type { PredictedQuote } from "@/scripts/measure/predictions";

const folder = mkdtempSync(path.join(tmpdir(), "vigil-measure-"));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT =
  "Ana Ruiz said the talks had failed. “We go,” she said. Ruiz met with Jan Weiss in May 2020.";
const GOLD = {
  doc_id: "made-up",
  text: TEXT,
  quotes: [
    {
      start: 14,
      end: 34,
      type: "indirect",
      speaker: "Ana Ruiz",
      speaker_start: 0,
      speaker_end: 8,
      cue: "said",
      reference: "Ana Ruiz",
    },
    {
      start: 36,
      end: 44,
      type: "direct",
      speaker: "she",
      speaker_start: 45,
      speaker_end: 48,
      cue: "said",
      reference: "Ana Ruiz",
    },
    {
      start: 55,
      end: 60,
      type: "indirect",
      speaker: null,
      speaker_start: null,
      speaker_end: null,
      cue: null,
    },
  ],
};

async function run(lines: string[], ...args: string[]): Promise<string> {
  const file = path.join(folder, "gold.jsonl");
  writeFileSync(file, lines.join("\n"));
  const written: string[] = [];
  const spy = vi
    .spyOn(process.stdout, "write")
    .mockImplementation((words) => written.push(String(words)) > 0);
  try {
    await main([file, ...args]);
  } finally {
    spy.mockRestore();
  }
  return written.join("");
}

describe("npm run measure:extract", () => {
  it("prints precision, recall and F1", async () => {
    const printed = await run([JSON.stringify(GOLD), ""]);
    expect(printed).toMatch(/Jaccard >= 0\.5 +100\.0 +66\.7 +80\.0 +2\/3/);
    expect(printed).toMatch(/resolved speaker +100\.0 +100\.0 +100\.0 +2\/2/);
    expect(printed).toMatch(
      /Of type direct +precision +recall +F1 +found\nov.*100\.0 +100\.0 +100\.0 +1\/1/,
    );
  });

  it("writes what was read in the form of the annotations", async () => {
    const out = path.join(folder, "out.jsonl");
    await run([JSON.stringify(GOLD)], "--out", out);
    expect(JSON.parse(readFileSync(out, "utf8"))).toEqual({
      doc_id: "made-up",
      quotes: [
        {
          start: 14,
          end: 34,
          type: "indirect",
          speaker: "Ana Ruiz",
          speaker_start: 0,
          speaker_end: 8,
          speaker_resolved: "Ana Ruiz",
          cue: "said",
        },
        {
          start: 36,
          end: 44,
          type: "direct",
          speaker: "she",
          speaker_start: 45,
          speaker_end: 48,
          speaker_resolved: "Ana Ruiz",
          cue: "said",
        },
      ],
      contacts: [
        {
          start: 55,
          end: 90,
          medium: "meeting",
          participants: ["Ana Ruiz", "Jan Weiss"],
          when_as_stated: "May 2020",
          edtf: "2020-05",
          count: "1",
        },
      ],
      people: [{ name: "Ana Ruiz", start: 0, end: 8, roles: [] }],
    });
  });

  it("names the line that is no document, and a file that is not there", async () => {
    await expect(run([JSON.stringify(GOLD), "{"])).rejects.toThrow("Line 2 of");
    await expect(main([path.join(folder, "none.jsonl")])).rejects.toThrow("There is no file");
    await expect(main([])).rejects.toThrow("npm run measure:extract --");
  });
});

describe("matching", () => {
  const quote = (start: number, end: number): PredictedQuote => ({
    start,
    end,
    type: "direct",
    speaker: null,
    speaker_start: null,
    speaker_end: null,
    speaker_resolved: null,
    cue: null,
  });

  it("does not let a long prediction win the symmetric measure", () => {
    const gold = [{ start: 10, end: 20 }];
    expect(pairs("x".repeat(100), "overlap > 0.8", gold, [quote(0, 100)])).toHaveLength(1);
    expect(pairs("x".repeat(100), "Jaccard >= 0.5", gold, [quote(0, 100)])).toHaveLength(0);
  });

  it("counts the parts of a cut quotation together, and each prediction once", () => {
    const gold = [
      {
        start: 0,
        end: 30,
        spans: [
          [0, 10],
          [20, 30],
        ] as [number, number][],
      },
    ];
    expect(pairs("x".repeat(40), "Jaccard >= 0.5", gold, [quote(0, 10)])).toHaveLength(1);
    expect(
      pairs("x".repeat(40), "overlap > 0.8", gold, [quote(0, 10), quote(20, 30)]),
    ).toHaveLength(0);
  });
});
