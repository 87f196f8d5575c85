import * as z from "zod";

import { SensitiveKind } from "@/lib/db/generated/enums";
import { plainText } from "@/lib/validation/text";

const LONGEST = 20_000;
const RELOAD = "Open this page again and try once more";

export const sensitiveKindSchema = z.enum(SensitiveKind);

const noteSchema = z.object({ caseId: z.uuid(), kind: sensitiveKindSchema });

export const revealSchema = noteSchema.extend({
  shownFor: z.enum(["reading", "editing"]).default("reading"),
});

export const keepSchema = noteSchema.extend({
  /** Of the words that were shown before; nought where there never were any. */
  version: z.coerce.number({ error: RELOAD }).int(RELOAD).min(0, RELOAD).max(2_000_000_000, RELOAD),
  text: plainText(LONGEST),
});

export const destroySchema = noteSchema.extend({
  confirmation: z
    .string({ error: "Type destroy" })
    .trim()
    .toLowerCase()
    .refine((word) => word === "destroy", "Type the word destroy"),
});
