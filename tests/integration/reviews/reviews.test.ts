import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { acceptEdited, acceptItem } from "@/lib/features/reviews/commands/accept";
import { acceptAll } from "@/lib/features/reviews/commands/accept-all";
import { addItem } from "@/lib/features/reviews/commands/add-item";
import { bringIn, reviewCapture } from "@/lib/features/reviews/commands/bring-in";
import { rejectItem, reopenItem, sameAsRecord } from "@/lib/features/reviews/commands/leave-out";
import { getEntryForm } from "@/lib/features/reviews/queries/get-entry-form";
import { getReview } from "@/lib/features/reviews/queries/get-review";
import { listBroughtIn } from "@/lib/features/reviews/queries/list-brought-in";
import { ERASE } from "@/lib/features/trash/commands/erase-record";
import { keepDraft } from "@/lib/forms/drafts";
import { actorWithRole } from "@/tests/support/actors";
import { countQueries } from "@/tests/support/count-queries";
import { ownerPool, truncateAll } from "@/tests/support/database";
import { aCase, aPerson } from "@/tests/support/factories";
import { aReview, ARTICLE, ENVOY, itemsOf, thePeople } from "@/tests/support/review-factory";

let editor: Actor;
let people: Awaited<ReturnType<typeof thePeople>>;

beforeEach(async () => {
  await truncateAll();
  editor = await actorWithRole("editor");
  people = await thePeople(editor);
});

const cardsOf = async (actor: Actor, id: string) => (await getReview(actor, { id }))?.cards ?? [];
const events = async () =>
  (await database().auditEvent.findMany({ orderBy: { seq: "asc" } })).map(({ action }) => action);

/** The first entry as its card would accept it. */
async function acceptFirst(actor: Actor, id: string) {
  const [card] = await cardsOf(actor, id);
  const named = { people: [people.envoyId], cases: [people.caseId] };
  await acceptItem(actor, { itemId: card?.id, ...named });
  return card?.id ?? "";
}

describe("bringing a text in", () => {
  it("keeps source, captured text and entries together, each with its audit row", async () => {
    const { id, items } = await aReview(editor);
    expect(items.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      ...["statement open", "statement open", "statement open", "contact open"],
    ]);
    expect((await events()).slice(-3)).toEqual([
      ...["source.added", "source.captured-text", "review.brought-in"],
    ]);
    expect(await getReview(editor, { id })).toMatchObject({
      counts: { all: 4, decided: 0 },
      source: { isCited: false },
      ready: 2,
    });
  });

  it("leads to the review there is when the same text comes again, at once too", async () => {
    const input = { kind: "article", title: "Again", language: "en", text: ARTICLE };
    const both = await Promise.all([bringIn(editor, input), bringIn(editor, input)]);
    const again = await bringIn(editor, { ...input, text: ARTICLE.replaceAll("\n", "\r\n") });
    expect(new Set([...both, again].map(({ id }) => id)).size).toBe(1);
    expect(again.isNew).toBe(false);
    expect(await database().source.count()).toBe(1);
  });

  it("does not tell of the same text in a source that is hidden", async () => {
    const other = await actorWithRole("editor");
    const { id } = await aReview(editor);
    const hidden = await aCase(editor, { restricted: true, members: [editor] });
    const [item] = await itemsOf(id);
    await acceptItem(editor, { itemId: item?.id, people: [people.envoyId], cases: [hidden.id] });
    expect(await getReview(other, { id })).toBeNull();
    expect((await listBroughtIn(other, {})).total).toBe(0);
    await expect(rejectItem(other, { itemId: item?.id, as: "rejected" })).rejects.toThrow(
      NotFoundError,
    );
    const { captureId } = await database().review.findUniqueOrThrow({ where: { id } });
    await expect(reviewCapture(other, { captureId })).rejects.toThrow(NotFoundError);
    expect(await reviewCapture(editor, { captureId })).toMatchObject({ id, isNew: false });
    expect((await aReview(other)).id).not.toBe(id);
  });

  it("writes nothing when a part of it is refused", async () => {
    const wrong = { kind: "article", title: "x", language: "en", text: ARTICLE, url: "nowhere" };
    await expect(bringIn(editor, wrong)).rejects.toThrow();
    await expect(bringIn(editor, { ...wrong, url: "", text: "a\u0000b" })).rejects.toThrow(/NUL/);
    expect(await database().source.count()).toBe(0);
  });

  it("is for those who add records", async () => {
    const viewer = await actorWithRole("viewer");
    await expect(aReview(viewer)).rejects.toThrow(ForbiddenError);
    const { id, items } = await aReview(editor);
    const itemId = items[0]?.id;
    expect((await getReview(viewer, { id }))?.cards).toHaveLength(4);
    for (const attempt of [
      acceptItem(viewer, { itemId, people: [people.envoyId], cases: [people.caseId] }),
      acceptEdited(viewer, { itemId }),
      acceptAll(viewer, { reviewId: id, count: 4 }),
      rejectItem(viewer, { itemId, as: "rejected" }),
      reopenItem(viewer, { itemId }),
      sameAsRecord(viewer, { itemId, recordId: people.caseId }),
      addItem(viewer, { reviewId: id, kind: "statement", start: 0, end: 7 }),
    ]) {
      await expect(attempt).rejects.toThrow(ForbiddenError);
    }
  });
});

describe("deciding an entry", () => {
  it("makes a statement that cites exactly these characters, once", async () => {
    const { id } = await aReview(editor);
    const itemId = await acceptFirst(editor, id);
    const [item] = await itemsOf(id);
    const statement = await database().statement.findFirstOrThrow({
      include: { citations: true, cases: true },
    });
    expect(item).toMatchObject({ state: "added", statementId: statement.id });
    expect(statement).toMatchObject({
      ...{ speakerId: people.envoyId, wording: "reported", saidOnEdtf: "2023-08-14" },
      text: "Mirela Testov should come home",
      cases: [{ caseId: people.caseId }],
    });
    const [citation] = statement.citations;
    const words = [...ARTICLE].slice(citation?.start ?? 0, citation?.end ?? 0).join("");
    expect(words).toBe("that Mirela Testov should come home");
    expect((await events()).slice(-2)).toEqual(["statement.added", "review.accepted-entry"]);
    const [event] = await database().auditEvent.findMany({ orderBy: { seq: "desc" }, take: 1 });
    expect(event?.caseIds).toEqual([people.caseId]);
    const again = { itemId, people: [people.envoyId], cases: [people.caseId] };
    await expect(acceptItem(editor, again)).rejects.toThrow(ConflictError);
    expect(await database().statement.count()).toBe(1);
  });

  it("is done once when the same form arrives twice", async () => {
    const { items } = await aReview(editor);
    const form = {
      ...{ itemId: items[0]?.id, people: [people.envoyId], cases: [people.caseId] },
      submissionId: crypto.randomUUID(),
    };
    const answers = await Promise.all([acceptItem(editor, form), acceptItem(editor, form)]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await database().statement.count()).toBe(1);
  });

  it("asks for the case, and for who it was, before it is accepted", async () => {
    const { items } = await aReview(editor);
    const itemId = items[0]?.id;
    await expect(acceptItem(editor, { itemId, people: [people.envoyId] })).rejects.toThrow(/case/);
    await expect(acceptItem(editor, { itemId, cases: [people.caseId] })).rejects.toThrow();
    expect(await database().statement.count()).toBe(0);
  });

  it("takes what was typed into the form, and leaves all as it was when that is refused", async () => {
    const { id, items } = await aReview(editor);
    const form = await getEntryForm(editor, { itemId: items[1]?.id, reviewId: id });
    expect(form?.values).toMatchObject({
      speaker: { id: people.envoyId },
      text: "We have not forgotten you, and we will not stop working until you are home",
      channel: "press_briefing",
      cases: [{ case: { id: people.caseId } }],
    });
    await expect(acceptEdited(editor, { ...form?.values, text: "" })).rejects.toThrow();
    const foreign = { ...form?.values, cases: [{ case: { id: crypto.randomUUID() } }] };
    await expect(acceptEdited(editor, foreign)).rejects.toThrow();
    expect((await itemsOf(id))[1]?.state).toBe("open");
    await acceptEdited(editor, { ...form?.values, venue: "The podium" });
    expect(await database().statement.findFirst()).toMatchObject({ venue: "The podium" });
    expect((await itemsOf(id))[1]?.state).toBe("added");
  });

  it("leaves out with a reason, and undoes it", async () => {
    const { id, items } = await aReview(editor);
    const itemId = items[0]?.id;
    const { next } = await rejectItem(editor, { itemId, as: "not_one", reason: "A headline" });
    expect(next).toBe(items[1]?.id);
    expect((await itemsOf(id))[0]).toMatchObject({ state: "not_one", reason: "A headline" });
    await reopenItem(editor, { itemId });
    expect((await itemsOf(id))[0]).toMatchObject({ state: "open", reason: null, decidedAt: null });
  });

  it("puts what was added into the trash when it is undone", async () => {
    const { id } = await aReview(editor);
    const itemId = await acceptFirst(editor, id);
    await reopenItem(editor, { itemId });
    expect((await database().statement.findFirstOrThrow()).deletedAt).not.toBeNull();
    expect((await itemsOf(id))[0]).toMatchObject({ state: "open", statementId: null });
    await acceptFirst(editor, id);
    expect(await database().statement.count({ where: { deletedAt: null } })).toBe(1);
  });

  it("cites the words for a record on file that says the same, and takes that back", async () => {
    const { id } = await aReview(editor);
    await acceptFirst(editor, id);
    const { id: again } = await aReview(editor, { text: `Another paper.\n\n${ARTICLE}` });
    const [card] = await cardsOf(editor, again);
    const statement = await database().statement.findFirstOrThrow();
    expect(card?.twins).toMatchObject([{ id: statement.id }]);
    expect((await getReview(editor, { id: again }))?.ready).toBe(1);
    await sameAsRecord(editor, { itemId: card?.id, recordId: statement.id });
    expect(await database().statement.count()).toBe(1);
    expect(await database().citation.count({ where: { statementId: statement.id } })).toBe(2);
    await rejectItem(editor, { itemId: (await itemsOf(again))[1]?.id, as: "rejected" });
    // It is the only one that settles who may read the second source.
    await expect(reopenItem(editor, { itemId: card?.id })).rejects.toThrow(/Keep at least one/);
    await acceptItem(editor, {
      itemId: (await itemsOf(again))[2]?.id,
      ...{ people: [people.ministerId], cases: [people.caseId] },
    });
    await reopenItem(editor, { itemId: card?.id });
    expect(await database().citation.count({ where: { statementId: statement.id } })).toBe(1);
  });

  it("accepts all that match, if they are as many as was said", async () => {
    const { id } = await aReview(editor);
    await expect(acceptAll(editor, { reviewId: id, count: 3 })).rejects.toThrow(ConflictError);
    await acceptAll(editor, { reviewId: id, count: 2 });
    expect((await getReview(editor, { id }))?.counts).toMatchObject({ added: 2, decided: 2 });
    const contact = await database().contact.findFirstOrThrow({ include: { participants: true } });
    expect(contact).toMatchObject({ medium: "phone_call", happenedOnEdtf: "2023-08-12" });
    expect(contact.participants).toHaveLength(2);
    const { id: again } = await aReview(editor, { text: `${ARTICLE}\n` });
    expect((await getReview(editor, { id: again }))?.ready).toBe(0);
    expect((await cardsOf(editor, again)).map(({ twins }) => twins.length)).toEqual([1, 0, 0, 1]);
  });

  it("adds words that somebody selected, once", async () => {
    const { id } = await aReview(editor);
    const place = { reviewId: id, kind: "statement", start: 0, end: 8 };
    const { next } = await addItem(editor, place);
    expect((await addItem(editor, { ...place, end: 7 })).next).toBe(next);
    expect((await cardsOf(editor, id))[0]).toMatchObject({
      byHand: true,
      read: { text: "VELMORA" },
    });
    await expect(addItem(editor, { ...place, start: 9_000, end: 9_100 })).rejects.toThrow();
  });
});

describe("erasing", () => {
  const longAgo = (table: string, id: string) =>
    ownerPool().query(
      `UPDATE "${table}" SET "deletedAt" = now() - interval '31 days' WHERE id = $1`,
      [id],
    );

  it("a record leaves its entry without one; a source takes entries and drafts of them along", async () => {
    const admin = await actorWithRole("admin");
    const { id } = await aReview(editor);
    const itemId = await acceptFirst(editor, id);
    const { id: statementId } = await database().statement.findFirstOrThrow();
    await longAgo("Statement", statementId);
    await ERASE.statement(admin, { id: statementId, confirmation: "erase" });
    expect((await cardsOf(editor, id))[0]).toMatchObject({ state: "decided", recordHref: null });
    expect((await cardsOf(editor, id))[0]).toMatchObject({ mayUndo: false, decidedBy: null });
    await expect(reopenItem(editor, { itemId })).rejects.toThrow(
      /no longer on file, or not visible/,
    );
    await keepDraft(editor, `/imports/${id}/${itemId}`, "text=Secret");
    const source = await database().source.findFirstOrThrow();
    await longAgo("Source", source.id);
    await ERASE.source(admin, { id: source.id, confirmation: "erase" });
    expect(await database().reviewItem.count()).toBe(0);
    expect(await database().formDraft.count()).toBe(0);
  });
});

describe("matching", () => {
  it("offers people of one name apart, and takes none of them for clear", async () => {
    const twin = await aPerson(editor, { fullName: ENVOY, description: "A chess player" });
    const { id } = await aReview(editor);
    const [card] = await cardsOf(editor, id);
    expect(card?.people[0]?.clear).toBeNull();
    expect(card?.people[0]?.fits.map((fit) => [fit.id, fit.description])).toEqual([
      [people.envoyId, "Special envoy for hostage affairs"],
      [twin.id, "A chess player"],
    ]);
    expect((await getReview(editor, { id }))?.ready).toBe(0);
  });

  it("knows nobody whom the reader may not see, nor their cases", async () => {
    const other = await actorWithRole("editor");
    const { id } = await aReview(editor);
    await database().case.updateMany({ data: { visibility: "restricted", leadId: editor.id } });
    const [card] = await cardsOf(other, id);
    expect(card?.cases).toEqual([]);
    expect(JSON.stringify(await getReview(other, { id }))).not.toContain(people.caseId);
    expect(JSON.stringify(await getReview(other, { id }))).not.toContain(people.heldId);
    expect((await cardsOf(editor, id))[0]?.cases).toMatchObject([{ id: people.caseId }]);
  });

  it("takes as many queries for a long text as for a short one", async () => {
    const short = await aReview(editor);
    const many = Array.from(
      { length: 60 },
      (_, at) => `“We will do what can be done, part ${at},” Person Number${at} said on Monday.`,
    );
    const long = await aReview(editor, { text: many.join("\n\n") });
    expect(long.items.length).toBeGreaterThan(50);
    const count = (id: string) => countQueries(() => getReview(editor, { id }));
    await count(short.id);
    expect(await count(long.id)).toBeLessThanOrEqual(await count(short.id));
  });
});
