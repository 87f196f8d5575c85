import * as z from "zod";

import { ContactPart, InvolvementRole } from "@/lib/db/generated/enums";

const ids = z.array(z.uuid());

const facts = z.object({
  aliases: z.array(z.string()),
  nativeName: z.string().nullable(),
  nativeNameLanguage: z.string().nullable(),
  nationalities: z.array(z.string()),
  birth: z.object({
    edtf: z.string().nullable(),
    asStated: z.string().nullable(),
    inferred: z.boolean(),
  }),
  description: z.string().nullable(),
  notes: z.string().nullable(),
});

/**
 * What a merge did, as kept in `PersonMerge.moved`: enough to undo it row by row. Checked when it
 * is read back, since the database holds it as JSON.
 */
export const mergeRecordSchema = z.object({
  /** Ids of the rows that pointed at the merged person and now point at the kept one. */
  moved: z.object({
    statements: ids,
    relayed: ids,
    participants: ids,
    cases: ids,
    involvements: ids,
    positions: ids,
    citations: ids,
    /** Merges on record from before there were photographs moved none. */
    photographs: ids.default([]),
    /** People merged into the merged person before. */
    mergedBefore: ids,
  }),
  /** Rows removed because the kept person had the very same link already. */
  removed: z.object({
    involvements: z.array(
      z.object({
        id: z.uuid(),
        caseId: z.uuid(),
        role: z.enum(InvolvementRole),
        note: z.string().nullable(),
      }),
    ),
    participants: z.array(
      z.object({
        ...{ id: z.uuid(), contactId: z.uuid(), part: z.enum(ContactPart) },
        /** Merges on record from before participants had an order kept none. */
        place: z.int().default(0),
      }),
    ),
  }),
  /** Notes on the kept person's own involvements that took in those of removed ones. */
  notes: z.array(z.object({ id: z.uuid(), before: z.string().nullable(), after: z.string() })),
  /** The kept person's facts right before and right after. */
  facts: z.object({ before: facts, after: facts }),
});

export type MergeRecord = z.output<typeof mergeRecordSchema>;
