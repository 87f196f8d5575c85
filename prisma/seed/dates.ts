import type { PartialDate } from "@/lib/dates/partial-date";

/** A day printed in the source. */
export const on = (edtf: string): PartialDate => ({ edtf, asStated: null, inferred: false });

/** A day worked out from another source; its citation says which. */
export const inferred = (edtf: string, words: string | null = null): PartialDate => ({
  edtf,
  asStated: words,
  inferred: true,
});

/** Only the source's own words, since no day can be derived from them. */
export const asStated = (words: string): PartialDate => ({
  edtf: null,
  asStated: words,
  inferred: false,
});
