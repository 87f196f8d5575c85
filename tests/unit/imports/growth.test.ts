import { describe, expect, it } from "vitest";

import { extract } from "@/lib/features/imports/extract/extract";
import { article } from "@/tests/unit/imports/reading";

/** The fastest of some runs, in milliseconds of the processor: what else the machine does, it does beside. */
function fastest(text: string, runs = 3): number {
  const times = Array.from({ length: runs }, () => {
    const began = process.cpuUsage();
    extract(text);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

const PROSE = ["news-report", "wire-story", "feature", "press-release"].map(article).join("\n\n");

describe("time", () => {
  it("for a transcript of 10,000 words is under a second", () => {
    const transcript = article("briefing").repeat(100);
    expect(transcript.split(/\s+/).length).toBeGreaterThan(9000);
    expect(fastest(transcript)).toBeLessThan(1000);
  });

  it("for prose of 10,000 words is under a second", () => {
    expect(fastest(PROSE.repeat(15))).toBeLessThan(1000);
  });

  it.each([
    ["paragraphs", PROSE, 10],
    ["one line", `${PROSE.replaceAll(/\s+/g, " ")} `, 10],
    ["one sentence", "Ana Ruiz said, and he said, that she said ", 1500],
    ["quotations", "“We go,” Ana Ruiz said. ", 1000],
    ["contacts", "Ana Ruiz spoke with Jan Weiss in May 2020 and ", 600],
    ["names", "Ana Ruiz was the ", 2500],
    ["open marks", "“a ", 20_000],
  ])(
    "grows with the length of %s and no faster",
    (_what, text, times) => {
      const [once, twice] = [fastest(text.repeat(times)), fastest(text.repeat(times * 2))];
      expect(twice).toBeLessThan(Math.max(once * 3.2, 100));
    },
    30_000,
  );
});

describe("hostile text", () => {
  it.each([
    ["5 MB without a blank", "a".repeat(5_000_000)],
    ["5 MB of one line", "Ana went home and ".repeat(280_000)],
    ["marks that never close", "“".repeat(200_000)],
    ["10,000 quotations inside each other", `${"“a ".repeat(10_000)}${"” ".repeat(10_000)}`],
    ["commas without words", ",".repeat(1_000_000)],
    ["abbreviations", "A.".repeat(1_000_000)],
    ["lines without words", "\n".repeat(3_000_000)],
    ["labels", "ANA: b\n".repeat(50_000)],
    ["dates", "in May 2020 and ".repeat(30_000)],
  ])(
    "of %s ends quickly",
    (_what, text) => {
      expect(fastest(text, 1)).toBeLessThan(25_000);
    },
    30_000,
  );

  it("is read as far as it makes sense", () => {
    const nested = extract(`Ana Ruiz said: ${"“a ".repeat(10_000)}${"” ".repeat(10_000)}`);
    expect(nested.quotations).toHaveLength(1);
    expect(extract("“It never ends, Ana Ruiz said.").quotations).toHaveLength(1);
    expect(extract("")).toEqual({ quotations: [], contacts: [], people: [] });
  });
});
