import type { Actor } from "@/lib/auth/actor";
import type { Command } from "@/lib/commands/define-command";
import type { Db } from "@/lib/db/client";
import { trashOrganisation } from "@/lib/features/organisations/commands";
import { trashPerson } from "@/lib/features/people/commands/trash-person";
import { trashSource } from "@/lib/features/sources/commands";

const live = { deletedAt: null };

type Along = {
  trash: Command<{ id: string }>;
  /** Whether the record is as it was added, and nothing outside the trash rests on it. */
  isFree(tx: Db, id: string): Promise<boolean>;
};

const ALONG: Record<string, Along> = {
  person: {
    trash: trashPerson,
    isFree: async (tx, id) =>
      (await tx.person.count({
        where: {
          ...{ id, version: 1, deletedAt: null },
          cases: { none: live },
          statements: { none: live },
          relayedIn: { none: live },
          participation: { none: { contact: live } },
          involvements: { none: {} },
        },
      })) === 1,
  },
  organisation: {
    trash: trashOrganisation,
    isFree: async (tx, id) =>
      (await tx.organisation.count({
        where: {
          ...{ id, version: 1, deletedAt: null },
          positions: { none: { person: live } },
          statements: { none: live },
          participation: { none: { contact: live } },
          heldCases: { none: live },
          custodyPeriods: { none: {} },
          legalSteps: { none: {} },
        },
      })) === 1,
  },
  source: {
    trash: trashSource,
    isFree: async (tx, id) =>
      (await tx.source.count({ where: { id, version: 1, deletedAt: null } })) === 1 &&
      (await tx.citation.count({ where: { sourceId: id } })) <= 1,
  },
};

/** Puts what was added along with a row into the trash, unless something else has come to rest on it. */
export async function takeBackAlong(
  tx: Db,
  actor: Actor,
  also: readonly { subject: string; id: string }[],
): Promise<string[]> {
  const notes: string[] = [];
  for (const { subject, id } of also) {
    const along = ALONG[subject];
    if (!along) continue;
    if (await along.isFree(tx, id)) await along.trash.within(tx, actor, { id });
    else notes.push(`The ${subject} that was added along with it is in use, and stays.`);
  }
  return notes;
}
