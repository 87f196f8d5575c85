import type { Actor } from "@/lib/auth/actor";
import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import type { ReviewItem } from "@/lib/db/generated/client";
import { visibleContacts } from "@/lib/features/contacts/scope";
import { findRepeats } from "@/lib/features/reviews/queries/find-repeats";
import { nameEntries, type NamedEntry } from "@/lib/features/reviews/queries/name-entries";
import { readItem } from "@/lib/features/reviews/form-values";
import { likelyReady } from "@/lib/features/reviews/queries/ready-entries";
import { reviewHead } from "@/lib/features/reviews/queries/review-head";
import { layOutReview } from "@/lib/features/reviews/rules/lay-out";
import { repeatsInText } from "@/lib/features/reviews/rules/repeats-in-text";
import { openReviewSchema, reviewSchema } from "@/lib/features/reviews/schema";
import type { ReviewCard, ReviewCounts, ReviewView, Twin } from "@/lib/features/reviews/types";
import { visibleStatements } from "@/lib/features/statements/scope";
import { indexCodePoints, sliceByCodePoints } from "@/lib/text/code-points";
import { partsOf } from "@/lib/text/parts";
import type { Place } from "@/lib/text/quote-selector";

/** A text is gone through in parts of about two thousand words. */
const PART_LENGTH = 12_000;

/**
 * Of entries whose record is hidden or erased, only that they are decided. Of one that was split, its parts
 * are what is decided.
 */
function countsOf(all: readonly ReviewItem[], seen: ReadonlySet<string>): ReviewCounts {
  const items = all.filter(({ state }) => state !== "split");
  const counts = { open: 0, added: 0, same: 0, rejected: 0, not_one: 0, split: 0 };
  for (const item of items) if (isTold(item, seen)) counts[item.state] += 1;
  const open = items.filter(({ state }) => state === "open").length;
  return { ...counts, all: items.length, decided: items.length - open };
}

function partOf(parts: readonly Place[], items: readonly ReviewItem[], at: string | null): number {
  const wanted =
    items.find(({ id }) => id === at) ?? items.find(({ state }) => state === "open") ?? items[0];
  const place = wanted?.start ?? 0;
  return (
    1 +
    Math.max(
      0,
      parts.findLastIndex(({ start }) => start <= place),
    )
  );
}

type Around = {
  numbers: ReadonlyMap<string, number>;
  twinsOf: (itemId: string) => Twin[];
  repeats: ReadonlyMap<string, string>;
  /** Records that the reader may see, and names of those who decided. */
  seen: ReadonlySet<string>;
  names: ReadonlyMap<string, string>;
};

function toCard(named: NamedEntry, around: Around): ReviewCard {
  const { item, entry, people, relayed, cases } = named;
  const { id, start, end, reason, byHand } = item;
  const told = isTold(item, around.seen);
  const same = around.repeats.get(id);
  const numberOf = (itemId: string) => around.numbers.get(itemId) ?? 0;
  return {
    ...{ id, start, end, byHand, people, relayed, cases, ...entry },
    state: told ? item.state : "decided",
    number: numberOf(id),
    twins: around.twinsOf(id),
    repeats: same ? { id: same, number: numberOf(same) } : null,
    recordHref: hrefOf(item, around.seen),
    mayUndo: told,
    reason: told ? reason : null,
    decidedBy: (told && item.decidedById && around.names.get(item.decidedById)) || null,
  };
}

const hasRecord = ({ state }: ReviewItem) => state === "added" || state === "same";

/** The address of the record that an entry is, if it is among those that the reader may see. */
function hrefOf({ statementId, contactId }: ReviewItem, seen: ReadonlySet<string>): string | null {
  if (statementId && seen.has(statementId)) return `/statements/${statementId}`;
  return contactId && seen.has(contactId) ? `/contacts/${contactId}` : null;
}

/** Of a record that the reader may not see, nothing tells whether it is hidden or erased. */
const isTold = (item: ReviewItem, seen: ReadonlySet<string>): boolean =>
  !hasRecord(item) || hrefOf(item, seen) !== null;

async function recordsOf(db: Db, actor: Actor, items: readonly ReviewItem[]) {
  const ids = (key: "statementId" | "contactId" | "decidedById") =>
    items.flatMap((item) => item[key] ?? []);
  const select = { id: true } as const;
  const [statements, contacts, users] = await Promise.all([
    db.statement.findMany({
      where: { AND: [{ id: { in: ids("statementId") } }, visibleStatements(actor)] },
      select,
    }),
    db.contact.findMany({
      where: { AND: [{ id: { in: ids("contactId") } }, visibleContacts(actor)] },
      select,
    }),
    db.user.findMany({
      where: { id: { in: ids("decidedById") } },
      select: { id: true, name: true },
    }),
  ]);
  return {
    seen: new Set([...statements, ...contacts].map(({ id }) => id)),
    names: new Map(users.map(({ id, name }) => [id, name])),
  };
}

/** Which entries have the words of one before them; of one that was split, its parts have them. */
const repeatsOf = (items: readonly ReviewItem[]) =>
  repeatsInText(
    items.flatMap((item) => {
      if (item.state === "split") return [];
      const { kind, read } = readItem(item);
      return kind === "statement" ? [{ id: item.id, words: read.text }] : [];
    }),
  );

/** What the actor decided last, of what can be undone. */
function lastDecidedBy(
  actor: Actor,
  items: readonly ReviewItem[],
  seen: ReadonlySet<string>,
): string | null {
  const own = items.filter(
    (item) => item.decidedById === actor.id && item.decidedAt && isTold(item, seen),
  );
  own.sort((a, b) => (b.decidedAt?.getTime() ?? 0) - (a.decidedAt?.getTime() ?? 0));
  return own[0]?.id ?? null;
}

/**
 * One part of a text with what it seems to say, matched to what is on file as far as the reader may see
 * it; null when it is hidden or absent. A fixed number of queries, however long the text.
 */
export const getReview = defineQuery({
  name: "review.get",
  permission: "review:read",
  input: openReviewSchema,
  async run({ db, actor, input: { id, part: asked, at } }): Promise<ReviewView | null> {
    const review = await reviewHead(db, actor, id);
    if (!review) return null;
    const items = await db.reviewItem.findMany({
      where: { reviewId: id },
      orderBy: [{ start: "asc" }, { id: "asc" }],
    });
    const { text, head } = review;
    const index = indexCodePoints(text);
    const parts = partsOf(text, index, PART_LENGTH);
    const part = Math.min(asked && !at ? asked : partOf(parts, items, at), parts.length);
    const stretch = parts[part - 1] ?? { start: 0, end: index.length };
    const numbers = new Map(items.map((item, place) => [item.id, place + 1]));
    const here = items.filter(({ start, end }) => start < stretch.end && end > stretch.start);
    const open = items.filter(({ state }) => state === "open");
    const [named, records] = await Promise.all([
      nameEntries(db, actor, id, [...here.filter(({ state }) => state !== "open"), ...open]),
      recordsOf(db, actor, items),
    ]);
    const repeats = repeatsOf(items);
    const shown = new Set(here.map((item) => item.id));
    const cards = named.filter(({ item }) => shown.has(item.id));
    const { first: likely, all } = likelyReady(named);
    const compared = [...new Set([...cards, ...likely])];
    const twinsOf = await findRepeats(db, actor, compared, head.source.language);
    const ready = likely.filter(({ item }) => twinsOf(item.id).length === 0);
    return {
      ...head,
      ...{ part, parts: parts.length, stretch },
      text: sliceByCodePoints(text, stretch.start, stretch.end, index),
      paragraphs: layOutReview({
        ...{ text, index, stretch },
        marks: here.map((item) => ({
          ...{ id: item.id, kind: item.kind, start: item.start, end: item.end },
          number: numbers.get(item.id) ?? 0,
          state: isTold(item, records.seen) ? item.state : "decided",
        })),
      }),
      cards: cards.map((card) => toCard(card, { numbers, twinsOf, repeats, ...records })),
      counts: countsOf(items, records.seen),
      ready: ready.length,
      readyOf: ready.length + all - likely.length,
      lastDecided: lastDecidedBy(actor, items, records.seen),
    };
  },
});

/** A text that is gone through, without what it says; null when it is hidden or absent. */
export const getReviewHead = defineQuery({
  name: "review.get-head",
  permission: "review:read",
  input: reviewSchema,
  run: async ({ db, actor, input }) => (await reviewHead(db, actor, input.id))?.head ?? null,
});
