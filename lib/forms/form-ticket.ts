import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { openState, sealState } from "@/lib/auth/sealed-state";

/** A form left open for longer is not tied to anybody any more. */
const MINUTES = 24 * 60;

const schema = z.object({ userId: z.uuid(), formPath: z.string() });

/** Whom a form was opened for, and when. */
export type FormOwner = { userId: string; openedAt: Date };

/** Ties a form to whom it was opened for, and to its page. */
export function formTicket(actor: Actor, formPath: string): string {
  return sealState("form", { userId: actor.id, formPath });
}

/** Whom a posted form was opened for, and when; null when nothing says so for that page. */
export function ownerOfForm(form: FormData, formPath: string): FormOwner | null {
  const ticket = form.get("_ticket");
  if (typeof ticket !== "string") return null;
  const opened = openState("form", ticket, schema, MINUTES);
  if (opened?.state.formPath !== formPath) return null;
  return { userId: opened.state.userId, openedAt: opened.sealedAt };
}
