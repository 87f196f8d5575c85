"use server";

import { requireActor } from "@/lib/auth/session";
import { rehearseRestore } from "@/lib/features/history/commands/rehearse-restore";
import { restoreChange } from "@/lib/features/history/commands/restore-change";
import { historyPath } from "@/lib/features/history/rules";
import type { Rehearsal } from "@/lib/features/history/types";
import { formAction } from "@/lib/forms/form-action";

export const restoreChangeAction = formAction(restoreChange, {
  message: "Put back. The history tells what stood before.",
  next: ({ type, id }) => historyPath(type, id),
});

/** What putting a change back would do. @throws NotFoundError when it is absent or hidden */
export async function rehearseRestoreAction(input: unknown): Promise<Rehearsal> {
  return rehearseRestore(await requireActor(), input);
}
