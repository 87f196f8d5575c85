import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { getReading } from "@/lib/features/sources/queries/get-reading";
import { findPassages, getPassage } from "@/lib/features/sources/queries/passages";
import { trashStatement } from "@/lib/features/statements/commands/trash-statement";
import { actorWithRole } from "@/tests/support/actors";
import { aCapturedSource, cite, passageOf } from "@/tests/support/capture-factory";
import { countQueries } from "@/tests/support/count-queries";
import { aCase, aStatement } from "@/tests/support/factories";

const WORDS = "We have not forgotten you";

let editor: Actor;

beforeAll(async () => {
  editor = await actorWithRole("editor");
});

describe("the reader", () => {
  it("gives the text back whole, paragraph by paragraph, with overlapping passages marked", async () => {
    const source = await aCapturedSource(editor);
    const [first, second] = [await aStatement(editor), await aStatement(editor)];
    await cite(editor, source, WORDS, `statement.${first.id}`);
    await cite(editor, source, "forgotten you,” the envoy said", `statement.${second.id}`);
    const reading = await getReading(editor, { sourceId: source.id });
    const read = reading?.paragraphs.map(({ segments }) =>
      segments.map(({ text }) => text).join(""),
    );
    expect(read).toEqual(source.text.split("\n\n"));
    const marked = reading?.paragraphs[1]?.segments.filter(({ under }) => under.length > 0);
    expect(marked?.map(({ text, under }) => [text, under])).toEqual([
      ["We have not ", [1]],
      ["forgotten you", [1, 2]],
      [",” the envoy said", [2]],
    ]);
    expect(reading?.paragraphs[1]?.notes.map(({ number, claim }) => [number, claim.href])).toEqual([
      [1, `/statements/${first.id}`],
      [2, `/statements/${second.id}`],
    ]);
  });

  it("leaves hidden and trashed records out of the margin, the marks, the numbers and the counts", async () => {
    const source = await aCapturedSource(editor);
    const hidden = await aCase(editor, { restricted: true, members: [editor] });
    const [covert, open, gone] = [
      await aStatement(editor, { cases: [{ case: { id: hidden.id } }] }),
      await aStatement(editor),
      await aStatement(editor),
    ];
    await cite(editor, source, "A fictional report", `statement.${covert.id}`);
    await cite(editor, source, WORDS, `statement.${open.id}`);
    await cite(editor, source, "the envoy said", `statement.${gone.id}`);
    await trashStatement(editor, { id: gone.id });
    const outsider = await actorWithRole("admin");
    const reading = await getReading(outsider, { sourceId: source.id });
    expect(reading?.citationCount).toBe(1);
    const seen = JSON.stringify(reading);
    expect(seen).toContain(open.id);
    expect(seen).not.toContain(covert.id);
    expect(seen).not.toContain(gone.id);
    expect(reading?.paragraphs.flatMap(({ notes }) => notes)).toMatchObject([{ number: 1 }]);
    expect((await getReading(editor, { sourceId: source.id }))?.citationCount).toBe(2);
  });

  it("opens a long text at the part in which the citation begins", async () => {
    const text = `${"A line of no account.\n".repeat(8_000)}The words. The end.`;
    const source = await aCapturedSource(editor, { text });
    const { id } = await aStatement(editor);
    const { id: citationId } = await cite(editor, source, "The words.", `statement.${id}`);
    const first = await getReading(editor, { sourceId: source.id });
    expect(first).toMatchObject({ part: 1, parts: 3 });
    expect(first?.paragraphs.flatMap(({ notes }) => notes)).toEqual([]);
    const there = await getReading(editor, { sourceId: source.id, citationId });
    expect(there?.part).toBe(3);
    const asked = there?.paragraphs.flatMap(({ segments }) => segments).filter((s) => s.isAskedFor);
    expect(asked?.map((segment) => segment.text)).toEqual(["The words."]);
  });

  it("runs a fixed number of queries, whatever is cited", async () => {
    const source = await aCapturedSource(editor);
    const read = () => getReading(editor, { sourceId: source.id });
    const { id } = await aStatement(editor);
    await cite(editor, source, WORDS, `statement.${id}`);
    const few = await countQueries(read);
    const { captureId, start, end } = passageOf(source, "the envoy said");
    const statements = await Promise.all(Array.from({ length: 20 }, () => aStatement(editor)));
    await database().citation.createMany({
      data: statements.map((statement) => ({
        ...{ sourceId: source.id, statementId: statement.id, captureId, start, end },
        exactWords: "the envoy said",
      })),
    });
    expect(await countQueries(read)).toBe(few);
  });
});

describe("a selected passage", () => {
  it("is read from the text, without blanks at its ends", async () => {
    const source = await aCapturedSource(editor);
    const { captureId, start, end } = passageOf(source, ` ${"you,” the envoy said."} `);
    expect(await getPassage(editor, { captureId, start, end })).toMatchObject({
      exact: "you,” the envoy said.",
      source: { id: source.id },
    });
    expect(await getPassage(editor, { captureId, start: 5_000, end: 5_001 })).toBeNull();
  });

  it("is found by its words, each place in context", async () => {
    const { captureId } = await aCapturedSource(editor);
    const found = await findPassages(editor, { captureId, q: "we have not given up" });
    expect(found).toMatchObject([{ exact: "We have not given up" }]);
    const twice = await findPassages(editor, { captureId, q: "We continue to work" });
    expect(twice).toHaveLength(2);
    expect(await findPassages(editor, { captureId, q: "nothing like it" })).toEqual([]);
  });

  it("is absent where its source is hidden", async () => {
    const source = await aCapturedSource(editor);
    const hidden = await aCase(editor, { restricted: true, members: [editor] });
    const covert = await aStatement(editor, { cases: [{ case: { id: hidden.id } }] });
    await cite(editor, source, WORDS, `statement.${covert.id}`);
    const outsider = await actorWithRole("admin");
    const { captureId, start, end } = passageOf(source, WORDS);
    expect(await getPassage(outsider, { captureId, start, end })).toBeNull();
    expect(await findPassages(outsider, { captureId, q: WORDS })).toBeNull();
  });
});
