import * as z from "zod";

import { TRASH_NOUNS } from "@/lib/features/trash/types";

const AFTER = /^([a-z]+)\.([0-9a-f-]{36})$/;

export const trashNounSchema = z.enum(TRASH_NOUNS);

/** The record a page begins after: `statement.<id>`. */
const afterSchema = z
  .string()
  .regex(AFTER)
  .transform((text) => {
    const [, noun, id] = AFTER.exec(text) ?? [];
    return { noun, id };
  })
  .pipe(z.object({ noun: trashNounSchema, id: z.uuid() }));

export const listTrashSchema = z.object({
  noun: trashNounSchema.nullish().catch(null),
  after: afterSchema.optional().catch(undefined),
});

export const erasureSchema = z.object({ noun: trashNounSchema, id: z.uuid() });

export const eraseRecordSchema = z.object({
  id: z.uuid(),
  confirmation: z
    .string()
    .max(100)
    .default("")
    .transform((text) => text.trim()),
});
