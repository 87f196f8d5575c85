import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { captureText } from "@/lib/features/sources/commands/capture-text";
import { addCitation } from "@/lib/features/sources/commands/cite-passage";
import { findExactly } from "@/lib/text/find-words";
import { aSource } from "@/tests/support/source-factory";

/** Plain words, characters of two code units, a mark of its own, and words written right to left. */
export const CAPTURED = `A fictional report 😀.

“We have not forgotten you,” the envoy said. q\u0307\u0323 “We have not given up.”

قال المبعوث: لم ننسكم أبدًا.

We continue to work every day. We continue to work every day.`;

/** A source whose text was captured. */
export async function aCapturedSource(
  actor: Actor,
  over: Record<string, unknown> = {},
): Promise<{ id: string; captureId: string; text: string }> {
  const { id } = await aSource(actor);
  const { id: captureId } = await captureText(actor, { sourceId: id, text: CAPTURED, ...over });
  const { text } = await database().capture.findUniqueOrThrow({ where: { id: captureId } });
  return { id, captureId, text };
}

type Captured = { captureId: string; text: string };

/** The first place of words in a captured text, as forms post it. */
export function passageOf({ captureId, text }: Captured, words: string) {
  const [place] = findExactly(text, words, 1);
  if (!place) throw new Error(`“${words}” does not stand in the text`);
  return { captureId, ...place, exactWords: words };
}

/** Cites words of a captured text for a record, given as "statement.<id>". */
export function cite(actor: Actor, capture: Captured, words: string, record: string) {
  return addCitation(actor, { ...passageOf(capture, words), record: { id: record } });
}
