import { readDate } from "@/lib/dates/columns";
import {
  CASE_STATUS_LABELS,
  DEADLINE_KIND_LABELS,
  DETERMINATION_LABELS,
  HEALTH_TOPIC_LABELS,
  LEGAL_STEP_LABELS,
  LEGAL_STEP_STATE_LABELS,
} from "@/lib/features/cases/labels";
import { toDeadline } from "@/lib/features/cases/queries/fact-mappers";
import { getConsularAccess } from "@/lib/features/consular/queries/get-consular-access";
import { consularFigures, silenceFigures } from "@/lib/features/exports/file-figures";
import { citedFact, ofCase, OLDEST, onFile } from "@/lib/features/exports/queries/fact-citations";
import { readArgument } from "@/lib/features/exports/queries/read-argument";
import type { Reading, SourceNumbers } from "@/lib/features/exports/queries/reading";
import { recordDate } from "@/lib/features/exports/record-date";
import type { CaseFile } from "@/lib/features/exports/types/case-file";
import type { CaseSilence } from "@/lib/features/silence/types";
import { countryName } from "@/lib/places/countries";

type Facts = Omit<
  CaseFile,
  "involvements" | "criteria" | "consularEvents" | "consular" | "silence"
>;

async function readStanding(
  reading: Reading,
  numbers: SourceNumbers,
): Promise<Pick<Facts, "statuses" | "determinations" | "closures" | "detentionDates">> {
  const { db } = reading;
  const query = { where: ofCase(reading), orderBy: OLDEST, include: citedFact };
  const statuses = await db.caseStatusChange.findMany(query);
  const determinations = await db.determination.findMany(query);
  const dates = await db.detentionDateClaim.findMany(query);
  const closures = await db.caseClosure.findMany({
    where: ofCase(reading),
    orderBy: { id: "asc" },
    include: citedFact,
  });
  return {
    statuses: statuses.map((row) => ({
      ...onFile(row, numbers),
      status: { code: row.status, label: CASE_STATUS_LABELS[row.status] },
      since: recordDate(readDate("since", row)),
      ...{ alleged: row.alleged, note: row.note },
    })),
    determinations: determinations.map((row) => ({
      ...onFile(row, numbers),
      status: { code: row.status, label: DETERMINATION_LABELS[row.status] },
      date: recordDate(readDate("madeOn", row)),
      ...{ authority: row.authority, note: row.note },
    })),
    closures: closures.map((row) => ({
      ...onFile(row, numbers),
      outcome: { code: row.outcome, label: CASE_STATUS_LABELS[row.outcome] },
      day: recordDate(readDate("endedOn", row)),
      ...{ note: row.note, reopened: row.reopenedAt !== null },
    })),
    detentionDates: dates.map((row) => ({
      ...onFile(row, numbers),
      date: recordDate(readDate("claim", row)),
      ...{ note: row.note, chosen: row.chosen, reason: row.reason },
    })),
  };
}

async function readCustody(reading: Reading, numbers: SourceNumbers): Promise<Facts["custody"]> {
  const rows = await reading.db.custodyPeriod.findMany({
    where: ofCase(reading),
    orderBy: OLDEST,
    include: { ...citedFact, facility: { select: { name: true } } },
  });
  return rows.map((row) => ({
    ...onFile(row, numbers),
    ...{ facility: row.facility?.name ?? null, place: row.place, conditions: row.conditions },
    country: row.country && countryName(row.country),
    period: recordDate(readDate("period", row)),
    access: {
      acknowledged: row.acknowledged,
      whereaboutsDisclosed: row.whereaboutsDisclosed,
      familyAccess: row.familyAccess,
      counselAccess: row.counselAccess,
      humanitarianAccess: row.humanitarianAccess,
    },
  }));
}

async function readLegalSteps(
  reading: Reading,
  numbers: SourceNumbers,
): Promise<Facts["legalSteps"]> {
  const rows = await reading.db.legalStep.findMany({
    where: ofCase(reading),
    orderBy: OLDEST,
    include: {
      ...{ ...citedFact, court: { select: { name: true } } },
      statuses: {
        where: { fact: { deletedAt: null } },
        orderBy: OLDEST,
        include: citedFact,
      },
    },
  });
  return rows.map((row) => ({
    ...onFile(row, numbers),
    kind: { code: row.kind, label: LEGAL_STEP_LABELS[row.kind] },
    ...{ court: row.court?.name ?? null, details: row.details },
    date: recordDate(readDate("happenedOn", row)),
    endsOn: recordDate(readDate("endsOn", row)),
    states: row.statuses.map((state) => ({
      ...onFile(state, numbers),
      state: { code: state.state, label: LEGAL_STEP_STATE_LABELS[state.state] },
      since: recordDate(readDate("since", state)),
      ...{ alleged: state.alleged, note: state.note },
    })),
  }));
}

async function readHealth(reading: Reading, numbers: SourceNumbers): Promise<Facts["healthNotes"]> {
  const query = { where: ofCase(reading), orderBy: OLDEST, include: citedFact };
  const rows = await reading.db.healthNote.findMany(query);
  return rows.map((row) => ({
    ...onFile(row, numbers),
    topic: { code: row.topic, label: HEALTH_TOPIC_LABELS[row.topic] },
    date: recordDate(readDate("observedOn", row)),
    ...{ alleged: row.alleged, text: row.text, reportedBy: row.reportedBy },
  }));
}

async function readDeadlines(
  reading: Reading,
  numbers: SourceNumbers,
): Promise<Facts["deadlines"]> {
  const query = { where: ofCase(reading), orderBy: OLDEST, include: citedFact };
  const rows = await reading.db.caseDeadline.findMany(query);
  return rows.map((row) => {
    const { kind, title, outcome, sent, falls } = toDeadline(row);
    return {
      ...onFile(row, numbers),
      kind: { code: kind, label: DEADLINE_KIND_LABELS[kind] },
      ...{ title, outcome, sent: recordDate(sent), due: recordDate(falls) },
    };
  });
}

/**
 * The dated facts of a case with their sources, and the figures reckoned from them.
 * @throws NotFoundError when the case is hidden or absent
 */
export async function readFile(
  reading: Reading,
  numbers: SourceNumbers,
  silence: CaseSilence,
): Promise<CaseFile> {
  const { db, actor, caseId } = reading;
  return {
    ...(await readStanding(reading, numbers)),
    custody: await readCustody(reading, numbers),
    legalSteps: await readLegalSteps(reading, numbers),
    healthNotes: await readHealth(reading, numbers),
    deadlines: await readDeadlines(reading, numbers),
    ...(await readArgument(reading, numbers)),
    consular: consularFigures(await getConsularAccess.within(db, actor, { caseId })),
    silence: silenceFigures(silence),
  };
}
