import type { Actor } from "@/lib/auth/actor";
import { boundsOf } from "@/lib/dates/bounds";
import { readDate } from "@/lib/dates/columns";
import type { PartialDate } from "@/lib/dates/partial-date";
import type { Db } from "@/lib/db/client";
import { toClosure, toCustody, toDetermination, toStatus } from "@/lib/features/cases/mappers";
import {
  toHealthNote,
  toLegalStep,
  toLegalStepStatus,
} from "@/lib/features/cases/queries/fact-mappers";
import { TIMELINE_KINDS, type TimelinePlace } from "@/lib/features/cases/queries/timeline-places";
import type { TimelineEntry, TimelineKind } from "@/lib/features/cases/types";
import { contactRowInclude, toContactRow } from "@/lib/features/contacts/mappers";
import { citationOrder } from "@/lib/features/sources/mappers";
import { statementRowInclude, toStatementRow } from "@/lib/features/statements/mappers";

const named = { select: { id: true, name: true } } as const;

type Content = TimelineEntry extends infer E
  ? E extends TimelineEntry
    ? Omit<E, "earliest" | "latest" | "sources">
    : never
  : never;

type IdsOf = (kind: TimelineKind) => string[];

const at = (idsOf: IdsOf, kind: TimelineKind) => ({ where: { id: { in: idsOf(kind) } } });

const entry = <K extends TimelineKind>(kind: K, id: string, date: PartialDate) => ({
  kind,
  id,
  date,
});

/** What was decided of the person, and how things stood, at some places: one query a kind, by ids. */
async function factsOf(db: Db, idsOf: IdsOf): Promise<Content[]> {
  const [steps, states, custody, statuses, determinations, notes, closures] = await Promise.all([
    db.legalStep.findMany({ ...at(idsOf, "legalStep"), include: { court: named } }),
    db.legalStepStatus.findMany({ ...at(idsOf, "legalStepStatus"), include: { legalStep: true } }),
    db.custodyPeriod.findMany({ ...at(idsOf, "custody"), include: { facility: named } }),
    db.caseStatusChange.findMany(at(idsOf, "status")),
    db.determination.findMany(at(idsOf, "determination")),
    db.healthNote.findMany(at(idsOf, "healthNote")),
    db.caseClosure.findMany(at(idsOf, "closure")),
  ]);
  return [
    ...steps.map((row) => ({
      ...entry("legalStep", row.id, readDate("happenedOn", row)),
      legalStep: toLegalStep(row),
    })),
    ...states.map((row) => ({
      ...entry("legalStepStatus", row.id, readDate("since", row)),
      legalStepStatus: { ...toLegalStepStatus(row), step: row.legalStep.kind },
    })),
    ...custody.map((row) => ({
      ...entry("custody", row.id, readDate("period", row)),
      custody: toCustody(row),
    })),
    ...statuses.map((row) => ({
      ...entry("status", row.id, readDate("since", row)),
      status: toStatus(row),
    })),
    ...determinations.map((row) => ({
      ...entry("determination", row.id, readDate("madeOn", row)),
      determination: toDetermination(row),
    })),
    ...notes.map((row) => ({
      ...entry("healthNote", row.id, readDate("observedOn", row)),
      healthNote: toHealthNote(row),
    })),
    ...closures.map((row) => ({
      ...entry("closure", row.id, readDate("endedOn", row)),
      closure: { ...toClosure(row), reopenedAt: row.reopenedAt },
    })),
  ];
}

/** Everything that stands at some places of one case's timeline: one query a kind, each by ids. */
async function contentsOf(db: Db, actor: Actor, idsOf: IdsOf): Promise<Content[]> {
  const [cases, facts, contacts, statements] = await Promise.all([
    db.case.findMany(at(idsOf, "detention")),
    factsOf(db, idsOf),
    db.contact.findMany({ ...at(idsOf, "contact"), include: contactRowInclude(actor) }),
    db.statement.findMany({ ...at(idsOf, "statement"), include: statementRowInclude(actor) }),
  ]);
  return [
    ...cases.map((row) => entry("detention", row.id, readDate("detainedOn", row))),
    ...facts,
    ...contacts.map((row) => ({
      ...entry("contact", row.id, readDate("happenedOn", row)),
      contact: { ...toContactRow(row), place: row.place },
    })),
    ...statements.map((row) => ({
      ...entry("statement", row.id, readDate("saidOn", row)),
      statement: toStatementRow(row),
    })),
  ];
}

/** The column of a citation that names an entry; all dated facts of a case share one. */
const CLAIM_COLUMNS = ["caseId", "caseFactId", "contactId", "statementId"] as const;

type Cited = Map<string, TimelineEntry["sources"]>;

async function sourcesOf(db: Db, places: readonly TimelinePlace[]): Promise<Cited> {
  const ids = places.map(({ id }) => id);
  const citations = await db.citation.findMany({
    where: { OR: CLAIM_COLUMNS.map((column) => ({ [column]: { in: ids } })) },
    orderBy: citationOrder,
    include: { source: { select: { id: true, title: true } } },
  });
  const byClaim: Cited = new Map();
  for (const citation of citations) {
    const claimId = CLAIM_COLUMNS.map((column) => citation[column]).find(Boolean) ?? "";
    const known = byClaim.get(claimId) ?? [];
    if (!known.some(({ id }) => id === citation.sourceId))
      byClaim.set(claimId, [...known, citation.source]);
  }
  return byClaim;
}

/** The entries at some places, in the order of the places. A fixed number of queries. */
export async function entriesAt(
  db: Db,
  actor: Actor,
  places: readonly TimelinePlace[],
): Promise<TimelineEntry[]> {
  const idsOf = (kind: TimelineKind) =>
    places.filter(({ rank }) => TIMELINE_KINDS[rank] === kind).map(({ id }) => id);
  const [contents, sources] = await Promise.all([
    contentsOf(db, actor, idsOf),
    sourcesOf(db, places),
  ]);
  const byId = new Map(contents.map((content) => [content.id, content]));
  return places.flatMap(({ id }) => {
    const content = byId.get(id);
    if (!content) return [];
    return [{ ...content, ...boundsOf(content.date.edtf), sources: sources.get(id) ?? [] }];
  });
}
