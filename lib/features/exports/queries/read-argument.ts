import { INVOLVEMENT_ROLE_LABELS } from "@/lib/features/cases/labels";
import { readDate } from "@/lib/dates/columns";
import { CONSULAR_EVENT_LABELS } from "@/lib/features/consular/labels";
import { ASSESSMENT_LABELS, FRAMEWORKS } from "@/lib/features/criteria/labels";
import { factorsOf, FRAMEWORK_ORDER } from "@/lib/features/criteria/rules";
import { officeHeld } from "@/lib/features/exports/queries/citations";
import { citedFact, ofCase, OLDEST, onFile } from "@/lib/features/exports/queries/fact-citations";
import { notesFor, type Reading, type SourceNumbers } from "@/lib/features/exports/queries/reading";
import { recordDate } from "@/lib/features/exports/record-date";
import type {
  CaseFile,
  ConsularEventOnFile,
  FrameworkOnFile,
  InvolvementOnFile,
} from "@/lib/features/exports/types/case-file";
import { newestPositionFirst, positionInclude, toPosition } from "@/lib/features/people/mappers";

async function readInvolvements(reading: Reading): Promise<InvolvementOnFile[]> {
  const rows = await reading.db.caseInvolvement.findMany({
    where: { caseId: reading.caseId, person: { deletedAt: null } },
    orderBy: [{ role: "asc" }, { id: "asc" }],
    include: {
      person: {
        include: {
          positions: { orderBy: [...newestPositionFirst], take: 1, include: positionInclude },
        },
      },
    },
  });
  return rows.map(({ id, role, note, person }) => ({
    ...{ id, personId: person.id, name: { text: person.fullName, language: null } },
    role: { code: role, label: INVOLVEMENT_ROLE_LABELS[role] },
    office: officeHeld(person.positions[0] ? toPosition(person.positions[0]) : null),
    note: notesFor(reading, note ?? ""),
  }));
}

async function readCriteria(reading: Reading, numbers: SourceNumbers): Promise<FrameworkOnFile[]> {
  const rows = await reading.db.criterionFinding.findMany({
    where: ofCase(reading),
    include: citedFact,
  });
  if (rows.length === 0) return [];
  return FRAMEWORK_ORDER.map((code) => {
    const { title, citation, factors } = FRAMEWORKS[code];
    const found = factorsOf(code).map((factor) => ({
      factor,
      row: rows.find((row) => row.framework === code && row.factor === factor),
    }));
    return {
      framework: { code, label: title },
      reference: citation,
      findings: found.flatMap(({ factor, row }) =>
        row
          ? {
              ...onFile(row, numbers),
              ...{ factor, asks: factors[factor] ?? "", reasoning: row.reasoning },
              assessment: { code: row.assessment, label: ASSESSMENT_LABELS[row.assessment] },
            }
          : [],
      ),
      notAssessed: found.filter(({ row }) => !row).map(({ factor }) => factor),
    };
  });
}

async function readConsularEvents(
  reading: Reading,
  numbers: SourceNumbers,
): Promise<ConsularEventOnFile[]> {
  const rows = await reading.db.consularEvent.findMany({
    where: ofCase(reading),
    orderBy: OLDEST,
    include: citedFact,
  });
  return rows.map((row) => ({
    ...onFile(row, numbers),
    kind: { code: row.kind, label: CONSULAR_EVENT_LABELS[row.kind] },
    date: recordDate(readDate("happenedOn", row)),
    note: row.note,
  }));
}

/** Who has a part in a case, and the findings and steps by which it is argued. */
export async function readArgument(
  reading: Reading,
  numbers: SourceNumbers,
): Promise<Pick<CaseFile, "involvements" | "criteria" | "consularEvents">> {
  return {
    involvements: await readInvolvements(reading),
    criteria: await readCriteria(reading, numbers),
    consularEvents: await readConsularEvents(reading, numbers),
  };
}
