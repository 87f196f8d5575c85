import { describe, expect, it } from "vitest";

import { addStatementSchema } from "@/lib/features/statements/schema";

const STATEMENT = { channel: "remarks", wording: "verbatim", text: "Words." };

function problemsOf(extra: object): Record<string, string> {
  const { error } = addStatementSchema.safeParse({ ...STATEMENT, ...extra });
  return Object.fromEntries(
    (error?.issues ?? []).map(({ path, message }) => [path.join("."), message]),
  );
}

describe("a record added along with a statement", () => {
  it("is not dropped without a word when only half of it was filled in", () => {
    expect(problemsOf({ newSpeaker: { title: "Minister" } })).toHaveProperty([
      "newSpeaker.fullName",
    ]);
    expect(problemsOf({ newSource: { publisher: "The Gazette" } })).toHaveProperty([
      "newSource.title",
    ]);
    expect(problemsOf({ newSource: { publishedOn: { year: "2024" } } })).toHaveProperty([
      "newSource.title",
    ]);
    expect(problemsOf({ newSource: { exactWords: "As printed." } })).toHaveProperty([
      "newSource.title",
    ]);
    expect(problemsOf({ citations: [{ exactWords: "As printed." }] })).toHaveProperty([
      "citations.0.source",
    ]);
  });

  it("is left out when nothing of it was filled in", () => {
    const untouched = {
      newSpeaker: { fullName: "", title: "", organisation: "", country: "", rank: "" },
      newSource: {
        kind: "",
        title: "",
        publisher: "",
        url: "",
        publishedOn: { mode: "on" },
        exactWords: "",
      },
      citations: [{ source: { id: "", label: "" }, about: "record", exactWords: "", note: "" }],
      followUp: { title: "", dueOn: "", ownerId: "" },
    };
    const parsed = addStatementSchema.parse({ ...STATEMENT, ...untouched });
    expect(parsed).toMatchObject({
      newSpeaker: null,
      newSource: null,
      citations: [],
      followUp: null,
    });
  });

  it("keeps the place of a row, so that a refusal names the right one", () => {
    const citations = [{ source: { label: "" } }, { source: { label: "Second" } }];
    const parsed = addStatementSchema.parse({ ...STATEMENT, citations });
    expect(parsed.citations.map(({ row }) => row)).toEqual([1]);
  });
});
