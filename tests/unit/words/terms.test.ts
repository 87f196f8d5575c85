import { describe, expect, it } from "vitest";

import type { SpeakerView } from "@/lib/features/statements/types";
import { changeFindings, spokenAs } from "@/lib/features/words/rules/position";
import { chosenTerms, searchedForms, typedTerms } from "@/lib/features/words/rules/terms";
import { droppedWords, sinceFirstWords, undatedUseWords } from "@/lib/features/words/rules/usage";
import type { WordUse } from "@/lib/features/words/types";

const USE: WordUse = {
  ...{ said: 3, undated: 0, total: 20 },
  first: { earliest: "2022-01-01", latest: "2022-01-01" },
  last: { earliest: "2023-05-17", latest: "2023-05-17" },
  since: { surely: 12, possibly: 12 },
  without: { surely: 9, possibly: 9, alluded: 6, group: 3 },
};

describe("words as typed", () => {
  it("are divided by commas, taken once, and at most five", () => {
    expect(typedTerms("Hostage, hostage ,، !, every single day").map(({ key }) => key)).toEqual([
      "“hostage”",
      "“every single day”",
    ]);
    expect(typedTerms("a,b,c,d,e,f,g")).toHaveLength(5);
    expect(typedTerms(null)).toEqual([]);
  });

  it("come before the words of the field, and the first is looked at unless one is asked for", () => {
    expect(chosenTerms("ice", null).chosen.label).toBe("ice");
    expect(chosenTerms("ice", "spy").chosen.key).toBe("spy");
    expect(chosenTerms(null, "no such word").chosen.key).toBe("wrongful");
  });

  it("are searched for as whole words", () => {
    expect(searchedForms({ key: "", label: "", forms: ["It’s Bouvet!"] })).toEqual([
      " its bouvet ",
    ]);
  });
});

describe("figures of a word", () => {
  it("say how often since it was first said, as far as the dates tell", () => {
    expect(sinceFirstWords(USE)).toBe("3 of 12");
    expect(sinceFirstWords({ ...USE, since: { surely: 12, possibly: 14 } })).toBe("3 of 12–14");
    expect(sinceFirstWords({ ...USE, undated: 3 })).toBe("3 of 20");
  });

  it("say that it was dropped only of statements that are surely later", () => {
    expect(droppedWords(USE)).toBe("not since 17 May 2023, in 9 statements");
    expect(droppedWords({ ...USE, without: { ...USE.without, possibly: 11 } })).toBe(
      "not since 17 May 2023, in at least 9 statements",
    );
    expect(droppedWords({ ...USE, undated: 1 })).toBe(
      "not surely since 17 May 2023, in 9 statements",
    );
    expect(droppedWords({ ...USE, without: { ...USE.without, surely: 0 } })).toBeNull();
    expect(droppedWords({ ...USE, said: 0 })).toBeNull();
  });

  it("say that an undated use may be later", () => {
    expect(undatedUseWords(USE)).toBeNull();
    expect(undatedUseWords({ ...USE, undated: 1 })).toBe(
      "1 undated with it may be earlier or later",
    );
  });
});

describe("among the words of an organisation", () => {
  const ministry: SpeakerView = {
    ...{ kind: "organisation", person: null, position: null, unnamedRole: null, relayed: null },
    organisation: { id: "", name: "Ministry of Tests" },
  };

  it("its own stand in its name, and those of somebody unnamed with what is known of them", () => {
    expect(spokenAs(ministry, null).office).toBe("Ministry of Tests");
    const official = "A senior official";
    const unnamed: SpeakerView = { ...ministry, kind: "unnamed", unnamedRole: official };
    expect(spokenAs(unnamed, null).office).toBe(official);
  });
});

describe("a position", () => {
  const change = { caseId: "", was: [], unordered: 0 };

  it("has changed only against one known position before it", () => {
    expect(changeFindings("accepts_responsibility", change)).toEqual([]);
    expect(changeFindings("denies", { ...change, was: ["denies"] })).toEqual([]);
    expect(changeFindings("accepts_responsibility", { ...change, was: ["denies"] })).toEqual([
      { kind: "changed", was: "denies" },
    ]);
    expect(
      changeFindings("denies", { ...change, was: ["denies", "accepts_responsibility"] }),
    ).toEqual([{ kind: "mixed", was: ["denies", "accepts_responsibility"] }]);
  });

  it("stands in no known order to others whose days overlap", () => {
    expect(changeFindings("denies", { ...change, unordered: 2 })).toEqual([
      { kind: "unordered", count: 2 },
    ]);
  });
});
