import type { Actor } from "@/lib/auth/actor";
import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import { findPassagesSchema, passageSchema } from "@/lib/features/sources/schema/captures";
import { visibleSources } from "@/lib/features/sources/scope";
import type { PassageView } from "@/lib/features/sources/types/reading";
import { indexCodePoints, type CodePointIndex } from "@/lib/text/code-points";
import { findWords } from "@/lib/text/find-words";
import { quoteSelector, withoutBlanks, type Place } from "@/lib/text/quote-selector";

const MOST_FOUND = 20;

/** A captured text of a source that the actor may see; null when hidden or absent. */
async function readableCapture(db: Db, actor: Actor, captureId: string) {
  return db.capture.findFirst({
    where: { id: captureId, source: visibleSources(actor) },
    select: {
      ...{ id: true, version: true, text: true },
      source: { select: { id: true, title: true, language: true } },
    },
  });
}

type Readable = NonNullable<Awaited<ReturnType<typeof readableCapture>>>;

/** Words of a captured text with what stands around them. */
export function toPassage(
  { id, version, text, source }: Readable,
  place: Place,
  index: CodePointIndex,
): PassageView {
  return { captureId: id, version, source, ...place, ...quoteSelector(text, place, index) };
}

/** The words at a place, without blanks at their ends; null when there are none, or it is hidden. */
export const getPassage = defineQuery({
  name: "source.get-passage",
  permission: "source:read",
  input: passageSchema,
  async run({ db, actor, input: { captureId, ...place } }): Promise<PassageView | null> {
    const capture = await readableCapture(db, actor, captureId);
    if (!capture) return null;
    const index = indexCodePoints(capture.text);
    const words = withoutBlanks(capture.text, place, index);
    return words && toPassage(capture, words, index);
  },
});

/** Where words stand in a captured text, up to 20 places; null when nothing is asked, or it is hidden. */
export const findPassages = defineQuery({
  name: "source.find-passages",
  permission: "source:read",
  input: findPassagesSchema,
  async run({ db, actor, input: { captureId, q } }): Promise<PassageView[] | null> {
    const capture = q ? await readableCapture(db, actor, captureId) : null;
    if (!capture || !q) return null;
    const index = indexCodePoints(capture.text);
    return findWords(capture.text, q, MOST_FOUND).map((place) => toPassage(capture, place, index));
  },
});
