import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import type { OwnablePermission } from "@/lib/auth/permissions";
import { defineCommand, type Command } from "@/lib/commands/define-command";
import { now } from "@/lib/clock";
import type { Db } from "@/lib/db/client";

type Trashable = { id: string; createdById: string; deletedAt: Date | null; caseIds: string[] };

type TrashSpec = {
  noun: string;
  permission: Extract<OwnablePermission, `${string}:trash`>;
  /** The record within the actor's scope. @throws NotFoundError when hidden or absent */
  find(tx: Db, actor: Actor, id: string): Promise<Trashable>;
  /** Writes the record's trash mark and raises its version. */
  mark(tx: Db, id: string, deletedAt: Date | null): Promise<unknown>;
};

const recordIdSchema = z.object({ id: z.uuid() });

/**
 * The pair of commands that move a record of one kind to the trash and bring it back.
 * Doing either twice changes nothing the second time, and is recorded only once.
 */
export function defineTrashCommands(spec: TrashSpec): {
  trash: Command<{ id: string }>;
  restore: Command<{ id: string }>;
} {
  const marking = (verb: "trashed" | "restored") =>
    defineCommand<TrashSpec["permission"], typeof recordIdSchema, { id: string }>({
      name: `${spec.noun}.${verb}`,
      permission: spec.permission,
      input: recordIdSchema,
      owner: async (tx, actor, { id }) => (await spec.find(tx, actor, id)).createdById,
      async run({ tx, actor, input: { id } }) {
        const record = await spec.find(tx, actor, id);
        const deletedAt = verb === "trashed" ? now() : null;
        if (Boolean(record.deletedAt) === Boolean(deletedAt)) return { result: { id }, audit: [] };
        await spec.mark(tx, id, deletedAt);
        const entry = { subjectType: spec.noun, subjectId: id, caseIds: record.caseIds };
        return {
          result: { id },
          audit: { ...entry, before: { deletedAt: record.deletedAt }, after: { deletedAt } },
        };
      },
    });
  return { trash: marking("trashed"), restore: marking("restored") };
}
