import type { Actor } from "@/lib/auth/actor";
import type { OwnablePermission } from "@/lib/auth/permissions";
import type { Db } from "@/lib/db/client";
import { NotFoundError } from "@/lib/errors";
import { requireFact } from "@/lib/features/cases/fact-for-edit";
import { requireVisibleCase } from "@/lib/features/cases/scope";
import {
  requireLiveCommitment,
  requireVisibleCommitment,
  visibleCommitments,
} from "@/lib/features/commitments/scope";
import { requireVisibleContact } from "@/lib/features/contacts/scope";
import { caseIdsOfPerson } from "@/lib/features/people/person-cases";
import { requireVisiblePerson, visiblePeople } from "@/lib/features/people/scope";
import type { CitableNoun } from "@/lib/features/sources/schema/citing";
import type { Claim } from "@/lib/features/sources/write-citations";
import { requireVisibleStatement } from "@/lib/features/statements/scope";

type Owned = {
  createdById: string;
  /** The record whose history a citation stands in, and its cases. */
  subject: { subjectType: string; subjectId: string; caseIds: string[] };
};

/** How one kind of record is found, and what citing it changes. */
export type CitableRecord = {
  permission: Extract<OwnablePermission, `${string}:edit`>;
  claim(id: string): Claim;
  /** @throws NotFoundError when hidden, absent or in the trash */
  find(tx: Db, actor: Actor, id: string): Promise<Owned>;
  /** Raises its version: who edits it at the same time is shown that its sources changed. */
  raise(tx: Db, id: string): Promise<unknown>;
};

const raised = { version: { increment: 1 } } as const;

function live<T extends { deletedAt: Date | null }>(record: T): T {
  if (record.deletedAt) throw new NotFoundError("Restore this record from the trash first.");
  return record;
}

const idsOf = (links: { caseId: string }[]) => links.map(({ caseId }) => caseId);

const owned = (
  { id, createdById }: { id: string; createdById: string },
  subjectType: string,
  caseIds: string[],
): Owned => ({ createdById, subject: { subjectType, subjectId: id, caseIds } });

const statement: CitableRecord = {
  permission: "statement:edit",
  claim: (statementId) => ({ statementId }),
  async find(tx, actor, id) {
    const record = live(await requireVisibleStatement(tx, actor, id));
    return owned(record, "statement", idsOf(record.cases));
  },
  raise: (tx, id) => tx.statement.update({ where: { id }, data: raised }),
};

const contact: CitableRecord = {
  permission: "contact:edit",
  claim: (contactId) => ({ contactId }),
  async find(tx, actor, id) {
    const record = live(await requireVisibleContact(tx, actor, id));
    return owned(record, "contact", idsOf(record.cases));
  },
  raise: (tx, id) => tx.contact.update({ where: { id }, data: raised }),
};

const commitment: CitableRecord = {
  permission: "commitment:edit",
  claim: (commitmentId) => ({ commitmentId }),
  async find(tx, actor, id) {
    const record = await requireLiveCommitment(tx, actor, id);
    return owned(record, "commitment", idsOf(record.statement.cases));
  },
  raise: (tx, id) => tx.commitment.update({ where: { id }, data: raised }),
};

/** A row of what became of a promise belongs to who recorded it. */
const commitmentStatus: CitableRecord = {
  permission: "commitment:edit",
  claim: (commitmentStatusChangeId) => ({ commitmentStatusChangeId }),
  async find(tx, actor, id) {
    const row = await tx.commitmentStatusChange.findFirst({
      where: { id, deletedAt: null, commitment: visibleCommitments(actor) },
    });
    if (!row) throw new NotFoundError();
    const parent = await requireVisibleCommitment(tx, actor, row.commitmentId);
    const found = owned(live(parent), "commitment", idsOf(parent.statement.cases));
    return { ...found, createdById: row.createdById };
  },
  raise: (tx, id) => tx.commitmentStatusChange.update({ where: { id }, data: raised }),
};

/** Dated facts belong to whoever added their case. */
const fact: CitableRecord = {
  permission: "case:edit",
  claim: (caseFactId) => ({ caseFactId }),
  async find(tx, actor, id) {
    const { caseId, caseRecord } = live(await requireFact(tx, actor, id));
    return owned({ id, createdById: caseRecord.createdById }, "fact", [caseId]);
  },
  raise: (tx, id) => tx.caseFact.update({ where: { id }, data: raised }),
};

const caseItself: CitableRecord = {
  permission: "case:edit",
  claim: (caseId) => ({ caseId }),
  find: async (tx, actor, id) => owned(await requireVisibleCase(tx, actor, id), "case", [id]),
  raise: (tx, id) => tx.case.update({ where: { id }, data: raised }),
};

const person: CitableRecord = {
  permission: "person:edit",
  claim: (personId) => ({ personId }),
  async find(tx, actor, id) {
    const record = live(await requireVisiblePerson(tx, actor, id));
    return owned(record, "person", await caseIdsOfPerson(tx, id));
  },
  raise: (tx, id) => tx.person.update({ where: { id }, data: raised }),
};

async function personOfPosition(tx: Db, actor: Actor, id: string): Promise<string> {
  const position = await tx.position.findFirst({
    where: { id, person: visiblePeople(actor) },
    select: { personId: true },
  });
  if (!position) throw new NotFoundError();
  return position.personId;
}

const position: CitableRecord = {
  permission: "person:edit",
  claim: (positionId) => ({ positionId }),
  find: async (tx, actor, id) => person.find(tx, actor, await personOfPosition(tx, actor, id)),
  raise: (tx, id) => tx.person.updateMany({ where: { positions: { some: { id } } }, data: raised }),
};

export const CITABLE_RECORDS: Record<CitableNoun, CitableRecord> = {
  statement,
  contact,
  commitment,
  commitment_status: commitmentStatus,
  fact,
  case: caseItself,
  person,
  position,
};
