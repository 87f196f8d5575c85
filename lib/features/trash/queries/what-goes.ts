import type { Db } from "@/lib/db/client";
import type { TrashNoun } from "@/lib/features/trash/types";

type Counted = Promise<Record<string, number>>;

const captures = (db: Db, sourceId: string) => db.capture.count({ where: { sourceId } });

/**
 * What hangs on a record of each kind that the actor may see, counted. All of it is as visible as the
 * record itself: nothing here tells of what else there may be.
 */
export const WHAT_GOES: Record<TrashNoun, (db: Db, id: string) => Counted> = {
  case: async (db, caseId) => ({
    "statements linked to it": await db.statementCase.count({ where: { caseId } }),
    "contacts linked to it": await db.contactCase.count({ where: { caseId } }),
    "dated facts": await db.caseFact.count({ where: { caseId } }),
    "people with a part in it": await db.caseInvolvement.count({ where: { caseId } }),
    photographs: await db.attachment.count({ where: { caseId } }),
    citations: await db.citation.count({ where: { OR: [{ caseId }, { caseFact: { caseId } }] } }),
    exports: await db.caseExport.count({ where: { caseId } }),
  }),
  fact: async (db, caseFactId) => ({
    citations: await db.citation.count({ where: { caseFactId } }),
  }),
  person: async (db, personId) => ({
    offices: await db.position.count({ where: { personId } }),
    photographs: await db.attachment.count({ where: { personId } }),
    citations: await db.citation.count({
      where: { OR: [{ personId }, { position: { personId } }] },
    }),
  }),
  organisation: () => Promise.resolve({}),
  statement: async (db, statementId) => ({
    commitments: await db.commitment.count({ where: { statementId } }),
    citations: await db.citation.count({ where: { statementId } }),
  }),
  contact: async (db, contactId) => ({
    participants: await db.contactParticipant.count({ where: { contactId } }),
    citations: await db.citation.count({ where: { contactId } }),
  }),
  commitment: async (db, commitmentId) => ({
    "turns in its fate": await db.commitmentStatusChange.count({ where: { commitmentId } }),
    citations: await db.citation.count({
      where: { OR: [{ commitmentId }, { commitmentStatusChange: { commitmentId } }] },
    }),
  }),
  source: async (db, sourceId) => ({
    "captured texts": await captures(db, sourceId),
    files: await db.attachment.count({ where: { sourceId } }),
  }),
  attachment: () => Promise.resolve({}),
  task: () => Promise.resolve({}),
};
