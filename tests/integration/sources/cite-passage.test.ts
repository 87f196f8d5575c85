import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { recordStatus } from "@/lib/features/cases/commands/record-status";
import { getContact } from "@/lib/features/contacts/queries";
import { listHistory } from "@/lib/features/history/queries";
import { captureText } from "@/lib/features/sources/commands/capture-text";
import {
  addCitation,
  moveCitation,
  removeCitation,
} from "@/lib/features/sources/commands/cite-passage";
import { moveCitations } from "@/lib/features/sources/commands/move-citations";
import { listPlaceable } from "@/lib/features/sources/queries/list-placeable";
import { searchCitable } from "@/lib/features/sources/queries/search-citable";
import { editStatement } from "@/lib/features/statements/commands/edit-statement";
import { getStatementForm } from "@/lib/features/statements/queries";
import { actorWithRole } from "@/tests/support/actors";
import { aCapturedSource, CAPTURED, cite, passageOf } from "@/tests/support/capture-factory";
import { aContact } from "@/tests/support/contact-factory";
import { aCase, aStatement } from "@/tests/support/factories";

const WORDS = "We have not forgotten you";

let editor: Actor;

beforeAll(async () => {
  editor = await actorWithRole("editor");
});

const citationsOf = (statementId: string) =>
  database().citation.findMany({ where: { statementId }, orderBy: { createdAt: "asc" } });

describe("citing a passage", () => {
  it("keeps the words, their place and what stands around them, and tells the record's history", async () => {
    const source = await aCapturedSource(editor);
    const { id } = await aStatement(editor);
    await cite(editor, source, WORDS, `statement.${id}`);
    const [citation] = await citationsOf(id);
    expect(citation).toMatchObject({
      ...{ sourceId: source.id, captureId: source.captureId, exactWords: WORDS, about: "record" },
      prefix: "A fictional report 😀.\n\n“",
      suffix: ",” the envoy said. q\u0307\u0323 “We have ".normalize("NFC"),
    });
    expect(citation?.suffix).toContain("the envoy said");
    const { entries } =
      (await listHistory(editor, { subjectType: "statement", subjectId: id })) ?? {};
    expect(entries?.[0]).toMatchObject({ action: "statement.added-citation" });
    expect(JSON.stringify(entries?.[0]?.changes)).toMatch(/characters 25–49.*version 1/);
  });

  it("does so for contacts and facts of a case as well", async () => {
    const source = await aCapturedSource(editor);
    const caseRecord = await aCase(editor);
    const { id: contactId } = await aContact(editor);
    const { id: factId } = await recordStatus(editor, {
      caseId: caseRecord.id,
      status: "pretrial",
    });
    await cite(editor, source, "لم ننسكم", `contact.${contactId}`);
    await cite(editor, source, "😀", `fact.${factId}`);
    expect((await getContact(editor, { id: contactId }))?.citations).toMatchObject([
      { exactWords: "لم ننسكم", captureId: source.captureId },
    ]);
    expect(await database().citation.count({ where: { caseFactId: factId } })).toBe(1);
  });

  it("refuses words that do not stand there, places that are none, and doing it twice", async () => {
    const source = await aCapturedSource(editor);
    const { id } = await aStatement(editor);
    const record = { id: `statement.${id}` };
    const passage = passageOf(source, WORDS);
    const other = addCitation(editor, { ...passage, exactWords: "We have forgotten you", record });
    await expect(other).rejects.toThrow("not those of the captured text");
    const moved = addCitation(editor, { ...passage, start: passage.start + 1, record });
    await expect(moved).rejects.toThrow("not those of the captured text");
    const outside = addCitation(editor, { ...passage, end: 9_999, record });
    await expect(outside).rejects.toThrow("outside");
    expect(await citationsOf(id)).toEqual([]);
    await addCitation(editor, { ...passage, record });
    await expect(addCitation(editor, { ...passage, record })).rejects.toThrow("already cites");
  });

  it("finds the record by what was typed, or asks which one is meant", async () => {
    const source = await aCapturedSource(editor);
    const { id } = await aStatement(editor, { text: "Quokkas were mentioned once." });
    const passage = passageOf(source, WORDS);
    await addCitation(editor, { ...passage, record: { label: "Quokkas" } });
    expect(await citationsOf(id)).toHaveLength(1);
    await aStatement(editor, { text: "Quokkas were mentioned twice." });
    const unclear = addCitation(editor, { ...passage, record: { label: "Quokkas" } });
    await expect(unclear).rejects.toMatchObject({ choices: { record: [{}, {}] } });
    const unknown = addCitation(editor, { ...passage, record: { label: "no such words" } });
    await expect(unknown).rejects.toThrow("Nothing on file matches");
    await expect(addCitation(editor, { ...passage, record: {} })).rejects.toThrow(
      "Choose the record",
    );
  });

  it("takes the right to edit the record", async () => {
    const source = await aCapturedSource(editor);
    const contributor = await actorWithRole("contributor");
    const [others, own] = [await aStatement(editor), await aStatement(contributor)];
    const refused = cite(contributor, source, WORDS, `statement.${others.id}`);
    await expect(refused).rejects.toThrow(ForbiddenError);
    await cite(contributor, source, WORDS, `statement.${own.id}`);
    const viewer = await actorWithRole("viewer");
    await expect(cite(viewer, source, WORDS, `statement.${own.id}`)).rejects.toThrow(
      ForbiddenError,
    );
    expect(await citationsOf(others.id)).toEqual([]);
  });

  it("treats a hidden record as absent, in the picker too", async () => {
    const source = await aCapturedSource(editor);
    const hidden = await aCase(editor, { restricted: true, members: [editor] });
    const text = "Covert platypus.";
    const { id } = await aStatement(editor, { text, cases: [{ case: { id: hidden.id } }] });
    const outsider = await actorWithRole("admin");
    await expect(cite(outsider, source, WORDS, `statement.${id}`)).rejects.toThrow(NotFoundError);
    expect(await searchCitable(outsider, { q: "platypus" })).toEqual([]);
    expect(await searchCitable(editor, { q: "platypus" })).toHaveLength(1);
    const { citationId } = {
      citationId: (await cite(editor, source, WORDS, `statement.${id}`)).id,
    };
    await expect(removeCitation(outsider, { citationId })).rejects.toThrow(NotFoundError);
  });
});

describe("a record that cites a place", () => {
  it("keeps the citation as it is when its form is saved unchanged", async () => {
    const source = await aCapturedSource(editor);
    const { id } = await aStatement(editor);
    await cite(editor, source, WORDS, `statement.${id}`);
    const before = await citationsOf(id);
    const { values, version } = await getStatementForm(editor, { id });
    await editStatement(editor, { ...values, version });
    expect(await citationsOf(id)).toEqual(before);
  });

  it("refuses other words in its form, unless the place is given up", async () => {
    const source = await aCapturedSource(editor);
    const { id } = await aStatement(editor);
    await cite(editor, source, WORDS, `statement.${id}`);
    const { values, version } = await getStatementForm(editor, { id });
    const [row] = values.citations as Record<string, unknown>[];
    const save = (over: object) =>
      editStatement(editor, { ...values, version, citations: [{ ...row, ...over }] });
    await expect(save({ exactWords: "Other words" })).rejects.toThrow("not those of the captured");
    await save({ exactWords: "Other words", wordsOnly: "on" });
    expect(await citationsOf(id)).toMatchObject([
      { exactWords: "Other words", captureId: null, start: null, end: null, prefix: null },
    ]);
  });

  it("shows a second editor that its sources changed meanwhile", async () => {
    const source = await aCapturedSource(editor);
    const { id } = await aStatement(editor);
    const { values, version } = await getStatementForm(editor, { id });
    await cite(editor, source, WORDS, `statement.${id}`);
    await expect(editStatement(editor, { ...values, version })).rejects.toThrow(ConflictError);
  });

  it("is added with its place by the ordinary form", async () => {
    const source = await aCapturedSource(editor);
    const row = { source: { id: source.id }, ...passageOf(source, WORDS) };
    const { id } = await aStatement(editor, { text: WORDS, citations: [row] });
    expect(await citationsOf(id)).toMatchObject([{ captureId: source.captureId, start: 24 }]);
    const foreign = await aCapturedSource(editor);
    const mixed = { ...row, source: { id: foreign.id } };
    await expect(aStatement(editor, { citations: [mixed] })).rejects.toThrow("another source");
  });

  it("gives a citation up, and its history tells", async () => {
    const source = await aCapturedSource(editor);
    const { id } = await aStatement(editor);
    const { id: citationId } = await cite(editor, source, WORDS, `statement.${id}`);
    await cite(editor, source, WORDS, `statement.${(await aStatement(editor)).id}`);
    await removeCitation(editor, { citationId });
    expect(await citationsOf(id)).toEqual([]);
    const event = await database().auditEvent.findFirst({
      where: { subjectId: id },
      orderBy: { seq: "desc" },
    });
    expect(event?.action).toBe("statement.removed-citation");
  });
});

describe("citations of words alone", () => {
  async function loose(words: string, sourceId: string) {
    const citations = [{ source: { id: sourceId }, exactWords: words }];
    return aStatement(editor, { citations });
  }

  it("are offered the places where their words stand, and tied to none by themselves", async () => {
    const source = await aCapturedSource(editor);
    const once = await loose(WORDS, source.id);
    const twice = await loose("We continue to work every day.", source.id);
    await loose("Words that stand nowhere", source.id);
    const offered = await listPlaceable(editor, { sourceId: source.id });
    expect(offered.map(({ record, places }) => [record.id, places.length])).toEqual([
      [once.id, 1],
      [twice.id, 2],
    ]);
    expect((await citationsOf(once.id))[0]?.captureId).toBeNull();
    await moveCitations(editor, { sourceId: source.id, captureId: source.captureId });
    expect((await citationsOf(once.id))[0]).toMatchObject({ start: 24, end: 49 });
    expect((await citationsOf(twice.id))[0]?.captureId).toBeNull();
  });

  it("are not tied where their record cites the text already, and stop nobody else's", async () => {
    const source = await aCapturedSource(editor);
    const { id: twin } = await loose(WORDS, source.id);
    const { id: placed } = await cite(editor, source, WORDS, `statement.${twin}`);
    const { id: other } = await loose(WORDS, source.id);
    await moveCitations(editor, { sourceId: source.id, captureId: source.captureId });
    expect((await citationsOf(other))[0]?.captureId).toBe(source.captureId);
    const kept = await citationsOf(twin);
    expect(kept.map(({ captureId }) => captureId)).toEqual([null, source.captureId]);
    const [words] = kept.filter(({ id }) => id !== placed);
    const passage = passageOf(source, WORDS);
    const moving = moveCitation(editor, { ...passage, citationId: words?.id });
    await expect(moving).rejects.toThrow("already cites");
  });

  it("are offered only to whoever may change their record", async () => {
    const source = await aCapturedSource(editor);
    await loose(WORDS, source.id);
    const contributor = await actorWithRole("contributor");
    expect(await listPlaceable(contributor, { sourceId: source.id })).toEqual([]);
  });

  it("stay on an earlier version until a person moves them", async () => {
    const source = await aCapturedSource(editor);
    const { id } = await aStatement(editor);
    const { id: citationId } = await cite(editor, source, WORDS, `statement.${id}`);
    const text = `Corrected. ${CAPTURED}`;
    const next = await captureText(editor, { sourceId: source.id, text });
    expect((await citationsOf(id))[0]?.captureId).toBe(source.captureId);
    await moveCitations(editor, { sourceId: source.id, captureId: next.id });
    expect((await citationsOf(id))[0]?.captureId).toBe(source.captureId);
    const [offer] = await listPlaceable(editor, { sourceId: source.id });
    expect(offer).toMatchObject({ id: citationId, version: 1, places: [{ start: 35 }] });
    const { start = 0, end = 0 } = offer?.places[0] ?? {};
    await moveCitation(editor, { citationId, captureId: next.id, start, end, exactWords: WORDS });
    expect((await citationsOf(id))[0]).toMatchObject({ captureId: next.id, start: 35 });
  });
});
