import { describe, expect, it } from "vitest";

import {
  clearMatch,
  matchPeople,
  toCandidate,
  type Candidate,
  type OnFile,
} from "@/lib/features/reviews/rules/match-people";

const somebody = (over: Partial<OnFile> = {}): Candidate =>
  toCandidate({
    ...{ id: "a", fullName: "Jonas Fictional", nativeName: null, aliases: [], offices: [] },
    ...over,
  });

const fits = (name: string | null, office: string | null, ...people: Candidate[]) =>
  matchPeople({ name, office }, people).map(({ id, score, reasons }) => [id, score, ...reasons]);

describe("matching a name to people on file", () => {
  it.each([
    ["JONAS  FICTIONAL", [["a", 100, "same name"]]],
    ["Jonás Fictional", [["a", 100, "same name"]]],
    ["Fictional", [["a", 50, "same family name"]]],
    ["Jonas Peter Fictional", [["a", 80, "same first and last name"]]],
    ["Jonas", []],
    ["Peter Fictional", []],
    ["Fictional Times", []],
    ["…", []],
  ])("%s", (name, expected) => expect(fits(name, null, somebody())).toEqual(expected));

  it("knows aliases and names in their own script", () => {
    const person = somebody({ aliases: ["The Envoy"], nativeName: "ليلى مثال" });
    expect(fits("the envoy", null, person)).toEqual([["a", 95, "alias"]]);
    expect(fits("ليلى مثال", null, person)).toEqual([["a", 100, "same name in its own script"]]);
  });

  it("knows an office with and without its organisation, and no other", () => {
    const office = { title: "Foreign minister", organisation: "Examplia" };
    const person = somebody({ offices: [office] });
    const held = [["a", 60, "holds the office named"]];
    expect(fits(null, "the foreign minister", person)).toEqual(held);
    expect(fits(null, "Foreign Minister of Examplia", person)).toEqual(held);
    expect(fits(null, "the deputy foreign minister", person)).toEqual([]);
    expect(fits(null, "foreign minister of Elsewhere", person)).toEqual([]);
    expect(fits("Fictional", "foreign minister", person)[0]?.slice(1)).toEqual([
      65,
      "same family name",
      "holds the office named",
    ]);
  });

  it("never tells people of one name apart by itself", () => {
    const office = { title: "Envoy", organisation: null };
    const [one, other] = [somebody({ offices: [office] }), somebody({ id: "b" })];
    const found = matchPeople({ name: "Jonas Fictional", office: "envoy" }, [other, one]);
    expect(found.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(clearMatch(found)).toBeNull();
    expect(clearMatch(matchPeople({ name: "Jonas Fictional", office: null }, [one]))?.id).toBe("a");
    expect(clearMatch(matchPeople({ name: "Fictional", office: null }, [one]))).toBeNull();
    expect(clearMatch(matchPeople({ name: null, office: "envoy" }, [one]))).toBeNull();
  });
});
