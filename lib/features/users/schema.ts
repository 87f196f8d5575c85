import * as z from "zod";

import { cursorSchema } from "@/lib/db/keyset";
import { Role } from "@/lib/db/generated/enums";
import { PASSWORD_LEAST } from "@/lib/features/users/rules";
import { choice } from "@/lib/validation/choice";
import { requiredLine } from "@/lib/validation/text";

export const newPasswordSchema = z
  .string({ error: "Enter a password" })
  .min(
    PASSWORD_LEAST,
    `Choose a password of at least ${PASSWORD_LEAST} characters; 15 or more are better`,
  )
  .max(1_000, "Choose a password of at most 1,000 characters");

export const presentPasswordSchema = z
  .string({ error: "Enter your present password" })
  .min(1, "Enter your present password")
  .max(1_000, "This is not your present password");

export const emailSchema = z
  .string({ error: "Enter an e-mail address" })
  .trim()
  .toLowerCase()
  .pipe(z.email("Enter an e-mail address such as name@example.org").max(320));

export const userNameSchema = requiredLine("Enter a name", 200);

const role = choice(Role, "Choose a role: viewer, contributor, editor or admin");
const token = z.string().max(200);

export const createUserSchema = z.object({
  email: emailSchema,
  name: requiredLine("Enter a name"),
  role,
  password: newPasswordSchema,
  /** False for an account that only signs records, such as that of the sample records. */
  canSignIn: z.boolean().default(true),
});

export const resetPasswordSchema = z.object({ email: emailSchema, password: newPasswordSchema });

export const inviteSchema = z.object({ email: emailSchema, role });

/** An account, an invitation: whatever one thing is done to. */
export const oneSchema = z.object({ id: z.uuid() });

export const setRoleSchema = oneSchema.extend({ role });

/** What the holder of a link sends: whatever else is posted, a role above all, is left aside. */
export const acceptInvitationSchema = z.object({
  token,
  name: userNameSchema,
  password: newPasswordSchema,
});

export const choosePasswordSchema = z.object({ token, password: newPasswordSchema });

export const requestResetSchema = z.object({ email: emailSchema });

const USER_STATES = ["active", "disabled"] as const;
export type UserState = (typeof USER_STATES)[number];

export const USER_ORDER = { field: "name", direction: "asc" } as const;
export const INVITATION_ORDER = { field: "createdAt", direction: "desc" } as const;

export const listUsersSchema = cursorSchema.extend({
  role: z.enum(Role).optional().catch(undefined),
  state: z.enum(USER_STATES).optional().catch(undefined),
});

export const listInvitationsSchema = cursorSchema;

export type UserFilters = z.output<typeof listUsersSchema>;
