import { describe, expect, it } from "vitest";

import { InvalidInputError } from "@/lib/errors";
import { readEntries } from "@/lib/features/reviews/commands/read-entries";
import { layOutReview, type Mark } from "@/lib/features/reviews/rules/lay-out";
import { indexCodePoints, sliceByCodePoints } from "@/lib/text/code-points";

const TEXT = `A report 😀.

“We will not stop,” Jonas Fictional told reporters, “until Mirela Testov is home.”

Mirela Testov, who has been wrongfully detained in Examplia since 2020, is a teacher.

Fictional met with Ada Invented on 12 August 2023.`;

describe("what a text seems to say", () => {
  const entries = readEntries(TEXT, null);

  it("puts an utterance together that was cut by who said it, at its place in code points", () => {
    const [first] = entries;
    expect(first).toMatchObject({
      kind: "statement",
      read: {
        text: "We will not stop, until Mirela Testov is home.",
        wording: "verbatim",
        speaker: { name: "Jonas Fictional" },
        about: [{ name: "Mirela Testov", basis: "words" }],
      },
    });
    const words = sliceByCodePoints(TEXT, first?.start ?? 0, first?.end ?? 0);
    expect(words.startsWith("“We will") && words.endsWith("is home.”")).toBe(true);
  });

  it("tells words that name somebody held from words that only stand in the same text", () => {
    const text = `${TEXT}\n\nIn other news, “the harbour will be closed all week,” Ada Invented said.`;
    const bases = readEntries(text, null).map(({ read }) => read.about.map(({ basis }) => basis));
    expect(bases).toEqual([["words"], ["text"], ["text"]]);
  });

  it("takes paragraphs for what they are where line ends tell them apart, and nowhere else", () => {
    const said = "“We will not stop,” Jonas Fictional said.";
    const held = "Mirela Testov has been wrongfully detained in Examplia since 2020.";
    const basisOf = (text: string) => readEntries(text, null)[0]?.read.about[0]?.basis;
    const filler = "The weather stayed fine and the market was open. ".repeat(20);
    expect(basisOf(`A report.\n\n${said} ${held}`)).toBe("paragraph");
    expect(basisOf(`A report. ${said} ${held}`)).toBe("text");
    expect(basisOf(`A report.\n\n${said} ${held} ${filler}`)).toBe("text");
  });

  it.each([
    ["“I told them: ‘Let her go.’” Jonas Fictional said.", "I told them: ‘Let her go.’"],
    ["“‘Never’ is a long word,” Jonas Fictional said.", "‘Never’ is a long word"],
    ["“We speak for the hostages’” Jonas Fictional said.", "We speak for the hostages’"],
    ["“They told me, ‘Never again,’” Jonas Fictional said.", "They told me, ‘Never again’"],
  ])("keeps the marks and letters within a quotation: %s", (text, words) => {
    expect(readEntries(text, null)[0]?.read).toMatchObject({ text: words });
  });

  it("refuses more than anybody goes through, instead of leaving some of it out", () => {
    const many = Array.from(
      { length: 2_001 },
      (_, at) => `“We said part ${at},” Jonas Fictional said.`,
    );
    expect(() => readEntries(many.join("\n\n"), null)).toThrow(InvalidInputError);
  });

  it("gives no date that the text does not give", () => {
    expect(entries.map(({ read }) => read.when?.edtf ?? null)).toEqual([null, "2023-08-12"]);
  });

  it("is laid out beside the paragraph in which each begins", () => {
    const index = indexCodePoints(TEXT);
    const marks = entries.map(({ start, end, kind }, place): Mark => ({
      ...{ start, end, kind, id: String(place), number: place + 1, state: "open" },
    }));
    const stretch = { start: 0, end: index.length };
    const paragraphs = layOutReview({ text: TEXT, index, stretch, marks });
    expect(paragraphs.map(({ items }) => items)).toEqual([[], ["0"], [], ["1"]]);
    const all = paragraphs.map(({ segments }) => segments.map(({ text }) => text).join(""));
    expect(all.join("\n\n")).toBe(TEXT);
  });
});
