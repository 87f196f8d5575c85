import * as z from "zod";

import {
  emailSchema,
  newPasswordSchema,
  presentPasswordSchema,
  userNameSchema,
} from "@/lib/features/users/schema";

export const changeNameSchema = z.object({ name: userNameSchema });

/** Asked for again before anything that decides who gets in. */
export const confirmedSchema = z.object({ password: presentPasswordSchema });

/** The session that this is asked in, which goes on; the server says which. */
const sessionId = z.uuid();

export const inSessionSchema = confirmedSchema.extend({ sessionId });

export const changeEmailSchema = confirmedSchema.extend({ email: emailSchema });

export const changePasswordSchema = inSessionSchema.extend({ newPassword: newPasswordSchema });

export const endSessionSchema = z.object({ id: z.uuid() });

/** Asks for nothing but to be told which session it is. */
export const inOwnSessionSchema = z.object({ sessionId });

export const confirmSecondStepSchema = z.object({
  sessionId,
  code: z
    .string({ error: "Enter the six digits that the app shows" })
    .trim()
    .min(1, "Enter the six digits that the app shows")
    .max(100, "Enter the six digits that the app shows"),
});
