import { describe, expect, it } from "vitest";

import {
  factorsOf,
  gapsIn,
  isFactor,
  isWeak,
  matrixOf,
  numberSources,
  tallyOfFactors,
  tallyWords,
} from "@/lib/features/criteria/rules";
import { recordCriterionSchema } from "@/lib/features/criteria/schema";

const source = (
  id: string,
  reliability: string | null = "B",
  credibility: string | null = "2",
) => ({
  ...{
    id,
    title: `Source ${id}`,
    publisher: null,
    url: null,
    language: "en",
    reliability,
    credibility,
  },
  publishedOn: { edtf: null, asStated: null, inferred: false },
});
const citation = (cited: ReturnType<typeof source>) => ({
  ...{
    id: `c-${cited.id}`,
    about: "record" as const,
    exactWords: null,
    note: null,
    captureId: null,
    source: cited,
  },
});
const finding = (
  factor: string,
  assessment: "supported" | "contradicted" | "claimed" | "no_evidence",
  cited: ReturnType<typeof source>[] = [],
) => ({
  ...{ id: `f-${factor}`, framework: "levinson" as const, factor, assessment, reasoning: "" },
  citations: cited.map(citation),
});

describe("the matrix", () => {
  it("has the factors of the three texts in their order", () => {
    expect(factorsOf("levinson")).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "7",
      "8",
      "9",
      "10",
      "11",
    ]);
    expect(factorsOf("wgad")).toEqual(["I", "II", "III", "IV", "V"]);
    expect(factorsOf("pace")).toEqual(["a", "b", "c", "d", "e"]);
    expect([
      isFactor("levinson", "12"),
      isFactor("pace", "I"),
      isFactor("wgad", "toString"),
    ]).toEqual([false, false, false]);
  });

  it("counts each assessment, and apart from them what nobody assessed", () => {
    const { levinson, wgad } = matrixOf([
      finding("1", "claimed"),
      finding("3", "supported"),
      finding("9", "contradicted"),
      finding("10", "no_evidence"),
    ]);
    const tally = tallyOfFactors("levinson", levinson);
    expect(tally).toEqual({
      supported: 1,
      contradicted: 1,
      claimed: 1,
      no_evidence: 1,
      not_assessed: 7,
    });
    expect(tallyWords(tally)).toBe(
      "1 supported, 1 contradicted, 1 claimed, 1 without evidence, 7 not assessed",
    );
    expect(tallyWords(tallyOfFactors("wgad", wgad))).toBe("5 not assessed");
  });

  it("names what is missing and why, one reason a factor", () => {
    const weak = source("weak", "E", "2");
    const { levinson } = matrixOf([
      finding("1", "supported", [source("good")]),
      finding("2", "supported", [weak]),
      finding("3", "contradicted", [weak, source("good")]),
      finding("4", "supported"),
      finding("5", "claimed", [source("good")]),
      finding("6", "no_evidence"),
    ]);
    expect(gapsIn(levinson).slice(0, 5)).toEqual([
      { factor: "2", reason: "weak_sources" },
      { factor: "4", reason: "uncited" },
      { factor: "5", reason: "only_claimed" },
      { factor: "6", reason: "no_evidence" },
      { factor: "7", reason: "not_assessed" },
    ]);
  });

  it.each([
    [null, null, true],
    ["A", null, false],
    [null, "1", false],
    ["C", "4", false],
    ["D", "1", true],
    ["F", null, true],
    ["A", "5", true],
    [null, "6", true],
  ])("takes a source graded %s%s for weak: %s", (reliability, credibility, weak) => {
    expect(isWeak({ ...source("x"), reliability, credibility })).toBe(weak);
  });

  it("numbers each source once, as it is first cited", () => {
    const { levinson } = matrixOf([
      finding("2", "supported", [source("b"), source("a")]),
      finding("1", "supported", [source("a")]),
    ]);
    expect(numberSources(levinson).map(({ number, source: { id } }) => [number, id])).toEqual([
      [1, "a"],
      [2, "b"],
    ]);
  });
});

describe("an assessment", () => {
  const caseId = "00000000-0000-4000-8000-000000000001";
  const messages = (input: Record<string, unknown>) => {
    const parsed = recordCriterionSchema.safeParse({
      ...{ caseId, framework: "levinson", factor: "3", ...input },
    });
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("."));
  };

  it("of support or contradiction needs a source, a claim its reasoning", () => {
    const cited = { citations: [{ source: { id: caseId } }] };
    const added = { newSource: { title: "A court notice" } };
    for (const assessment of ["supported", "contradicted"]) {
      expect(messages({ assessment })).toEqual(["citations"]);
      expect(messages({ assessment, citations: [{ source: {} }] })).toEqual(["citations"]);
      expect(messages({ assessment, ...cited })).toEqual([]);
      expect(messages({ assessment, ...added })).toEqual([]);
    }
    expect(messages({ assessment: "claimed" })).toEqual(["reasoning"]);
    expect(messages({ assessment: "claimed", reasoning: " \u200b " })).toEqual(["reasoning"]);
    expect(messages({ assessment: "claimed", reasoning: "His lawyer says so." })).toEqual([]);
    expect(messages({ assessment: "no_evidence" })).toEqual([]);
  });

  it("is of a factor that the framework has", () => {
    expect(messages({ factor: "12", assessment: "no_evidence" })).toEqual(["factor"]);
    expect(messages({ framework: "wgad", assessment: "no_evidence" })).toEqual(["factor"]);
    expect(messages({ framework: "pact", assessment: "no_evidence" })).toContain("framework");
  });
});
