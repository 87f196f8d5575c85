import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/permissions";
import { listOwnGlass } from "@/lib/features/glass/queries";

/**
 * As whom a page of a case offers what can be done: an administrator who has it open from outside its
 * team is offered what a reader is. What is done is decided by the commands.
 */
export async function offeredTo(actor: Actor, caseId: string): Promise<Actor> {
  if (!can(actor, "glass:break")) return actor;
  const open = await listOwnGlass(actor, {});
  return open.some((glass) => glass.caseId === caseId) ? { ...actor, role: "viewer" } : actor;
}
