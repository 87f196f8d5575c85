import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, InvalidInputError, NotFoundError } from "@/lib/errors";
import { addOrganisation } from "@/lib/features/organisations/commands";
import { acceptItem } from "@/lib/features/reviews/commands/accept";
import { acceptAll } from "@/lib/features/reviews/commands/accept-all";
import { rejectItem, reopenItem } from "@/lib/features/reviews/commands/leave-out";
import { splitItem } from "@/lib/features/reviews/commands/split-item";
import { getEntryForm } from "@/lib/features/reviews/queries/get-entry-form";
import { getReview } from "@/lib/features/reviews/queries/get-review";
import { listBroughtIn } from "@/lib/features/reviews/queries/list-brought-in";
import { sliceByCodePoints } from "@/lib/text/code-points";
import { actorWithRole } from "@/tests/support/actors";
import { truncateAll } from "@/tests/support/database";
import { aReview, itemsOf, thePeople } from "@/tests/support/review-factory";

let editor: Actor;
let people: Awaited<ReturnType<typeof thePeople>>;

beforeEach(async () => {
  await truncateAll();
  editor = await actorWithRole("editor");
  people = await thePeople(editor);
});

const cardsOf = async (actor: Actor, id: string) => (await getReview(actor, { id }))?.cards ?? [];

/** A letter beyond the first plane before the words: places count it once. */
const TEXT = `𝔙 report.

“We will bring Mirela Testov home. Nobody has been forgotten,” Jonas Fictional said, “and the talks go on.”

Mirela Testov, a teacher, is wrongfully detained in Examplia.`;
const CUT = "Nobody";

async function aLongEntry() {
  const { id, items } = await aReview(editor, { text: TEXT });
  const [item] = items;
  if (!item) throw new Error("Nothing was read.");
  const words = sliceByCodePoints(TEXT, item.start, item.end);
  return { id, item, cuts: [words.indexOf(CUT)] };
}

describe("an entry that says several things", () => {
  it("is split, each part with its own words and place", async () => {
    const { id, item, cuts } = await aLongEntry();
    const { next } = await splitItem(editor, { itemId: item.id, cuts });
    const [, first, second] = await itemsOf(id);
    expect(next).toBe(first?.id);
    expect(
      [first, second].map((part) => sliceByCodePoints(TEXT, part?.start ?? 0, part?.end ?? 0)),
    ).toEqual([
      "“We will bring Mirela Testov home.",
      sliceByCodePoints(TEXT, item.start, item.end).slice(cuts[0]),
    ]);
    const review = await getReview(editor, { id });
    expect(review?.counts).toMatchObject({ all: 2, open: 2, decided: 0 });
    expect(review?.cards[0]).toMatchObject({ state: "split", mayUndo: true });
    expect(review?.cards.slice(1).map(({ read }) => "text" in read && read.text)).toEqual([
      "We will bring Mirela Testov home.",
      "Nobody has been forgotten, and the talks go on.",
    ]);
    expect((await listBroughtIn(editor, {})).rows[0]).toMatchObject({ entries: 2, decided: 0 });
    const event = await database().auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
    expect(event.action).toBe("review.split-entry");
    expect(event.changes).toMatchObject({
      state: { from: "open", to: "split" },
      parts: { to: [expect.any(String), expect.any(String)] },
    });
  });

  it("becomes records of its parts, which cite their own words", async () => {
    const { id, item, cuts } = await aLongEntry();
    await splitItem(editor, { itemId: item.id, cuts });
    const [, first] = await itemsOf(id);
    const by = { people: [people.envoyId], cases: [people.caseId] };
    await acceptItem(editor, { itemId: first?.id, ...by });
    const citation = await database().citation.findFirstOrThrow({
      where: { statementId: { not: null } },
    });
    expect(citation).toMatchObject({ start: first?.start, end: first?.end });
    await expect(reopenItem(editor, { itemId: item.id })).rejects.toThrow(
      /decided already. Undo that/,
    );
    expect(await itemsOf(id)).toHaveLength(3);
  });

  it("is one again when that is undone, and can be split again", async () => {
    const { id, item, cuts } = await aLongEntry();
    await splitItem(editor, { itemId: item.id, cuts });
    const again = await reopenItem(editor, { itemId: item.id });
    expect(again.next).toBe(item.id);
    expect(await itemsOf(id)).toMatchObject([{ id: item.id, state: "open" }]);
    await splitItem(editor, { itemId: item.id, beginning: "and the talks" });
    expect(await itemsOf(id)).toHaveLength(3);
  });

  it("refuses what cuts nothing, words that are not there, and words that stand twice", async () => {
    const { id, item } = await aLongEntry();
    const problem = (input: object) =>
      splitItem(editor, { itemId: item.id, ...input }).then(
        () => "split",
        (error: unknown) => (error instanceof InvalidInputError ? error.fieldErrors : error),
      );
    expect(await problem({})).toEqual({ cuts: [expect.stringMatching(/tick a sentence/)] });
    expect(await problem({ cuts: [0, 9_999] })).toHaveProperty("cuts");
    expect(await problem({ beginning: "no such words" })).toEqual({
      beginning: [expect.stringMatching(/do not stand/)],
    });
    expect(await problem({ beginning: "e" })).toEqual({
      beginning: [expect.stringMatching(/more than once/)],
    });
    expect(await itemsOf(id)).toHaveLength(1);
  });

  it("is not split twice, nor by whom may not work on it", async () => {
    const { item, cuts } = await aLongEntry();
    const viewer = await actorWithRole("viewer");
    await expect(splitItem(viewer, { itemId: item.id, cuts })).rejects.toThrow(ForbiddenError);
    await database().case.updateMany({ data: { visibility: "restricted", leadId: editor.id } });
    await splitItem(editor, { itemId: item.id, cuts });
    await expect(splitItem(editor, { itemId: item.id, cuts })).rejects.toThrow(ConflictError);
    await expect(splitItem(editor, { itemId: people.caseId, cuts })).rejects.toThrow(NotFoundError);
  });

  it("loses nothing that was read in the text, nor a part that was decided", async () => {
    const { id, item, cuts } = await aLongEntry();
    const take = (itemId: string) => database().reviewItem.deleteMany({ where: { id: itemId } });
    await expect(take(item.id)).rejects.toThrow(/only open parts/);
    await splitItem(editor, { itemId: item.id, cuts });
    const [, , second] = await itemsOf(id);
    await rejectItem(editor, { itemId: second?.id, as: "rejected" });
    await expect(take(second?.id ?? "")).rejects.toThrow(/only open parts/);
  });
});

describe("organisations that a text names", () => {
  const BODY = `“The case of Mirela Testov is closed,” the Ministry of Invention said.

Mirela Testov, a teacher, is wrongfully detained in Examplia.`;

  it("are matched to those on file and accepted as they are", async () => {
    const { id: bodyId } = await addOrganisation(editor, {
      ...{ name: "Ministry of Invention of Examplia", kind: "ministry", country: "XK" },
      aliases: ["Ministry of Invention"],
    });
    const { id } = await aReview(editor, { text: BODY });
    const [card] = await cardsOf(editor, id);
    expect(card?.people[0]?.clear).toMatchObject({ id: bodyId, isBody: true });
    expect(await getEntryForm(editor, { reviewId: id, itemId: card?.id })).toMatchObject({
      values: { speakerKind: "organisation", speakerOrganisation: { id: bodyId } },
    });
    await acceptAll(editor, { reviewId: id, count: 1 });
    const said = await database().statement.findFirstOrThrow();
    expect(said).toMatchObject({ speakerKind: "organisation", speakerOrganisationId: bodyId });
    expect(said.speakerId).toBeNull();
    // Brought in again, the words are found on file by who said them.
    const { id: again } = await aReview(editor, { text: `${BODY}\n` });
    expect((await cardsOf(editor, again))[0]?.twins).toMatchObject([{ id: said.id }]);
  });

  it("are found though marks stand between the words of their name", async () => {
    const body = { kind: "embassy", country: "XK", aliases: [] };
    const { id: bodyId } = await addOrganisation(editor, {
      ...body,
      name: "N.L. Embassy (St. Vale)",
    });
    const { id } = await aReview(editor, {
      text: "“The case of Mirela Testov is closed,” the N.L. Embassy said.",
    });
    const [card] = await cardsOf(editor, id);
    expect(card?.people[0]?.fits).toMatchObject([{ id: bodyId, reasons: ["part of its name"] }]);
  });

  it("of one name are a person’s choice, and one in the trash is none", async () => {
    const body = { kind: "ministry", country: "XK", aliases: [] };
    await addOrganisation(editor, { ...body, name: "Ministry of Invention" });
    await addOrganisation(editor, { ...body, name: "the Ministry of Invention", addAnyway: true });
    const { id } = await aReview(editor, { text: BODY });
    const [card] = await cardsOf(editor, id);
    expect(card?.people[0]).toMatchObject({
      clear: null,
      fits: [{ isBody: true }, { isBody: true }],
    });
    await database().organisation.updateMany({ data: { deletedAt: new Date() } });
    expect((await cardsOf(editor, id))[0]?.people[0]?.fits).toEqual([]);
  });
});

it("says of words that stand twice in a text where they stand first", async () => {
  const words = "“Bring Mirela Testov home,” Jonas Fictional said.";
  const { id } = await aReview(editor, {
    text: `${words}\n\nMirela Testov is wrongfully detained in Examplia.\n\n${words}`,
  });
  const [first, second] = await cardsOf(editor, id);
  expect(first?.repeats).toBeNull();
  expect(second?.repeats).toEqual({ id: first?.id, number: 1 });
});
