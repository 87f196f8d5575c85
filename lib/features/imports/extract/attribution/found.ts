import type { Cue } from "@/lib/features/imports/extract/attribution/cues";
import type { Range } from "@/lib/features/imports/extract/attribution/noun-phrase";
import type { QuotationType } from "@/lib/features/imports/types";
import type { Sentence } from "@/lib/features/imports/extract/text/sentences";

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
  /** How a quotation without a cue stands in its sentence. */
  setting: "attributed" | "narrator" | "alone" | "introduced" | "fragment";
};
