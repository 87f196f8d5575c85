import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { visibleCases } from "@/lib/features/cases/scope";
import { visibleTasks } from "@/lib/features/tasks/scope";
import type { TrashNoun } from "@/lib/features/trash/types";

type Counted = Promise<Record<string, number>>;

const captures = (db: Db, sourceId: string) => db.capture.count({ where: { sourceId } });

/**
 * Linked to the case, and to no other that the actor sees: what a hidden case keeps looks as if it went,
 * here as after the erasure.
 */
const alone = (actor: Actor, caseId: string) => ({
  cases: { some: { caseId }, none: { caseId: { not: caseId }, caseRecord: visibleCases(actor) } },
});

/** The follow-ups of a case, and those of what goes with it that nothing else would keep or hide. */
async function followUps(db: Db, actor: Actor, caseId: string): Promise<number> {
  const goes = alone(actor, caseId);
  const { visibility } = await db.case.findUniqueOrThrow({ where: { id: caseId } });
  const nothingLeft = [
    { caseId: null },
    { OR: [{ statementId: null }, { statement: goes }] },
    { OR: [{ contactId: null }, { contact: goes }] },
  ];
  const ofWhatGoes = {
    OR: [{ statement: goes }, { contact: goes }],
    AND: visibility === "restricted" ? [] : nothingLeft,
  };
  return db.task.count({ where: { AND: [visibleTasks(actor), { OR: [{ caseId }, ofWhatGoes] }] } });
}

/**
 * What hangs on a record of each kind that the actor may see, counted. All of it is as visible as the
 * record itself: nothing here tells of what else there may be.
 */
export const WHAT_GOES: Record<TrashNoun, (db: Db, id: string, actor: Actor) => Counted> = {
  case: async (db, caseId, actor) => ({
    "statements about it alone": await db.statement.count({ where: alone(actor, caseId) }),
    "contacts about it alone": await db.contact.count({ where: alone(actor, caseId) }),
    "follow-ups": await followUps(db, actor, caseId),
    "dated facts": await db.caseFact.count({ where: { caseId } }),
    "people with a part in it": await db.caseInvolvement.count({ where: { caseId } }),
    photographs: await db.attachment.count({ where: { caseId } }),
    citations: await db.citation.count({ where: { OR: [{ caseId }, { caseFact: { caseId } }] } }),
    exports: await db.caseExport.count({ where: { caseId } }),
    consents: await db.caseConsent.count({ where: { caseId } }),
    "sensitive notes": await db.sensitiveNote.count({ where: { caseId, text: { not: null } } }),
    "notes of who looked": await db.caseAccess.count({ where: { caseId } }),
    "openings from outside its team": await db.brokenGlass.count({ where: { caseId } }),
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
