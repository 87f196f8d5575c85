import type { Actor } from "@/lib/auth/actor";
import type { Command } from "@/lib/commands/define-command";
import type { Db } from "@/lib/db/client";
import { visibleCases } from "@/lib/features/cases/scope";
import { visibleContacts } from "@/lib/features/contacts/scope";
import { trashOrganisation } from "@/lib/features/organisations/commands";
import { trashPerson } from "@/lib/features/people/commands/trash-person";
import { visiblePeople } from "@/lib/features/people/scope";
import { trashSource } from "@/lib/features/sources/commands";
import { listedCitations, visibleSources } from "@/lib/features/sources/scope";
import { visibleStatements } from "@/lib/features/statements/scope";

const live = { deletedAt: null };

type Along = {
  trash: Command<{ id: string }>;
  /** Whether the record is there, out of the trash, for the actor to see. */
  isThere(tx: Db, actor: Actor, id: string): Promise<boolean>;
  /** Whether it is as it was added, and nothing that the actor sees outside the trash rests on it. */
  isFree(tx: Db, actor: Actor, id: string): Promise<boolean>;
};

const ALONG: Record<string, Along> = {
  person: {
    trash: trashPerson,
    isThere: async (tx, actor, id) =>
      (await tx.person.count({ where: { AND: [{ id, ...live }, visiblePeople(actor)] } })) === 1,
    isFree: async (tx, actor, id) =>
      (await tx.person.count({
        where: {
          ...{ id, version: 1 },
          cases: { none: { AND: [live, visibleCases(actor)] } },
          statements: { none: { AND: [live, visibleStatements(actor)] } },
          relayedIn: { none: { AND: [live, visibleStatements(actor)] } },
          participation: { none: { contact: { AND: [live, visibleContacts(actor)] } } },
          involvements: { none: { caseRecord: visibleCases(actor) } },
        },
      })) === 1,
  },
  organisation: {
    trash: trashOrganisation,
    isThere: async (tx, _, id) => (await tx.organisation.count({ where: { id, ...live } })) === 1,
    isFree: async (tx, actor, id) =>
      (await tx.organisation.count({
        where: {
          ...{ id, version: 1 },
          positions: { none: { person: { AND: [live, visiblePeople(actor)] } } },
          statements: { none: { AND: [live, visibleStatements(actor)] } },
          participation: { none: { contact: { AND: [live, visibleContacts(actor)] } } },
          heldCases: { none: { AND: [live, visibleCases(actor)] } },
          custodyPeriods: { none: { caseRecord: visibleCases(actor) } },
          legalSteps: { none: { caseRecord: visibleCases(actor) } },
        },
      })) === 1,
  },
  source: {
    trash: trashSource,
    isThere: async (tx, actor, id) =>
      (await tx.source.count({ where: { AND: [{ id, ...live }, visibleSources(actor)] } })) === 1,
    isFree: async (tx, actor, id) =>
      (await tx.source.count({ where: { id, version: 1 } })) === 1 &&
      (await tx.citation.count({
        where: { AND: [{ sourceId: id }, listedCitations(actor)] },
      })) === 0,
  },
};

/**
 * Puts what was added along with a row into the trash, unless something else has come to rest on it. The row's
 * own record is taken back already.
 */
export async function takeBackAlong(
  tx: Db,
  actor: Actor,
  also: readonly { subject: string; id: string }[],
): Promise<string[]> {
  const notes: string[] = [];
  for (const { subject, id } of also) {
    const along = ALONG[subject];
    if (!along || !(await along.isThere(tx, actor, id))) continue;
    if (await along.isFree(tx, actor, id)) await along.trash.within(tx, actor, { id });
    else notes.push(`The ${subject} that was added along with it is in use, and stays.`);
  }
  return notes;
}
