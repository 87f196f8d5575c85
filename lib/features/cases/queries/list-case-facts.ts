import { noteAccess } from "@/lib/audit/note-access";
import type { Actor } from "@/lib/auth/actor";
import { defineQuery } from "@/lib/commands/define-query";
import { readDate } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import type { CaseFactKind } from "@/lib/db/generated/enums";
import { NotFoundError } from "@/lib/errors";
import { toClosure, toCustody, toDetermination, toStatus } from "@/lib/features/cases/mappers";
import { closingStatus } from "@/lib/features/cases/queries/closing-status";
import {
  toDeadline,
  toDetentionDate,
  toHealthNote,
} from "@/lib/features/cases/queries/fact-mappers";
import { findCitations, onFileWith } from "@/lib/features/cases/queries/find-citations";
import { findProceedings, toLegalStepOnFile } from "@/lib/features/cases/queries/find-proceedings";
import { findRemovedFacts } from "@/lib/features/cases/queries/find-removed-facts";
import { pageOf, type Slice } from "@/lib/features/cases/queries/fact-slice";
import { standingClosure } from "@/lib/features/cases/rules";
import { listCaseFactsSchema, type FactSection } from "@/lib/features/cases/schema/facts";
import { visibleCases } from "@/lib/features/cases/scope";
import type { CaseFactsOnFile } from "@/lib/features/cases/types/facts";

const facility = { facility: { select: { id: true, name: true } } } as const;

/** How many facts of each kind are on file. */
async function countFacts(db: Db, caseId: string): Promise<(kind: CaseFactKind) => number> {
  const rows = await db.caseFact.groupBy({
    by: ["kind"],
    where: { caseId, deletedAt: null },
    _count: true,
  });
  const counts = new Map(rows.map(({ kind, _count }) => [kind, _count]));
  return (kind) => counts.get(kind) ?? 0;
}

/** Ends of the case, the last first, and the status that the standing one had written. */
async function findClosures(db: Db, caseId: string) {
  const closures = await db.caseClosure.findMany({ where: { caseId }, orderBy: { id: "desc" } });
  const standing = standingClosure(closures);
  return { closures, written: standing && (await closingStatus(db, standing)) };
}

type SliceOf = (section: FactSection) => Slice;

/** The rows of every kind that the page shows, without what they rest on. */
async function findFacts(db: Db, caseId: string, sliceOf: SliceOf) {
  const { closures, written } = await findClosures(db, caseId);
  const kept = { caseId, fact: { deletedAt: null } };
  // Closing a case writes a status too; it would tell the same thing twice.
  const told = written ? { ...kept, id: { not: written.id } } : kept;
  const [status, custody, determination, health, deadlines, dates, proceedings, removed, count] =
    await Promise.all([
      db.caseStatusChange.findMany({ where: told, ...sliceOf("status") }),
      db.custodyPeriod.findMany({ where: kept, ...sliceOf("custody"), include: facility }),
      db.determination.findMany({ where: kept, ...sliceOf("determination") }),
      db.healthNote.findMany({ where: kept, ...sliceOf("health") }),
      db.caseDeadline.findMany({ where: kept, ...sliceOf("deadlines") }),
      db.detentionDateClaim.findMany({ where: kept, ...sliceOf("dates") }),
      findProceedings(db, caseId, sliceOf("proceedings")),
      findRemovedFacts(db, caseId, sliceOf("removed")),
      countFacts(db, caseId),
    ]);
  const statuses = count("status") - (written ? 1 : 0);
  return {
    ...{ closures, status, custody, determination, health, deadlines, dates, proceedings, removed },
    totals: {
      ...{ status: statuses, custody: count("custody"), determination: count("determination") },
      ...{ health: count("health_note"), dates: count("detention_date") },
      ...{ deadlines: count("deadline"), proceedings: count("legal_step"), removed: removed.total },
    },
  };
}

type Found = Awaited<ReturnType<typeof findFacts>>;

/** The ids of all facts found: what they rest on is read at once. */
function idsOf(found: Found): string[] {
  const { closures, status, custody, determination, health, deadlines, dates, proceedings } = found;
  const states = proceedings.flatMap(({ statuses }) => statuses);
  return [
    closures,
    status,
    custody,
    determination,
    health,
    deadlines,
    dates,
    proceedings,
    states,
  ].flatMap((rows) => rows.map(({ id }) => id));
}

async function requireCaseOnFile(
  db: Db,
  actor: Actor,
  id: string,
): Promise<CaseFactsOnFile["caseRecord"]> {
  const where = { AND: [{ id }, visibleCases(actor)] };
  const row = await db.case.findFirst({ where, include: { person: true } });
  if (!row) throw new NotFoundError("This case does not exist, or is not visible to you.");
  noteAccess(actor, row);
  const { reference, createdById, deletedAt, person } = row;
  return { id, reference, createdById, deletedAt, person, detainedOn: readDate("detainedOn", row) };
}

/**
 * The dated facts of a case with what they rest on, newest first, and those that were removed; each
 * kind one page at a time. A fixed number of queries.
 * @throws NotFoundError when the case is hidden or absent
 */
export const listCaseFacts = defineQuery({
  name: "case.list-facts",
  permission: "case:read",
  input: listCaseFactsSchema,
  async run({ db, actor, input: { caseId, section, page } }): Promise<CaseFactsOnFile> {
    const caseRecord = await requireCaseOnFile(db, actor, caseId);
    const numberOf = (part: FactSection) => (part === section ? page : 1);
    const found = await findFacts(db, caseId, (part) => pageOf(numberOf(part)));
    const onFile = onFileWith(await findCitations(db, idsOf(found)));
    const paged = <Row>(part: FactSection, rows: Row[]) => ({
      ...{ rows, total: found.totals[part], page: numberOf(part) },
    });
    return {
      caseRecord,
      closures: found.closures.map((row) => ({
        ...onFile(row, toClosure),
        reopenedAt: row.reopenedAt,
      })),
      status: paged(
        "status",
        found.status.map((row) => onFile(row, toStatus)),
      ),
      custody: paged(
        "custody",
        found.custody.map((row) => onFile(row, toCustody)),
      ),
      proceedings: paged(
        "proceedings",
        found.proceedings.map((row) => toLegalStepOnFile(row, onFile)),
      ),
      determination: paged(
        "determination",
        found.determination.map((row) => onFile(row, toDetermination)),
      ),
      health: paged(
        "health",
        found.health.map((row) => onFile(row, toHealthNote)),
      ),
      deadlines: paged(
        "deadlines",
        found.deadlines.map((row) => onFile(row, toDeadline)),
      ),
      dates: paged(
        "dates",
        found.dates.map((row) => onFile(row, toDetentionDate)),
      ),
      removed: paged("removed", found.removed.rows),
    };
  },
});
