import { findCues } from "@/lib/features/imports/extract/attribution/cues";
import type { Lead } from "@/lib/features/imports/extract/attribution/found";
import { mainSubject } from "@/lib/features/imports/extract/attribution/main-subject";
import type { Sentence } from "@/lib/features/imports/extract/text/sentences";

/**
 * Who speaks in the quotation that follows a sentence ending in a colon: “Ana Ruiz said in a statement:”
 * and then a paragraph of its own. The subject of the last verb of speech, or else of the sentence; null
 * when the sentence does not lead up to a quotation, or names nobody.
 */
export function leadOf(sentence: Sentence | undefined): Lead | null {
  if (sentence?.units.at(-1)?.text !== ":") return null;
  const { units } = sentence;
  const cue = findCues(units).findLast(({ subject }) => subject !== null);
  const subject = cue?.subject ?? mainSubject(units, 0, units.length);
  return subject && { units, subject };
}
