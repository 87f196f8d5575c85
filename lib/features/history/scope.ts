import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { AuditEvent } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { requireSeenCase } from "@/lib/features/cases/scope";
import { requireVisibleCommitment } from "@/lib/features/commitments/scope";
import { requireVisibleContact } from "@/lib/features/contacts/scope";
import { PARTS_OF_CASES } from "@/lib/features/history/rules";
import type { RecordSubject } from "@/lib/features/history/types";
import { requireOrganisation } from "@/lib/features/organisations/scope";
import { requireSeenPerson } from "@/lib/features/people/scope";
import { requireVisibleSource } from "@/lib/features/sources/scope";
import { requireVisibleStatement } from "@/lib/features/statements/scope";
import { requireVisibleTask } from "@/lib/features/tasks/scope";

type Gate = (db: Db, actor: Actor, id: string) => Promise<unknown>;

/** Who may read a record's history: those who may see the record. Organisations are open to all. */
export const GATES = {
  case: requireSeenCase,
  person: requireSeenPerson,
  statement: requireVisibleStatement,
  contact: requireVisibleContact,
  commitment: requireVisibleCommitment,
  source: requireVisibleSource,
  task: requireVisibleTask,
  organisation: (db, _actor, id) => requireOrganisation(db, id),
} as const satisfies Record<RecordSubject, Gate>;

export type RecordKind = keyof typeof GATES;

const absent = () => new NotFoundError("This change does not exist, or is not visible to you.");

/** The record in whose history an entry stands: a dated fact and a consent are told of in that of their case. */
function recordOf({ subjectType, subjectId, caseIds }: AuditEvent) {
  const isPart = PARTS_OF_CASES.includes(subjectType);
  const type = isPart ? "case" : subjectType;
  const id = isPart ? caseIds[0] : subjectId;
  if (!id || !Object.hasOwn(GATES, type)) throw absent();
  return { type: type as RecordKind, id };
}

/**
 * An entry of the history of a record that the actor may see, and that record.
 * @param seq its place in the audit chain
 * @throws NotFoundError when it is absent or its record hidden
 */
export async function requireEntry(db: Db, actor: Actor, seq: bigint) {
  const event = await db.auditEvent.findUnique({ where: { seq } });
  if (!event) throw absent();
  const record = recordOf(event);
  await GATES[record.type](db, actor, record.id).catch(() => {
    throw absent();
  });
  return { event, record };
}
