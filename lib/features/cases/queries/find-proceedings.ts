import { readDate } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import { toLegalStep, toLegalStepStatus } from "@/lib/features/cases/queries/fact-mappers";
import type { Slice } from "@/lib/features/cases/queries/fact-slice";
import type { ToOnFile } from "@/lib/features/cases/queries/find-citations";
import type { LegalStepOnFile } from "@/lib/features/cases/types/facts";

/** More than a step ever goes through; what is older is counted. */
const MOST_STATES = 20;

/** The legal steps of a case, each with where it stood, newest first. */
export function findProceedings(db: Db, caseId: string, slice: Slice) {
  const kept = { fact: { deletedAt: null } };
  return db.legalStep.findMany({
    where: { caseId, ...kept },
    ...slice,
    include: {
      court: { select: { id: true, name: true } },
      statuses: { where: kept, orderBy: slice.orderBy, take: MOST_STATES },
      _count: { select: { statuses: { where: kept } } },
    },
  });
}

type StoredStep = Awaited<ReturnType<typeof findProceedings>>[number];

/** A stored step as the page shows it, with what it and its states rest on. */
export function toLegalStepOnFile(row: StoredStep, onFile: ToOnFile): LegalStepOnFile {
  return {
    ...onFile(row, toLegalStep),
    happenedOn: readDate("happenedOn", row),
    statuses: row.statuses.map((status) => onFile(status, toLegalStepStatus)),
    earlierStatuses: row._count.statuses - row.statuses.length,
  };
}
