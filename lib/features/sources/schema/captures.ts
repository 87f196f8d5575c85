import * as z from "zod";

import { CaptureExtent } from "@/lib/db/generated/enums";
import { countCodePoints } from "@/lib/text/code-points";
import { normaliseCapture, NUL_REFUSAL } from "@/lib/text/normalise-capture";
import { choiceOr, optionalId } from "@/lib/validation/choice";
import { optionalLine, optionalText, tidy } from "@/lib/validation/text";

const LONGEST_CAPTURE = 2_000_000;
/** Browsers post each line end as two characters. */
const LONGEST_TYPED = 2 * LONGEST_CAPTURE;

const TOO_LONG = `Shorten this to ${LONGEST_CAPTURE.toLocaleString("en-GB")} characters or fewer, or capture it as several sources`;

/** A text as it is kept: normalised, not blank, not too long; blanks at its ends belong to it. */
const captureText = z
  .string({ error: "Enter the text of the source" })
  .max(LONGEST_TYPED, TOO_LONG)
  .refine((text) => !text.includes("\u0000"), NUL_REFUSAL)
  .transform(normaliseCapture)
  .refine((text) => tidy(text) !== "", "Enter the text of the source")
  .refine((text) => countCodePoints(text) <= LONGEST_CAPTURE, TOO_LONG);

export const captureTextSchema = z.object({
  sourceId: z.uuid(),
  text: captureText,
  extent: choiceOr(CaptureExtent, "whole", "Choose whether this is the whole text"),
  note: optionalText(),
});

const LARGEST = 10_000_000;
const place = z.coerce.number().int().min(0).max(LARGEST);
const optionalPlace = place.optional().catch(undefined);

/** Which part of which captured text of a source is read; without `captureId` the newest. */
export const readingSchema = z.object({
  sourceId: z.uuid(),
  captureId: optionalId.catch(null),
  /** From 1. */
  part: z.coerce.number().int().min(1).optional().catch(undefined),
  /** Opens the part in which this citation begins. */
  citationId: optionalId.catch(null),
  /** Opens the part in which this place is. */
  start: optionalPlace,
});

/** Words of a captured text, by their place in code points. */
export const passageSchema = z.object({ captureId: z.uuid(), start: place, end: place });

/** The place that an address names; null when it names none. */
export function readPassage({ capture, start, end }: Record<string, string>) {
  const parsed = passageSchema.safeParse({ captureId: capture, start, end });
  return parsed.success && start && end ? parsed.data : null;
}

export const findPassagesSchema = z.object({
  captureId: z.uuid(),
  q: optionalLine(2_000).catch(null),
});
