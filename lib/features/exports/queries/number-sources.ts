import { readDate, columnToDay } from "@/lib/dates/columns";
import type { Prisma } from "@/lib/db/generated/client";
import { listedCommitments } from "@/lib/features/commitments/scope";
import { factsHeldBack } from "@/lib/features/exports/queries/gated-reads";
import {
  among,
  contactsInRange,
  statementsInRange,
  type Reading,
  type SourceNumbers,
} from "@/lib/features/exports/queries/reading";
import { recordDate } from "@/lib/features/exports/record-date";
import type { SourceRecord } from "@/lib/features/exports/types";
import { SOURCE_KIND_LABELS } from "@/lib/features/sources/labels";

const ORDER = [
  { oldestFirst: "asc" },
  { id: "asc" },
] satisfies Prisma.SourceOrderByWithRelationInput[];
const BATCH = 500;

/** The case's commitments, those of statements within the range. */
export function commitmentsInRange(reading: Reading): Prisma.CommitmentWhereInput {
  const { actor } = reading;
  return { AND: [listedCommitments(actor), { statement: statementsInRange(reading) }] };
}

/** What an export cites for: the case, its facts, and its records within the range. */
function citingInExport(reading: Reading): Prisma.CitationWhereInput {
  const commitment = { AND: [among(reading), commitmentsInRange(reading)] };
  return {
    OR: [
      { caseId: reading.caseId },
      {
        caseFact: {
          caseId: reading.caseId,
          deletedAt: null,
          kind: { notIn: factsHeldBack(reading) },
        },
      },
      { statement: { AND: [among(reading), statementsInRange(reading)] } },
      { contact: { AND: [among(reading), contactsInRange(reading)] } },
      { commitment },
      { commitmentStatusChange: { deletedAt: null, commitment } },
    ],
  };
}

/** Numbers the sources of an export, by their day of publication. */
export async function numberSources(reading: Reading): Promise<SourceNumbers> {
  const rows = await reading.db.source.findMany({
    where: { deletedAt: null, citations: { some: citingInExport(reading) } },
    orderBy: ORDER,
    select: { id: true },
  });
  return new Map(rows.map(({ id }, index) => [id, index + 1]));
}

const includeFor = (reading: Reading) =>
  ({
    captures: {
      where: { citations: { some: citingInExport(reading) } },
      orderBy: { version: "asc" },
      select: { version: true, sha256: true },
    },
  }) satisfies Prisma.SourceInclude;

type StoredSource = Prisma.SourceGetPayload<{ include: ReturnType<typeof includeFor> }>;

/** The numbered sources, in the order of their numbers. */
export async function* streamSources(
  reading: Reading,
  numbers: SourceNumbers,
): AsyncGenerator<SourceRecord> {
  const ids = [...numbers.keys()].filter((id) => reading.ids?.includes(id) ?? true);
  for (let from = 0; from < ids.length; from += BATCH) {
    const rows = await reading.db.source.findMany({
      where: { id: { in: ids.slice(from, from + BATCH) } },
      orderBy: ORDER,
      include: includeFor(reading),
    });
    yield* rows.map((row) => toRecord(row, numbers.get(row.id) ?? 0));
  }
}

function toRecord(row: StoredSource, number: number): SourceRecord {
  const { id, title, publisher, author, url, archiveUrl, language, reliability, credibility } = row;
  return {
    ...{ id, number, title, publisher, author, url, archiveUrl },
    ...{ language, reliability, credibility, captures: row.captures },
    kind: { code: row.kind, label: SOURCE_KIND_LABELS[row.kind] },
    published: recordDate(readDate("publishedOn", row)),
    accessedAt: row.accessedOn ? columnToDay(row.accessedOn) : null,
  };
}
