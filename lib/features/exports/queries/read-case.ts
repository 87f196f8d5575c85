import { readDate } from "@/lib/dates/columns";
import { NO_DAY } from "@/lib/dates/day-number";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { CASE_STATUS_LABELS, DETERMINATION_LABELS } from "@/lib/features/cases/labels";
import { currentCustody, currentDetermination, currentStatus } from "@/lib/features/cases/mappers";
import { standingClosure } from "@/lib/features/cases/rules";
import { caseViewInclude, toCaseView } from "@/lib/features/cases/queries/case-view";
import { visibleCases } from "@/lib/features/cases/scope";
import type { StatusView } from "@/lib/features/cases/types";
import {
  allContacts,
  allStatements,
  contactsInRange,
  countUndated,
  statementsInRange,
  type Reading,
  type SourceNumbers,
} from "@/lib/features/exports/queries/reading";
import { commitmentsInRange } from "@/lib/features/exports/queries/number-sources";
import { readFile } from "@/lib/features/exports/queries/read-file";
import { readSettings } from "@/lib/features/settings/queries";
import { numberOf } from "@/lib/features/exports/queries/citations";
import type { CaseSummaryInput, Occasion } from "@/lib/features/exports/types";
import { getSilence } from "@/lib/features/silence/queries/get-silence";
import type { CaseSilence } from "@/lib/features/silence/types";
import { statementRowInclude, toStatementRow } from "@/lib/features/statements/mappers";
import { speakerName } from "@/lib/features/statements/rules";
import { visibleTasks } from "@/lib/features/tasks/scope";
import { countryName } from "@/lib/places/countries";

const statusEntry = (id: string, { status, since, alleged }: StatusView) => ({
  id,
  status: { code: status, label: CASE_STATUS_LABELS[status] },
  since,
  alleged,
});

/**
 * Everything that a summary of the case says, apart from its records.
 * @throws NotFoundError when the case is hidden, absent or in the trash
 */
export async function readCase(
  reading: Reading,
  numbers: SourceNumbers,
  print: { today: string; preparedBy: string },
): Promise<CaseSummaryInput> {
  const { db, actor, caseId, options } = reading;
  const row = await db.case.findFirst({
    where: { AND: [{ id: caseId, deletedAt: null }, visibleCases(actor)] },
    include: caseViewInclude,
  });
  if (!row) throw new NotFoundError("This case does not exist, or is not visible to you.");
  const view = toCaseView(row, print.today);
  const { person, status, determination, custody, closure } = view;
  const standing = standingIds(row);
  const silence = await getSilence.within(db, actor, { caseId });
  const { organisationName, letterhead } = await readSettings(db);
  return {
    ...{ ...print, options, id: caseId, reference: view.reference },
    detainedOn: view.detainedOn,
    letterhead: { organisationName, letterhead },
    person: {
      id: person.id,
      name: { text: person.fullName, language: null },
      nativeName: person.nativeName
        ? { text: person.nativeName, language: person.nativeNameLanguage }
        : null,
      aliases: person.aliases,
      born: person.birth,
      nationalities: person.nationalities.map(countryName),
    },
    holder: {
      kind: view.holderKind === "state" ? "state" : "non-state",
      organisationId: view.holderOrganisation?.id ?? null,
      name: view.holderOrganisation?.name ?? null,
      country: countryName(view.holderCountry),
    },
    custody: custody && {
      id: standing.custody,
      facility: custody.facility?.name ?? null,
      place: custody.place,
      since: custody.period,
    },
    status: status && statusEntry(closure ? standing.closure : standing.status, status),
    statusHistory: [...row.statuses]
      .sort((a, b) => a.oldestFirst - b.oldestFirst || (a.id < b.id ? -1 : 1))
      .map((entry) => statusEntry(entry.id, { ...entry, since: readDate("since", entry) })),
    determination: determination && {
      id: standing.determination,
      status: { code: determination.status, label: DETERMINATION_LABELS[determination.status] },
      authority: determination.authority,
      date: determination.madeOn,
      sourceNumber: numberOf(determination.citations, numbers),
    },
    closure: closure && {
      id: standing.closure,
      outcome: { code: closure.outcome, label: CASE_STATUS_LABELS[closure.outcome] },
      day: closure.endedOn,
      sourceNumber: numberOf(closure.citations, numbers),
    },
    summary: view.summary || null,
    internalNotes: view.internalNotes || null,
    file: await readFile(reading, numbers, silence),
    lastOfficial: lastWord(silence),
    undatedOfficial: silence.clocks.official.undated,
    counts: await countRecords(reading, numbers),
    undatedLeftOut: await countUndated(reading),
    firstStatement: await statementAt(reading, "oldestFirst"),
    lastStatement: await statementAt(reading, "newestFirst", notBy(row.personId)),
    lastContact: await lastContact(reading),
  };
}

type StoredCase = Prisma.CaseGetPayload<{ include: typeof caseViewInclude }>;

/** The ids of the facts that count now. */
function standingIds({ statuses, determinations, custodyPeriods, closures }: StoredCase) {
  return {
    status: currentStatus(statuses)?.id ?? "",
    determination: currentDetermination(determinations)?.id ?? "",
    custody: currentCustody(custodyPeriods)?.id ?? "",
    closure: standingClosure(closures)?.id ?? "",
  };
}

async function countRecords(
  reading: Reading,
  numbers: SourceNumbers,
): Promise<CaseSummaryInput["counts"]> {
  const { db, actor, caseId } = reading;
  return {
    statements: await db.statement.count({ where: statementsInRange(reading) }),
    contacts: await db.contact.count({ where: contactsInRange(reading) }),
    commitments: await db.commitment.count({ where: commitmentsInRange(reading) }),
    sources: numbers.size,
    tasks: !reading.options.includeInternalNotes
      ? 0
      : await db.task.count({
          where: { AND: [visibleTasks(actor), { caseId, deletedAt: null }] },
        }),
  };
}

/** Statements by anybody but one person: what the person held says breaks no silence about the case. */
const notBy = (personId: string): Prisma.StatementWhereInput => ({
  OR: [{ speakerId: null }, { speakerId: { not: personId } }],
});

/** The first or the last dated statement of all those meant, and who made it. */
async function statementAt(
  reading: Reading,
  order: "oldestFirst" | "newestFirst",
  meant: Prisma.StatementWhereInput = {},
): Promise<Occasion | null> {
  const row = await reading.db.statement.findFirst({
    where: { AND: [allStatements(reading), { [order]: { lt: NO_DAY } }, meant] },
    orderBy: [{ [order]: "asc" }, { id: "asc" }],
    include: statementRowInclude(reading.actor),
  });
  if (!row) return null;
  const view = toStatementRow(row);
  return { id: view.id, date: view.saidOn, by: speakerName(view.speaker) };
}

/** The last dated word of an official in public. */
function lastWord({ clocks: { official } }: CaseSilence): Occasion | null {
  const statement = official.last?.statement;
  if (!statement) return null;
  const { id, saidOn, speaker } = statement;
  return { id, date: saidOn, by: speakerName(speaker) };
}

/** The last dated contact that came about. */
async function lastContact(reading: Reading): Promise<Occasion | null> {
  const row = await reading.db.contact.findFirst({
    where: { AND: [allContacts(reading), { made: "yes", newestFirst: { lt: NO_DAY } }] },
    orderBy: [{ newestFirst: "asc" }, { id: "asc" }],
  });
  return row && { id: row.id, date: readDate("happenedOn", row), by: null };
}
