import { readDate, columnToDay } from "@/lib/dates/columns";
import type { Prisma, Source } from "@/lib/db/generated/client";
import {
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

/** Everything cited by the case, its facts, and its statements and contacts within the range. */
function citedInExport(reading: Reading): Prisma.SourceWhereInput {
  const claims: Prisma.CitationWhereInput[] = [
    { caseId: reading.caseId },
    { caseFact: { caseId: reading.caseId, deletedAt: null } },
    { statement: statementsInRange(reading) },
    { contact: contactsInRange(reading) },
  ];
  return { deletedAt: null, citations: { some: { OR: claims } } };
}

/** Numbers the sources of an export, by their day of publication. */
export async function numberSources(reading: Reading): Promise<SourceNumbers> {
  const rows = await reading.db.source.findMany({
    where: citedInExport(reading),
    orderBy: ORDER,
    select: { id: true },
  });
  return new Map(rows.map(({ id }, index) => [id, index + 1]));
}

/** The numbered sources, in the order of their numbers. */
export async function* streamSources(
  { db }: Reading,
  numbers: SourceNumbers,
): AsyncGenerator<SourceRecord> {
  const ids = [...numbers.keys()];
  for (let from = 0; from < ids.length; from += BATCH) {
    const rows = await db.source.findMany({
      where: { id: { in: ids.slice(from, from + BATCH) } },
      orderBy: ORDER,
    });
    yield* rows.map((row) => toRecord(row, numbers.get(row.id) ?? 0));
  }
}

function toRecord(row: Source, number: number): SourceRecord {
  const { id, title, publisher, author, url, archiveUrl, language, reliability, credibility } = row;
  return {
    ...{
      id,
      number,
      title,
      publisher,
      author,
      url,
      archiveUrl,
      language,
      reliability,
      credibility,
    },
    kind: { code: row.kind, label: SOURCE_KIND_LABELS[row.kind] },
    published: recordDate(readDate("publishedOn", row)),
    accessedAt: row.accessedOn ? columnToDay(row.accessedOn) : null,
  };
}
