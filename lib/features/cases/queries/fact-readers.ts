import { readDate } from "@/lib/dates/columns";
import { toDateParts } from "@/lib/dates/date-parts";
import type { CaseFactKind } from "@/lib/db/generated/enums";
import type { FactReader } from "@/lib/features/cases/fact-for-edit";
import { legalStepWords } from "@/lib/features/cases/queries/fact-words";

const named = { select: { name: true } } as const;
const picked = (id: string | null, record: { name: string } | null) => ({
  id: id ?? "",
  label: record?.name ?? "",
});

/** A change of status as stored and as the values of its form. */
export const readStatus: FactReader = async (db, id) => {
  const row = await db.caseStatusChange.findUnique({ where: { id } });
  if (!row) return null;
  const { status, alleged, note } = row;
  const since = toDateParts(readDate("since", row));
  return { row, values: { status, alleged: alleged ? "on" : "", since, note: note ?? "" } };
};

/** A determination as stored and as the values of its form. */
export const readDetermination: FactReader = async (db, id) => {
  const row = await db.determination.findUnique({ where: { id } });
  if (!row) return null;
  const { status, authority, note } = row;
  const madeOn = toDateParts(readDate("madeOn", row));
  return { row, values: { status, authority, madeOn, note: note ?? "" } };
};

/** A time in custody as stored and as the values of its form. */
export const readCustody: FactReader = async (db, id) => {
  const row = await db.custodyPeriod.findUnique({ where: { id }, include: { facility: named } });
  if (!row) return null;
  const { place, country, conditions, facilityId, facility } = row;
  const { acknowledged, whereaboutsDisclosed, familyAccess, counselAccess, humanitarianAccess } =
    row;
  return {
    row,
    values: {
      ...{ place, country: country ?? "", conditions: conditions ?? "" },
      ...{ acknowledged, whereaboutsDisclosed, familyAccess, counselAccess, humanitarianAccess },
      facility: picked(facilityId, facility),
      period: toDateParts(readDate("period", row)),
    },
  };
};

/** A legal step as stored and as the values of its form. */
export const readLegalStep: FactReader = async (db, id) => {
  const row = await db.legalStep.findUnique({ where: { id }, include: { court: named } });
  if (!row) return null;
  const { kind, details, courtId, court } = row;
  return {
    row,
    values: {
      ...{ kind, details, court: picked(courtId, court) },
      happenedOn: toDateParts(readDate("happenedOn", row)),
      endsOn: toDateParts(readDate("endsOn", row)),
    },
  };
};

/** The end of a case as stored and as the values of its form. */
export const readClosure: FactReader = async (db, id) => {
  const row = await db.caseClosure.findUnique({ where: { id } });
  if (!row) return null;
  const { outcome, note } = row;
  const endedOn = toDateParts(readDate("endedOn", row));
  return { row, values: { outcome, endedOn, note: note ?? "" } };
};

/** Where a legal step stands, as stored (with the step in words) and as the values of its form. */
export const readLegalStepStatus: FactReader = async (db, id) => {
  const row = await db.legalStepStatus.findUnique({ where: { id }, include: { legalStep: true } });
  if (!row) return null;
  const { legalStepId, legalStep, state, alleged, note } = row;
  const since = toDateParts(readDate("since", row));
  return {
    row: { ...row, legalStep: legalStepWords(legalStep) },
    values: { legalStepId, state, alleged: alleged ? "on" : "", since, note: note ?? "" },
  };
};

/** A note on health or conditions as stored and as the values of its form. */
export const readHealthNote: FactReader = async (db, id) => {
  const row = await db.healthNote.findUnique({ where: { id } });
  if (!row) return null;
  const { topic, alleged, text, reportedBy } = row;
  const observedOn = toDateParts(readDate("observedOn", row));
  return {
    row,
    values: { topic, alleged: alleged ? "on" : "", text, reportedBy: reportedBy ?? "", observedOn },
  };
};

/** One of several dates of a detention as stored and as the values of its form. */
export const readDetentionDate: FactReader = async (db, id) => {
  const row = await db.detentionDateClaim.findUnique({ where: { id } });
  if (!row) return null;
  const { note, reason } = row;
  const claim = toDateParts(readDate("claim", row));
  return { row, values: { claim, note: note ?? "", reason: reason ?? "" } };
};

/** A finding on one criterion as stored and as the values of its form. */
export const readCriterion: FactReader = async (db, id) => {
  const row = await db.criterionFinding.findUnique({ where: { id } });
  if (!row) return null;
  const { framework, factor, assessment, reasoning } = row;
  return { row, values: { framework, factor, assessment, reasoning } };
};

/** A step of consular access as stored and as the values of its form. */
export const readConsularEvent: FactReader = async (db, id) => {
  const row = await db.consularEvent.findUnique({ where: { id } });
  if (!row) return null;
  const happenedOn = toDateParts(readDate("happenedOn", row));
  return { row, values: { kind: row.kind, note: row.note ?? "", happenedOn } };
};

/** A deadline as stored and as the values of its form. */
export const readDeadline: FactReader = async (db, id) => {
  const row = await db.caseDeadline.findUnique({ where: { id } });
  if (!row) return null;
  const { kind, title, outcome } = row;
  return {
    row,
    values: {
      ...{ kind, title, outcome: outcome ?? "" },
      sent: toDateParts(readDate("sent", row)),
      due: toDateParts(readDate("due", row)),
    },
  };
};

/** How each kind of fact is read, for what treats all of them alike. */
export const FACT_READERS = {
  status: readStatus,
  determination: readDetermination,
  custody: readCustody,
  legal_step: readLegalStep,
  closure: readClosure,
  legal_step_status: readLegalStepStatus,
  health_note: readHealthNote,
  detention_date: readDetentionDate,
  criterion: readCriterion,
  consular_event: readConsularEvent,
  deadline: readDeadline,
} as const satisfies Record<CaseFactKind, FactReader>;
