import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError } from "@/lib/errors";
import { acceptItem } from "@/lib/features/reviews/commands/accept";
import { acceptAll } from "@/lib/features/reviews/commands/accept-all";
import { bringIn } from "@/lib/features/reviews/commands/bring-in";
import { reopenItem, sameAsRecord } from "@/lib/features/reviews/commands/leave-out";
import { getReview } from "@/lib/features/reviews/queries/get-review";
import { addSource } from "@/lib/features/sources/commands";
import { captureText } from "@/lib/features/sources/commands/capture-text";
import { actorWithRole } from "@/tests/support/actors";
import { ownerPool, truncateAll } from "@/tests/support/database";
import { aCase, aPerson } from "@/tests/support/factories";
import { untilWaiting } from "@/tests/support/held-row";
import { aReview, ARTICLE, itemsOf, thePeople } from "@/tests/support/review-factory";

let editor: Actor;
let people: Awaited<ReturnType<typeof thePeople>>;

beforeEach(async () => {
  await truncateAll();
  editor = await actorWithRole("editor");
  people = await thePeople(editor);
});

const HARBOUR = "In other news, “the harbour will be closed all week,” Ada Invented said.";
const view = async (id: string) => (await getReview(editor, { id }))!;

describe("which case words are about", () => {
  it("takes nobody named elsewhere in the text for what unrelated words are about", async () => {
    const { id } = await aReview(editor, { text: `${ARTICLE}\n\n${HARBOUR}` });
    const before = await view(id);
    expect(before.cards.map(({ cases }) => cases[0]?.basis)).toEqual([
      ...["words", "text", "text", "words", "text"],
    ]);
    expect(before.ready).toBe(2);
    await acceptAll(editor, { reviewId: id, count: 2 });
    expect((await view(id)).ready).toBe(0);
    expect(await database().statementCase.findMany()).toMatchObject([{ mention: "named" }]);
  });

  it("does not count what stands between two pieces of a quotation among its words", async () => {
    const split =
      "“He must come home,” Ada Invented said after a call about Mirela Testov, “and we will not stop.”";
    const { items } = await aReview(editor, { text: `${ARTICLE}\n\n${split}` });
    // One entry more than the article has: both pieces are of it.
    expect(items).toHaveLength(5);
    const last = items.at(-1)?.read as { about: { basis: string }[] };
    expect(last.about.map(({ basis }) => basis)).toEqual(["paragraph"]);
  });

  it("does not take a text without line ends for one paragraph", async () => {
    const filler = "The weather stayed fine and the market was open. ".repeat(20);
    const text = `${ARTICLE} ${filler}${HARBOUR}`.replaceAll(/\s+/gu, " ");
    const { items } = await aReview(editor, { text });
    const last = items.at(-1)?.read as { about: { basis: string }[] };
    expect(last.about.map(({ basis }) => basis)).toEqual(["text"]);
  });

  it("takes neither of two who are held in one paragraph for the one whom words are about", async () => {
    await thePeople(editor, { held: "Karel Probe", envoy: "Ann Other", minister: "Bea Other" });
    const text =
      "A report.\n\nMirela Testov has been wrongfully detained in Examplia since 2020. Karel Probe has been wrongfully detained in Examplia since 2021. “We will bring him home,” Jonas Fictional said.";
    const { id } = await aReview(editor, { text });
    const seen = await view(id);
    expect(seen.cards[0]?.cases.map(({ basis }) => basis)).toEqual(["paragraph", "paragraph"]);
    expect(seen.ready).toBe(0);
  });

  it("offers no case that is open to its reader behind broken glass alone", async () => {
    const admin = await actorWithRole("admin");
    await database().case.update({
      where: { id: people.caseId },
      data: { visibility: "restricted", members: { create: { userId: editor.id } } },
    });
    const { id } = await aReview(editor);
    const { id: userId } = admin;
    const expiresAt = new Date(Date.now() + 60_000);
    await database().brokenGlass.create({
      data: { caseId: people.caseId, userId, reason: "To see what is offered.", expiresAt },
    });
    const seen = await getReview(admin, { id });
    expect(seen?.cards.flatMap(({ cases }) => cases)).toEqual([]);
    expect(seen?.ready).toBe(0);
  });

  it("enters words that do not name anybody as an allusion, when a person says so", async () => {
    const { items } = await aReview(editor);
    const shown = { people: [people.envoyId], cases: [people.caseId] };
    await acceptItem(editor, { itemId: items[1]?.id, ...shown });
    expect(await database().statementCase.findMany()).toMatchObject([{ mention: "alluded_to" }]);
  });
});

describe("words passed on", () => {
  const brought = async () => {
    const review = await aReview(editor);
    const [item] = review.items;
    const read = { ...(item?.read as object), relayed: "Nadia Unheard" };
    await database().reviewItem.update({ where: { id: item?.id ?? "" }, data: { read } });
    return { ...review, itemId: item?.id };
  };
  const shown = () => ({
    people: [people.envoyId],
    cases: [people.caseId],
    named: [people.caseId],
  });

  it("of somebody who is not on file wait for a person; the rest is accepted", async () => {
    const { id, itemId } = await brought();
    expect((await view(id)).cards[0]?.relayed).toMatchObject({ name: "Nadia Unheard", fits: [] });
    await expect(acceptItem(editor, { itemId, ...shown() })).rejects.toThrow();
    await acceptAll(editor, { reviewId: id, count: 1 });
    expect(await database().contact.count()).toBe(1);
  });

  it("of one of two people of the name wait as well; of the only one they name that one", async () => {
    const { id: relayed } = await aPerson(editor, { fullName: "Nadia Unheard" });
    const { id, itemId } = await brought();
    expect((await view(id)).ready).toBe(2);
    const twin = await aPerson(editor, { fullName: "Nadia Unheard" });
    expect((await view(id)).ready).toBe(1);
    expect((await view(id)).cards[0]?.relayed?.fits.map((fit) => fit.id)).toContain(twin.id);
    await acceptItem(editor, { itemId, ...shown(), relayed });
    expect(await database().statement.findFirst()).toMatchObject({ relayedPersonId: relayed });
  });
});

it("of a record that the reader may not see, nothing is told but that it is decided", async () => {
  const { id, items } = await aReview(editor);
  const other = await actorWithRole("editor");
  const hidden = await aCase(editor, { restricted: true, members: [editor] });
  const named = { people: [people.envoyId], cases: [hidden.id] };
  await acceptItem(editor, { itemId: items[0]?.id, ...named });
  const open = { people: [people.ministerId], cases: [people.caseId] };
  await acceptItem(editor, { itemId: items[2]?.id, ...open });
  const seen = await getReview(other, { id });
  expect(seen?.counts).toMatchObject({ added: 1, decided: 2 });
  expect(seen?.cards[0]).toMatchObject({ mayUndo: false, decidedBy: null, recordHref: null });
  const marks = (seen?.paragraphs ?? []).flatMap(({ segments }) =>
    segments.flatMap(({ under }) => under),
  );
  const told = [...(seen?.cards ?? []), ...marks].filter(({ id: of }) => of === items[0]?.id);
  expect(new Set(told.map(({ state }) => state))).toEqual(new Set(["decided"]));
  await expect(reopenItem(other, { itemId: items[0]?.id })).rejects.toThrow(
    /or not visible to you/,
  );
});

describe("undoing", () => {
  const accepted = async () => {
    const { items } = await aReview(editor);
    const itemId = items[0]?.id;
    await acceptItem(editor, { itemId, people: [people.envoyId], cases: [people.caseId] });
    return { itemId, statement: await database().statement.findFirstOrThrow() };
  };

  it("leaves a record alone that was changed since", async () => {
    const { itemId, statement } = await accepted();
    await database().statement.update({ where: { id: statement.id }, data: { version: 2 } });
    await expect(reopenItem(editor, { itemId })).rejects.toThrow(ConflictError);
    expect(await database().statement.count({ where: { deletedAt: null } })).toBe(1);
  });

  it("waits for whoever is changing the record, and then leaves it alone", async () => {
    const { itemId, statement } = await accepted();
    const other = await ownerPool().connect();
    try {
      await other.query("BEGIN");
      await other.query(`UPDATE "Statement" SET "version" = 2 WHERE "id" = $1`, [statement.id]);
      const undone = expect(reopenItem(editor, { itemId })).rejects.toThrow(ConflictError);
      await untilWaiting(1);
      await other.query("COMMIT");
      await undone;
    } finally {
      other.release(true);
    }
    expect(await database().statement.count({ where: { deletedAt: null } })).toBe(1);
  });

  it("leaves a record alone that other words are cited for by now", async () => {
    const { itemId, statement } = await accepted();
    const again = await aReview(editor, { text: `Another paper.\n\n${ARTICLE}` });
    await sameAsRecord(editor, { itemId: again.items[0]?.id, recordId: statement.id });
    await expect(reopenItem(editor, { itemId })).rejects.toThrow(/something was added to it/);
    await expect(
      sameAsRecord(editor, {
        itemId: again.items[3]?.id,
        record: { id: `statement.${statement.id}` },
      }),
    ).rejects.toThrow();
  });
});

it("a text that is a source already is read by the day of that source", async () => {
  const text = "“We will go on,” Jonas Fictional said on Monday.";
  const source = { kind: "article", title: "Kept before", language: "en" };
  const { id: sourceId } = await addSource(editor, {
    ...source,
    publishedOn: { edtf: "2023-08-16", asStated: null, inferred: false },
  });
  await captureText(editor, { sourceId, text, extent: "whole", note: "" });
  const typed = { edtf: "2024-02-14", asStated: null, inferred: false };
  const { id, isNew, isKept } = await bringIn(editor, { ...source, text, publishedOn: typed });
  expect({ isNew, isKept }).toEqual({ isNew: true, isKept: false });
  const [item] = await itemsOf(id);
  expect(item?.read).toMatchObject({ when: { edtf: "2023-08-14" } });
});
