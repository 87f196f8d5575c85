import { describe, expect, it } from "vitest";

import { quotations, said } from "@/tests/unit/imports/reading";

const RUIZ = "Minister Ana Ruiz arrived in Port Sarn.\n\n";
const first = (text: string) => quotations(text)[0];

describe("what is said", () => {
  it.each([
    ["behind the verb", "Ana Ruiz said the talks had failed.", "Ana Ruiz: the talks had failed"],
    [
      "behind “that”",
      "Ana Ruiz announced on Monday that the talks had failed.",
      "Ana Ruiz: that the talks had failed",
    ],
    [
      "before the verb",
      "The talks had failed, Ana Ruiz said on Monday.",
      "Ana Ruiz: The talks had failed",
    ],
    [
      "before an inverted verb",
      "The talks had failed, said Ana Ruiz.",
      "Ana Ruiz: The talks had failed",
    ],
    [
      "behind the person told",
      "Ana Ruiz told reporters she would wait.",
      "Ana Ruiz: she would wait",
    ],
    ["by a source", "The talks failed, according to Ana Ruiz.", "Ana Ruiz: The talks failed"],
    [
      "by a source in front",
      "According to Ana Ruiz, the talks failed.",
      "Ana Ruiz: the talks failed",
    ],
    [
      "past a description",
      "Ana Ruiz, 54, the minister, said the talks had failed.",
      "Ana Ruiz: the talks had failed",
    ],
    [
      "past a bracket",
      "Ana Ruiz (Harbour) said the talks had failed.",
      "Ana Ruiz: the talks had failed",
    ],
    ["as a request", "Ana Ruiz urged Oslo to act at once.", "Ana Ruiz: to act at once"],
    [
      "without the manner",
      "Ana Ruiz said the talks had failed, citing two letters.",
      "Ana Ruiz: the talks had failed",
    ],
    ["with “went on”", "The talks, Ana Ruiz went on, are over.", "Ana Ruiz: The talks"],
    [
      "before “pointed out”",
      "Ana Ruiz pointed out that nobody had asked.",
      "Ana Ruiz: that nobody had asked",
    ],
  ])("stands %s", (_where, text, expected) => {
    expect(said(text)).toContain(expected);
  });

  it.each([
    ["a noun", "The report of Ana Ruiz claims two pages."],
    ["a wish", "Ana Ruiz would say nothing."],
    ["a denial", "Ana Ruiz did not say when she would return."],
    ["a passive", "Ana Ruiz was told to wait."],
    ["a plan", "Ana Ruiz announced plans for a visit."],
    ["so much", "The picture says much about Ana Ruiz."],
    ["a title in quotation marks", "Her film “A Door” won a prize."],
    ["a word held at a distance", "She was given a “full” trial."],
    ["a condition", "If Ana Ruiz says the talks failed, nobody listens."],
  ])("is not found in %s", (_what, text) => {
    expect(said(text)).toEqual([]);
  });

  it("keeps its type", () => {
    expect(
      quotations("“No,” Ana Ruiz said. Ruiz said it was “a sham.” Ruiz said it was over.").map(
        ({ type }) => type,
      ),
    ).toEqual(["direct", "mixed", "indirect"]);
  });

  it("spans the sentences of one quotation and joins what “she said” cuts", () => {
    const read = quotations("“It is late. We go,” Ana Ruiz said, “and we come back.”");
    expect(read.map(({ words, joins }) => [words, joins])).toEqual([
      ["“It is late. We go,”", null],
      ["“and we come back.”", 0],
    ]);
  });

  it("takes nested quotations as part of the outer one", () => {
    expect(said("“He told me ‘no’ and “never” twice,” Ana Ruiz said.")).toEqual([
      "Ana Ruiz: “He told me ‘no’ and “never” twice,”",
    ]);
  });

  it("reads single marks, straight marks and two apostrophes", () => {
    expect(said("‘We go,’ Ana Ruiz said.")).toEqual(["Ana Ruiz: ‘We go,’"]);
    expect(said("''We go,'' Ana Ruiz said.")).toEqual(["Ana Ruiz: ''We go,''"]);
    expect(said('"We go!" Ana Ruiz said.')).toEqual(['Ana Ruiz: "We go!"']);
  });

  it("leaves the narrator’s own words out", () => {
    expect(said("“Is it far?” I said.")).toEqual([]);
  });

  it("separates two speakers of one sentence", () => {
    expect(said("Ana Ruiz says the talks failed but Jan Weiss says they never began.")).toEqual([
      "Ana Ruiz: the talks failed",
      "Jan Weiss: they never began",
    ]);
  });
});

describe("who says it", () => {
  it.each([
    ["a pronoun", `${RUIZ}“We go,” she said.`, "Ana Ruiz"],
    ["a last name", `${RUIZ}“We go,” Ruiz said.`, "Ana Ruiz"],
    ["a role", `${RUIZ}“We go,” the minister said.`, "Ana Ruiz"],
    ["nobody, in the next paragraph", `${RUIZ}“We go,” Ruiz said.\n\n“We stay.”`, "Ana Ruiz"],
    [
      "letters of a body",
      "The Open Lens Association met. “We go,” the OLA said.",
      "Open Lens Association",
    ],
    ["a post", "We are with them. — Ana Ruiz (@anaruiz) May 3, 2021", "Ana Ruiz"],
  ])("is found by %s", (_how, text, who) => {
    expect(quotations(text).at(-1)?.who).toBe(who);
  });

  it("has the office that the text gives", () => {
    expect(first("“We go,” said Foreign Minister Ana Ruiz.")?.office).toBe("Foreign Minister");
    expect(first("“We go,” said Ana Ruiz, head of the mission.")?.office).toBe(
      "head of the mission",
    );
    expect(first("Secretary of State Ana Ruiz said the talks had failed.")).toMatchObject({
      who: "Ana Ruiz",
      office: "Secretary of State",
    });
  });
});

describe("where, when and to whom", () => {
  it("is read beside the words, not in them", () => {
    expect(
      first("Ana Ruiz told CNN on Tuesday at a news conference that she left on Monday."),
    ).toMatchObject({
      addressee: "CNN",
      venue: "at a news conference",
      channel: "press_briefing",
      said: { asStated: "Tuesday", edtf: null, inferred: false },
    });
  });

  it("resolves a weekday by the day of publication alone, and says so", () => {
    const text = "Ana Ruiz said on Tuesday that the talks had failed.";
    expect(quotations(text, "2024-02-15")[0]?.said).toEqual({
      asStated: "Tuesday",
      edtf: "2024-02-13",
      inferred: true,
    });
    expect(quotations(text)[0]?.said).toEqual({ asStated: "Tuesday", edtf: null, inferred: false });
  });
});

describe("a quotation that a colon leads up to", () => {
  const before = "Omar Haddad, a lawyer, spoke on Monday. “We have filed it,” Haddad said.\n\n";
  const long = "Nobody has told the families when the court will sit again. ".repeat(40).trim();

  it.each([
    ["in a paragraph of its own", `Ana Ruiz said in a statement:\n\n“${long}”`],
    ["behind a statement that somebody issued", `Ana Ruiz issued a statement:\n\n“${long}”`],
    ["behind a role and a name", `The minister, Ana Ruiz, issued a statement: “${long}”`],
  ])("is hers who speaks, %s, however long", (_how, text) => {
    expect(quotations(before + text).at(-1)).toMatchObject({
      who: "Ana Ruiz",
      speaker: "Ana Ruiz",
      words: `“${long}”`,
    });
  });

  it("stays with its own speaker where the sentence names one", () => {
    const text = `${before}Ana Ruiz said in a statement:\n\n“We wait for the court,” Haddad said.`;
    expect(quotations(text).at(-1)?.who).toBe("Omar Haddad");
  });

  it("is the next paragraph’s, and not that of one behind a post that stands between", () => {
    const post = "We keep every promise that we made to them. — Bo Lind (@bolind) May 3, 2021";
    const text = `${before}Ana Ruiz said in a statement:\n\n${post}\n\n“We wait for the court to sit.”`;
    const found = quotations(text).find(({ words }) => words?.includes("wait for the court"));
    expect(found?.words).toContain("wait");
    expect(found?.who).not.toBe("Ana Ruiz");
  });
});

describe("a page", () => {
  it("says nothing twice: a pull quote is left out", () => {
    const text = `${RUIZ}“We have waited for two years now,” Ruiz said.\n\n“We have waited for two years now.”\n\nShe left.`;
    expect(said(text)).toHaveLength(1);
  });

  it.each([
    ["links", "READ MORE: Ana Ruiz says the talks failed"],
    ["captions", "Ana Ruiz says the talks failed, in Oslo on Monday. (Jan Weiss/Harbour News)"],
    ["notices", "Sign up: Ana Ruiz says it is worth it"],
  ])("keeps its %s to itself", (_what, text) => {
    expect(said(text)).toEqual([]);
  });

  it.each([
    ["new staff", "Ana Ruiz joined in 2010 and added new staff every year."],
    ["a promise", "Ana Ruiz promised a review but has not begun one."],
    ["help", "Ana Ruiz asked for help and got none."],
    ["her way", "Ana Ruiz noted the time and went on her way."],
    [
      "what belongs to the subject",
      "Ana Ruiz’s 2015 report called for calm, and nothing was done.",
    ],
  ])("does not take %s for speech", (_what, text) => {
    expect(said(text)).toEqual([]);
  });
});
