import type { Db } from "@/lib/db/client";
import { InvalidInputError } from "@/lib/errors";
import { indexCodePoints } from "@/lib/text/code-points";
import { isPlaceIn, quoteSelector } from "@/lib/text/quote-selector";
import { tidy } from "@/lib/validation/text";

/** Where words are said to stand, and in which source's captured text. */
export type CitedPassage = {
  sourceId: string;
  captureId: string;
  start: number;
  end: number;
  exactWords: string | null;
};

/** The columns of a citation that has no place in a captured text. */
export const NO_PLACE = { captureId: null, prefix: null, suffix: null, start: null, end: null };

const LONGEST_QUOTATION = 50_000;

const refuse = (field: string, words: string) => new InvalidInputError({ [field]: [words] });

const comparable = (words: string) => tidy(words).normalize("NFC");

/**
 * The columns of a citation tied to a place. The words and what stands around them are taken from
 * the captured text itself, never from what was posted.
 * @param field the form field to name in a refusal
 * @throws InvalidInputError when the words posted do not stand at that place of that source's text
 */
export async function citedPlace(db: Db, passage: CitedPassage, field: string) {
  const { sourceId, captureId, start, end, exactWords } = passage;
  const capture = await db.capture.findFirst({
    where: { id: captureId, sourceId },
    select: { text: true },
  });
  if (!capture) {
    throw refuse(
      field,
      "These words were selected in the captured text of another source. Choose that source again, or cite the words without a place.",
    );
  }
  const index = indexCodePoints(capture.text);
  if (!isPlaceIn({ start, end }, index)) {
    throw refuse(field, "This place lies outside the captured text. Select the words again.");
  }
  if (end - start > LONGEST_QUOTATION) {
    throw refuse(field, "Select a shorter passage, of 50,000 characters or fewer.");
  }
  const { exact, prefix, suffix } = quoteSelector(capture.text, { start, end }, index);
  if (comparable(exactWords ?? "") !== comparable(exact)) {
    throw refuse(
      field,
      "These words are not those of the captured text at the place cited. Put them back as they stand there, or cite them without a place.",
    );
  }
  return { captureId, exactWords: exact, prefix, suffix, start, end };
}
