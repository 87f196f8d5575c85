import type { Actor } from "@/lib/auth/actor";
import { addTask } from "@/lib/features/tasks/commands/add-task";

let serial = 0;

/** An open follow-up without a due day. */
export function aTask(actor: Actor, over: Record<string, unknown> = {}): Promise<{ id: string }> {
  serial += 1;
  return addTask(actor, { title: `Ask again, ${serial}`, ...over });
}
