import type { Cue } from "@/lib/features/imports/extract/attribution/cues";
import type { Range } from "@/lib/features/imports/extract/attribution/noun-phrase";
import type { QuotationType } from "@/lib/features/imports/types";
import type { Sentence, Unit } from "@/lib/features/imports/extract/text/sentences";

/** A subject in a sentence other than the quotation's own. */
export type Lead = { units: readonly Unit[]; subject: Range };

/**
 * A quotation as one sentence shows it: units `from`–`to`, and what says whose it is. No cue: the
 * sentence does not say. `part`: pieces of one utterance cut by “he said” share the cue.
 */
export type Found = Range & {
  sentence: Sentence;
  type: QuotationType;
  cue: Cue | null;
  /** The subject, with shared ones filled in. */
  subject: Range | null;
  /** Who speaks by the sentence before, where that one leads up to this with a colon. */
  lead?: Lead | null;
  /** How a quotation without a cue stands in its sentence. */
  setting: "attributed" | "narrator" | "alone" | "introduced" | "fragment";
};
