import type { Actor } from "@/lib/auth/actor";
import { defineCommand } from "@/lib/commands/define-command";
import { boundsOf } from "@/lib/dates/bounds";
import type { PartialDate } from "@/lib/dates/partial-date";
import type { Db } from "@/lib/db/client";
import type { Source } from "@/lib/db/generated/client";
import { beginReview } from "@/lib/features/reviews/commands/begin-review";
import { readEntries } from "@/lib/features/reviews/commands/read-entries";
import { openFetched } from "@/lib/features/reviews/read/fetched-state";
import { bringInSchema, reviewCaptureSchema } from "@/lib/features/reviews/schema";
import { addSource } from "@/lib/features/sources/commands";
import { captureText } from "@/lib/features/sources/commands/capture-text";
import { visibleSources } from "@/lib/features/sources/scope";
import { NotFoundError } from "@/lib/errors";
import { readDate } from "@/lib/dates/columns";
import { sha256 } from "@/lib/text/sha256";

/** `isNew`: whether the text had not been gone through before; `isKept`: whether its source was added now. */
type Begun = { id: string; isNew: boolean; isKept: boolean };

/** A day that is known for sure; weekdays are told from nothing less. */
export function knownDay({ edtf, inferred }: PartialDate): string | null {
  const { earliest, latest } = boundsOf(edtf);
  return !inferred && earliest !== null && earliest === latest ? earliest : null;
}

/** The same text brought in twice at once gets one review. */
const holdText = (tx: Db, hash: string) =>
  tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`review ${hash}`}, 0))::text`;

/** A captured text of these very characters that the actor may see, whose source is not in the trash. */
function findCaptured(tx: Db, actor: Actor, hash: string) {
  return tx.capture.findFirst({
    where: { sha256: hash, source: { AND: [{ deletedAt: null }, visibleSources(actor)] } },
    orderBy: [{ review: { id: "asc" } }, { id: "asc" }],
    select: { id: true, sourceId: true, source: true, review: { select: { id: true } } },
  });
}

/**
 * Keeps a text as a source by the ordinary commands, with what it seems to say, all or nothing. A text that
 * is on file already is not kept twice: its review is given back, or begun on what is there, by the day that its
 * own source gives.
 */
export const bringIn = defineCommand({
  name: "review.brought-in",
  permission: "review:work",
  input: bringInSchema,
  prepare: ({ input: { text, publishedOn } }) =>
    Promise.resolve(readEntries(text, knownDay(publishedOn))),
  async run({ tx, actor, input, prepared: entries, submissionId }) {
    const { text, extent, note, fetched: sealed, ...source } = input;
    const hash = sha256(text);
    await holdText(tx, hash);
    const known = await findCaptured(tx, actor, hash);
    if (known?.review) return { result: begunBefore(known.review.id), audit: [] };
    if (known) return beginOn(tx, actor, { ...known, text }, submissionId);
    const { id: sourceId } = await addSource.within(tx, actor, { ...source, internalNotes: "" });
    const captured = { sourceId, text, extent, note };
    const { id: captureId } = await captureText.within(tx, actor, captured);
    const fetched = openFetched(actor, sealed, hash);
    const begin = { captureId, sourceId, entries, submissionId, fetched };
    const { id, audit } = await beginReview(tx, actor, begin);
    return { result: { id, isNew: true, isKept: true }, audit };
  },
});

const begunBefore = (id: string): Begun => ({ id, isNew: false, isKept: false });

/** Begins to go through a text that is on file, read by the day that its own source gives. */
async function beginOn(
  tx: Db,
  actor: Actor,
  { id: captureId, text, source }: { id: string; text: string; source: Source },
  submissionId: string | null,
) {
  const entries = readEntries(text, knownDay(readDate("publishedOn", source)));
  const begin = { captureId, sourceId: source.id, entries, submissionId };
  const { id, audit } = await beginReview(tx, actor, begin);
  const result: Begun = { id, isNew: true, isKept: false };
  return { result, audit };
}

/** Begins to go through a text that was captured before, or gives the review of it that there is. */
export const reviewCapture = defineCommand({
  name: "review.began-review",
  permission: "review:work",
  input: reviewCaptureSchema,
  async run({ tx, actor, input: { captureId } }) {
    const capture = await tx.capture.findFirst({
      where: { id: captureId, source: { AND: [{ deletedAt: null }, visibleSources(actor)] } },
      include: { source: true },
    });
    if (!capture)
      throw new NotFoundError("This captured text does not exist, or is not visible to you.");
    await holdText(tx, capture.sha256);
    const known = await tx.review.findUnique({ where: { captureId } });
    if (known) return { result: begunBefore(known.id), audit: [] };
    return beginOn(tx, actor, capture, null);
  },
});
