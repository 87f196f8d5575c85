import { refusalOn } from "@/app/(dashboard)/offered-on";
import { ownGlass } from "@/app/(dashboard)/own-glass";
import type { Actor } from "@/lib/auth/actor";

const REFUSAL = {
  title: "Your role does not allow this for this case.",
  advice: "Contributors may change the cases they added; ask an editor for anything else.",
};

/** Why a page does not offer a change to somebody, given as whom it offers what it does. */
export const refusalTo = (actor: Actor, offered: Actor) => refusalOn(actor, offered, REFUSAL);

/**
 * As whom a page of a case offers what can be done: an administrator who has it open from outside its
 * team is offered what a reader is. What is done is decided by the commands.
 */
export async function offeredTo(actor: Actor, caseId: string): Promise<Actor> {
  const open = await ownGlass();
  return open.some((glass) => glass.caseId === caseId) ? { ...actor, role: "viewer" } : actor;
}
