import type { Actor } from "@/lib/auth/actor";
import { addContact } from "@/lib/features/contacts/commands/add-contact";

/** A phone call that was made, on no known day. */
export function aContact(
  actor: Actor,
  over: Record<string, unknown> = {},
): Promise<{ id: string }> {
  return addContact(actor, { medium: "phone_call", made: "yes", ...over });
}
