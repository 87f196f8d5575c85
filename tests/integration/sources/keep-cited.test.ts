import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { getPersonForm } from "@/lib/features/people/queries";
import { editPerson } from "@/lib/features/people/commands/edit-person";
import { trashSource } from "@/lib/features/sources/commands";
import { addCitation, removeCitation } from "@/lib/features/sources/commands/cite-passage";
import { isUncited } from "@/lib/features/sources/queries/is-uncited";
import { getSource } from "@/lib/features/sources/queries";
import { editStatement } from "@/lib/features/statements/commands/edit-statement";
import { getStatementForm } from "@/lib/features/statements/queries";
import { actorWithRole } from "@/tests/support/actors";
import { addFile, aPdf } from "@/tests/support/attachment-factory";
import { aCapturedSource, cite, passageOf } from "@/tests/support/capture-factory";
import { aCase, aPerson, aStatement } from "@/tests/support/factories";
import { whileHeld } from "@/tests/support/held-row";
import { aSource } from "@/tests/support/source-factory";

const WORDS = "We have not forgotten you";
const REFUSED = "Keep at least one citation of";

let editor: Actor;
let outsider: Actor;

beforeAll(async () => {
  editor = await actorWithRole("editor");
  outsider = await actorWithRole("editor");
});

/** A statement of a case that only its team may see. */
async function aHiddenStatement(members: Actor[] = [editor], over: Record<string, unknown> = {}) {
  const hidden = await aCase(editor, { restricted: true, members });
  return aStatement(editor, { cases: [{ case: { id: hidden.id } }], ...over });
}

/** Saves the form of a statement with its citations taken out. */
async function dropCitations(id: string) {
  const { values, version } = await getStatementForm(editor, { id });
  return editStatement(editor, { ...values, version, citations: [] });
}

const citationsOf = (sourceId: string) => database().citation.count({ where: { sourceId } });

describe("the last citation of a source with a text or files", () => {
  it("is not removed in the reader, so that the text stays hidden from others", async () => {
    const source = await aCapturedSource(editor);
    const { id } = await aHiddenStatement();
    const { id: citationId } = await cite(editor, source, WORDS, `statement.${id}`);
    await expect(removeCitation(editor, { citationId })).rejects.toThrow(REFUSED);
    expect(await citationsOf(source.id)).toBe(1);
    expect(await getSource(outsider, { id: source.id })).toBeNull();
  });

  it("is not dropped in the record’s form, which says so at its sources", async () => {
    const source = await aSource(editor);
    await addFile(editor, { kind: "source", recordId: source.id, bytes: aPdf("Kept") });
    const { id } = await aHiddenStatement([editor], { citations: [{ source: { id: source.id } }] });
    await expect(dropCitations(id)).rejects.toMatchObject({
      fieldErrors: { citations: [expect.stringContaining(REFUSED)] },
    });
    expect(await citationsOf(source.id)).toBe(1);
  });

  it("does not go with the office it stands at", async () => {
    const source = await aCapturedSource(editor);
    const { id } = await aPerson(editor, { positions: [{ title: "Envoy", country: "FI" }] });
    const office = await database().position.findFirstOrThrow({ where: { personId: id } });
    await cite(editor, source, WORDS, `position.${office.id}`);
    const { values, version } = await getPersonForm(editor, { id });
    const edit = () => editPerson(editor, { ...values, version, positions: [] });
    await expect(edit()).rejects.toThrow(REFUSED);
    expect(await citationsOf(source.id)).toBe(1);
  });

  it("may stay while the source moves to the trash, as the words advise", async () => {
    const source = await aCapturedSource(editor);
    const { id } = await aHiddenStatement();
    await cite(editor, source, WORDS, `statement.${id}`);
    await trashSource(editor, { id: source.id });
    expect(await getSource(editor, { id: source.id })).toMatchObject({
      deletedAt: expect.any(Date) as Date,
    });
  });

  it("may go once the source is cited for something else, or when nothing is kept of it", async () => {
    const source = await aCapturedSource(editor);
    const [first, second] = [await aHiddenStatement(), await aHiddenStatement()];
    const { id: citationId } = await cite(editor, source, WORDS, `statement.${first.id}`);
    await cite(editor, source, WORDS, `statement.${second.id}`);
    await removeCitation(editor, { citationId });
    const bare = await aSource(editor);
    const { id } = await aStatement(editor, { citations: [{ source: { id: bare.id } }] });
    await dropCitations(id);
    expect([await citationsOf(source.id), await citationsOf(bare.id)]).toEqual([1, 0]);
  });

  it("is refused in the same words whether or not hidden records cite the source as well", async () => {
    const source = await aCapturedSource(editor);
    const own = await aStatement(outsider);
    const covert = await aHiddenStatement();
    await cite(editor, source, WORDS, `statement.${covert.id}`);
    const { id: citationId } = await cite(editor, source, WORDS, `statement.${own.id}`);
    const removing = () => removeCitation(outsider, { citationId }).catch(String);
    const withHidden = await removing();
    await database().citation.deleteMany({ where: { statementId: covert.id } });
    expect(withHidden).toContain(REFUSED);
    expect(await removing()).toBe(withHidden);
  });

  it("is kept when two people remove the last two at once", async () => {
    const source = await aCapturedSource(editor);
    const citationIds: string[] = [];
    for (const { id } of [await aHiddenStatement(), await aHiddenStatement()]) {
      citationIds.push((await cite(editor, source, WORDS, `statement.${id}`)).id);
    }
    const removals = citationIds.map((citationId) => () => removeCitation(editor, { citationId }));
    // Both have looked for what is left before either may write its entry in the history.
    const done = await whileHeld("AuditHead", "1", removals);
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await citationsOf(source.id)).toBe(1);
  });
});

describe("a source that nothing cites yet", () => {
  it("is told from a cited one, for the forms that warn", async () => {
    const { id } = await aSource(editor);
    expect(await isUncited(outsider, { id })).toBe(true);
    await aHiddenStatement([editor], { citations: [{ source: { id } }] });
    expect(await isUncited(editor, { id })).toBe(false);
    expect(await isUncited(outsider, { id })).toBe(false);
  });
});

describe("hidden and absent", () => {
  const ABSENT = "01900000-0000-7000-8000-000000000000";
  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => "done",
      (error: unknown) => String(error),
    );

  it("captured texts are answered alike", async () => {
    const source = await aCapturedSource(editor);
    const { id } = await aHiddenStatement();
    await cite(editor, source, WORDS, `statement.${id}`);
    const own = { id: `statement.${(await aStatement(outsider)).id}` };
    const passage = passageOf(source, WORDS);
    const hidden = await refusal(addCitation(outsider, { ...passage, record: own }));
    const absent = { ...passage, captureId: ABSENT, record: own };
    expect(hidden).toContain("This captured text does not exist");
    expect(await refusal(addCitation(outsider, absent))).toBe(hidden);
  });

  it("turns of a commitment and offices of a person are answered alike", async () => {
    const source = await aCapturedSource(editor);
    const hidden = await aCase(editor, { restricted: true, members: [editor] });
    const said = await aStatement(editor, { cases: [{ case: { id: hidden.id } }] });
    const createdById = editor.id;
    const { id: commitmentId } = await database().commitment.create({
      data: { statementId: said.id, words: "Soon.", createdById },
    });
    const turn = await database().commitmentStatusChange.create({
      data: { commitmentId, state: "acted_on", createdById },
    });
    const office = await database().position.create({
      data: { personId: hidden.personId, title: "Envoy", rank: "ambassador_or_envoy" },
    });
    for (const [noun, id] of [
      ["commitment_status", turn.id],
      ["position", office.id],
    ] as const) {
      const words = await refusal(cite(outsider, source, WORDS, `${noun}.${id}`));
      expect(words).toContain("NotFoundError");
      expect(await refusal(cite(outsider, source, WORDS, `${noun}.${ABSENT}`))).toBe(words);
    }
  });
});

describe("citing the same words twice at once", () => {
  it("cites them once", async () => {
    const source = await aCapturedSource(editor);
    const { id } = await aStatement(editor);
    const adding = () => cite(editor, source, WORDS, `statement.${id}`);
    const done = await whileHeld("Statement", id, [adding, adding]);
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await citationsOf(source.id)).toBe(1);
  });
});
