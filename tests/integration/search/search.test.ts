import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { search } from "@/lib/features/search/queries";
import { addSource } from "@/lib/features/sources/commands";
import { actorWithRole } from "@/tests/support/actors";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";

let editor: Actor;
let caseRecord: { id: string; reference: string; personId: string };

const find = async (q: string, over: Record<string, unknown> = {}) =>
  search(editor, { q, ...over });
const titles = async (q: string, kind: string) =>
  ((await find(q)).groups.find((group) => group.kind === kind)?.hits ?? []).map((hit) =>
    hit.title.map(({ text }) => text).join(""),
  );

beforeAll(async () => {
  editor = await actorWithRole("editor");
  caseRecord = await aCase(editor);
  await database().person.update({
    where: { id: caseRecord.personId },
    data: { fullName: "Zoë Příkladová", aliases: ["Zoya Primer"] },
  });
  await database().case.update({
    where: { id: caseRecord.id },
    data: { summary: "Arrested at a lighthouse while painting." },
  });
  await aStatement(editor, {
    newSpeaker: { fullName: "Gregor Blinkenstern", title: "Envoy" },
    text: "We have put a significant offer on the table, and we shall not tire of repeating it.",
    translation: "Ein bedeutendes Angebot",
    cases: [{ case: { id: caseRecord.id } }],
  });
  await aStatement(editor, { text: "Мы ничего не знаем о задержании." });
  await addSource(editor, {
    kind: "article",
    title: "An offer that was refused",
    publisher: "Lantern Gazette",
  });
  await database().organisation.create({
    data: { name: "Ministry of Weather", kind: "ministry", createdById: editor.id },
  });
  await database().contact.create({
    data: {
      ...{
        medium: "phone_call",
        made: "yes",
        topics: "Asked after the violin",
        createdById: editor.id,
      },
      participants: { create: { personId: caseRecord.personId, part: "took_part" } },
    },
  });
});

describe("searching everything", () => {
  it("finds a case by its reference, part of it, its summary, and the name of its person", async () => {
    for (const q of [
      caseRecord.reference,
      caseRecord.reference.toLowerCase().slice(8),
      "lighthouses",
      "Zoë Příkladová",
      "prikladova",
      "Zoya",
    ]) {
      expect(await titles(q, "case"), q).toContain("Zoë Příkladová");
    }
  });

  it("finds names without their accents, by alias, and misspelt", async () => {
    for (const q of [
      "Příkladová",
      "prikladova",
      "Zoya Primer",
      "Prikladowa",
      "Blinkenstein",
      "blinken",
    ]) {
      expect((await titles(q, "person")).length, q).toBeGreaterThan(0);
    }
    expect(await titles("Blinkenstein", "person")).toEqual(["Gregor Blinkenstern"]);
  });

  it("finds statements by stemmed words, phrases, translations, other scripts, and their speaker", async () => {
    const speaker = ["Gregor Blinkenstern"];
    for (const q of [
      "offers",
      '"significant offer"',
      "tables offered",
      "Angebot",
      "Gregor Blinkenstern",
      "offer -refused",
      "nonsense or offer",
      "the offer",
    ]) {
      expect(await titles(q, "statement"), q).toEqual(speaker);
    }
    for (const q of ['"offer significant"', "offer -table", "offer lighthouse"])
      expect(await titles(q, "statement"), q).toEqual([]);
    expect((await titles("задержании", "statement")).length).toBe(1);
  });

  it("finds contacts by topic and participant, sources by title and publisher, organisations by name", async () => {
    expect(await titles("violins", "contact")).toEqual(["Phone call"]);
    expect(await titles("Příkladová", "contact")).toEqual(["Phone call"]);
    expect(await titles("gazette refusal", "source")).toEqual(["An offer that was refused"]);
    expect(await titles("Ministry of Wether", "organisation")).toEqual(["Ministry of Weather"]);
  });

  it("marks the words in the passage and in the title, as text and not as markup", async () => {
    const { groups } = await find("offer");
    const marked = (kind: string) => {
      const hit = groups.find((group) => group.kind === kind)?.hits[0];
      return [...(hit?.snippet ?? []), ...(hit?.title ?? [])]
        .filter((piece) => piece.marked)
        .map(({ text }) => text);
    };
    expect(marked("statement")).toEqual(["offer"]);
    expect(marked("source")).toEqual(["offer"]);
    expect(JSON.stringify(groups)).not.toContain("<");
  });

  it("shows where a passage was cut out of a longer text, and only there", async () => {
    const long = Array.from({ length: 90 }, (_, index) => `word${index}`).join(" ");
    await aStatement(editor, { text: `${long} zither ${long}` });
    await aStatement(editor, { text: "The whole viola." });
    const passage = async (q: string) =>
      (await find(q)).groups[0]?.hits[0]?.snippet.map(({ text }) => text).join("") ?? "";
    expect(await passage("zither")).toMatch(/^… word.* zither word.* …$/);
    expect(await passage("viola")).toMatch(/^The whole viola\.?$/);
  });

  it("shows one kind with pages of its own, and the totals of all", async () => {
    const results = await find("offer", { kind: "source" });
    expect(results.groups.map(({ kind }) => kind)).toEqual(["source"]);
    expect(results.totals.filter(({ total }) => total > 0).map(({ kind }) => kind)).toEqual([
      "statement",
      "source",
    ]);
    expect(await find("offer", { kind: "source", page: "99" })).toMatchObject({
      page: 1,
      pageCount: 1,
    });
  });

  it("offers close names when nothing is found, and nothing when nothing was asked", async () => {
    const nothing = await find("Blankenstern concerto");
    expect(nothing.groups).toEqual([]);
    expect(nothing.suggestions).toContain("Gregor Blinkenstern");
    for (const q of ["", "   ", "&&", "-offer"])
      expect(await find(q)).toMatchObject({ groups: [], totals: [], suggestions: [] });
  });

  it("takes any input without an error", async () => {
    const odd = [
      "'",
      "\\",
      "a:*",
      "((",
      "!",
      "<->",
      "%_%",
      "\u0000",
      "\ud800",
      "\u202e",
      "x".repeat(60_000),
      "a & | b",
      "🜁",
      '"',
      "1".repeat(400),
    ];
    for (const q of odd)
      await expect(find(q), JSON.stringify(q.slice(0, 10))).resolves.toBeDefined();
    for (const q of [{ not: "" }, ["a"], 7, null])
      await expect(search(editor, { q, kind: { x: 1 }, page: [] })).resolves.toBeDefined();
  });

  it("leaves out what is in the trash, and people merged into others", async () => {
    const gone = await aPerson(editor, { fullName: "Ulrike Verschwunden" });
    expect((await titles("Verschwunden", "person")).length).toBe(1);
    await database().person.update({
      where: { id: gone.id },
      data: { mergedIntoId: caseRecord.personId },
    });
    expect(await titles("Verschwunden", "person")).toEqual([]);
    await database().person.update({
      where: { id: gone.id },
      data: { mergedIntoId: null, deletedAt: new Date() },
    });
    expect(await titles("Verschwunden", "person")).toEqual([]);
  });
});
