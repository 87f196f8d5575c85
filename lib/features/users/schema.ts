import * as z from "zod";

import { Role } from "@/lib/db/generated/enums";
import { choice } from "@/lib/validation/choice";
import { requiredLine } from "@/lib/validation/text";

/** NIST SP 800-63B asks for at least eight characters and no rules of composition. */
const password = z
  .string({ error: "Enter a password" })
  .min(8, "Choose a password of at least 8 characters; 15 or more are better")
  .max(1_000, "Choose a password of at most 1,000 characters");

const email = z
  .string({ error: "Enter an e-mail address" })
  .trim()
  .toLowerCase()
  .pipe(z.email("Enter an e-mail address such as name@example.org").max(320));

export const createUserSchema = z.object({
  email,
  name: requiredLine("Enter a name"),
  role: choice(Role, "Choose a role: viewer, contributor, editor or admin"),
  password,
  /** False for an account that only signs records, such as that of the sample records. */
  canSignIn: z.boolean().default(true),
});

export const resetPasswordSchema = z.object({ email, password });
