import * as z from "zod";

import { presentPasswordSchema } from "@/lib/features/users/schema";
import { requiredText } from "@/lib/validation/text";

/** Long enough for a reason that the team can judge. */
export const SHORTEST_REASON = 20;
const REASON_WORDS = `Say in a sentence why you need to read this case: ${SHORTEST_REASON} characters or more`;

export const breakGlassSchema = z.object({
  caseId: z.uuid(),
  reason: requiredText(REASON_WORDS, 1_000).refine(
    (reason) => reason.length >= SHORTEST_REASON,
    REASON_WORDS,
  ),
  password: presentPasswordSchema,
  /** Of the authenticator app, or a recovery code; asked for where there is a second step. */
  code: z.string().trim().max(100, "Enter the code that the app shows").default(""),
});

export const endGlassSchema = z.object({ id: z.uuid() });
