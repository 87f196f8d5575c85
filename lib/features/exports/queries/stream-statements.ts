import type { Actor } from "@/lib/auth/actor";
import { citationsOf, citedCapture, officeHeld } from "@/lib/features/exports/queries/citations";
import {
  after,
  among,
  inBatches,
  notesFor,
  OLDEST_FIRST,
  statementsInRange,
  type Reading,
  type SourceNumbers,
} from "@/lib/features/exports/queries/reading";
import { recordDate } from "@/lib/features/exports/record-date";
import type { Speaker, StatementRecord } from "@/lib/features/exports/types";
import type { Prisma } from "@/lib/db/generated/client";
import type { PersonName, PositionView } from "@/lib/features/people/types";
import { citationOrder } from "@/lib/features/sources/mappers";
import { MENTION_LABELS, STATEMENT_KIND_LABELS } from "@/lib/features/statements/labels";
import { statementRowInclude, toStatementRow } from "@/lib/features/statements/mappers";
import { placeWords } from "@/lib/features/statements/rules";

const includeFor = (actor: Actor) =>
  ({
    ...statementRowInclude(actor),
    citations: { orderBy: citationOrder, include: citedCapture },
  }) satisfies Prisma.StatementInclude;

type StoredStatement = Prisma.StatementGetPayload<{ include: ReturnType<typeof includeFor> }>;

/** The case's statements within the range, oldest first, undated last. */
export async function* streamStatements(
  reading: Reading,
  numbers: SourceNumbers,
): AsyncGenerator<StatementRecord> {
  const include = includeFor(reading.actor);
  const load = (last: StoredStatement | null) =>
    reading.db.statement.findMany({
      where: { AND: [statementsInRange(reading), among(reading), after(last)] },
      ...OLDEST_FIRST,
      include,
    });
  for await (const row of inBatches(load)) yield toRecord(row, reading, numbers);
}

/** The last of them, oldest first; undated ones, which come before, only where too few are dated. */
export async function latestStatements(
  reading: Reading,
  numbers: SourceNumbers,
  count: number,
): Promise<StatementRecord[]> {
  const rows = await reading.db.statement.findMany({
    where: { AND: [statementsInRange(reading), among(reading)] },
    orderBy: [{ newestFirst: "asc" }, { id: "desc" }],
    take: count,
    include: includeFor(reading.actor),
  });
  return rows.reverse().map((row) => toRecord(row, reading, numbers));
}

function toRecord(row: StoredStatement, reading: Reading, numbers: SourceNumbers): StatementRecord {
  const view = toStatementRow(row);
  const { speaker } = view;
  const mention = view.cases.find(({ id }) => id === reading.caseId)?.mention;
  return {
    id: view.id,
    date: recordDate(view.saidOn),
    speaker: {
      ...named(speaker.person, speaker.position),
      organisationId: speaker.organisation?.id ?? null,
      name:
        nameOf(speaker.person) ??
        (speaker.organisation && { text: speaker.organisation.name, language: null }),
      unnamedRole: speaker.unnamedRole,
    },
    relayedFrom: speaker.relayed && named(speaker.relayed.person, speaker.relayed.position),
    venue: placeWords(view.channel, view.venue),
    wording: view.wording,
    text: { text: view.text, language: view.language },
    translation: row.translation ? { text: row.translation, language: "en" } : null,
    kinds: view.kinds.map((code) => ({ code, label: STATEMENT_KIND_LABELS[code] })),
    concern: mention ? { code: mention, label: MENTION_LABELS[mention] } : null,
    internalNotes: notesFor(reading, row.internalNotes),
    citations: citationsOf(row.citations, numbers),
  };
}

const nameOf = (person: PersonName | null) => person && { text: person.fullName, language: null };

/** A person as a speaker or participant, in the office held that day. */
function named(person: PersonName | null, position: PositionView | null): Speaker {
  return {
    personId: person?.id ?? null,
    organisationId: null,
    positionId: position?.id ?? null,
    name: nameOf(person),
    unnamedRole: null,
    office: officeHeld(position),
  };
}
