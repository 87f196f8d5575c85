import * as z from "zod";

import { ReviewItemKind } from "@/lib/db/generated/enums";
import { addSourceSchema } from "@/lib/features/sources/schema";
import { captureTextSchema } from "@/lib/features/sources/schema/captures";
import { choice, optionalId } from "@/lib/validation/choice";
import { optionalLine } from "@/lib/validation/text";

/** The largest text file or pasted page that is read. */
export const MOST_BYTES = 4 * 1024 * 1024;

/** The largest Word document or PDF file: pictures make them larger than their words. */
export const MOST_DOCUMENT_BYTES = 8 * 1024 * 1024;

/** What the form about a text brought in asks for: its source, and the text as it is kept. */
export const bringInSchema = addSourceSchema
  .pick({ kind: true, title: true, publisher: true, author: true, url: true })
  .extend(addSourceSchema.pick({ publishedOn: true, accessedOn: true, language: true }).shape)
  .extend(captureTextSchema.pick({ text: true, extent: true, note: true }).shape)
  .extend({
    /** Sealed: how the text was fetched, where it was. */
    fetched: z.string().max(20_000).optional().catch(undefined),
  });

export const reviewCaptureSchema = z.object({ captureId: z.uuid() });

const part = z.coerce.number().int().min(1).optional().catch(undefined);

export const reviewSchema = z.object({ id: z.uuid() });

/** Which part of a text is gone through; without one, the part with the first open entry. */
export const openReviewSchema = reviewSchema.extend({
  part,
  /** Opens the part in which this entry is. */
  at: optionalId.catch(null),
});

export const itemSchema = z.object({ itemId: z.uuid() });

const ids = z
  .union([z.uuid(), z.array(z.uuid())])
  .nullish()
  .transform((value) => [value ?? []].flat());

/** Accepts an entry as it stands on the page, with the people and cases named there. */
export const acceptSchema = itemSchema.extend({
  /** The speaker; or those who took part, in the order of the text. */
  people: ids,
  cases: ids.refine((list) => list.length > 0, "Say which case it concerns"),
  /** Those of the cases whose people the words name; the others they allude to. */
  named: ids,
  /** Whose words the speaker passes on. */
  relayed: optionalId,
});

/** The form of the record carries its own fields; they are read by the record’s own command. */
export const acceptEditedSchema = z.looseObject({ itemId: z.uuid() });

/** The record is named by its id, of the entry’s own kind, or picked as for a citation. */
export const sameSchema = itemSchema.extend({
  recordId: z.uuid().optional(),
  record: z
    .object({ id: z.string().max(100).optional(), label: z.string().max(500).optional() })
    .nullish(),
});

export const REJECTIONS = { rejected: "rejected", not_one: "not_one" } as const;

export const rejectSchema = itemSchema.extend({
  as: choice(REJECTIONS, "Choose why it is left out"),
  reason: optionalLine(),
});

/** Where an entry is cut: before sentences, each by its place in the words, or before words typed. */
export const splitSchema = itemSchema.extend({
  cuts: z
    .union([z.coerce.number().int(), z.array(z.coerce.number().int())])
    .nullish()
    .transform((value) => [value ?? []].flat()),
  beginning: optionalLine(),
});

export const addItemSchema = z.object({
  reviewId: z.uuid(),
  kind: choice(ReviewItemKind, "Choose what these words are"),
  start: z.coerce.number().int().min(0),
  end: z.coerce.number().int().min(1),
});

/** Accepts all that match people on file; `count` is how many the person confirmed. */
export const acceptAllSchema = z.object({ reviewId: z.uuid(), count: z.coerce.number().int() });
