import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { factWords, factWordsInclude } from "@/lib/features/cases/queries/fact-words";
import type { Difference } from "@/lib/features/exports/compare-facts";
import type { ChangedFact, ExportBasis, FactType } from "@/lib/features/exports/types/living";
import { linkedNames } from "@/lib/features/history/queries/linked-names";
import { describeChanges } from "@/lib/features/history/rules/describe-changes";
import { linksIn, type LinkKind } from "@/lib/features/history/rules/links";
import { mergeChanges } from "@/lib/features/history/rules/replay";
import type { HistorySubject, LinkedNames, StoredChanges } from "@/lib/features/history/types";

const LONGEST_LABEL = 120;
/** What a document without internal notes never printed. */
const INTERNAL_FIELDS = new Set(["internalNotes", "nextStep", "notes"]);
const NAMED_BY_LINK: ReadonlySet<FactType> = new Set<FactType & LinkKind>([
  ...(["case", "person", "organisation", "statement", "contact", "source"] as const),
]);

const short = (text: string) =>
  text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1).toWellFormed()}…` : text;

const idsOf = (found: readonly Difference[], wanted: FactType) =>
  found.filter(({ type }) => type === wanted).map(({ id }) => id);

/** Names of records that no link leads to: dated facts, promises, tasks and parts in a case. */
async function ownNames(db: Db, found: readonly Difference[]): Promise<Map<string, string>> {
  const where = (type: FactType) => ({ where: { id: { in: idsOf(found, type) } } });
  const [facts, commitments, tasks, involvements] = await Promise.all([
    db.caseFact.findMany({ ...where("fact"), include: factWordsInclude }),
    db.commitment.findMany({ ...where("commitment"), select: { id: true, words: true } }),
    db.task.findMany({ ...where("task"), select: { id: true, title: true } }),
    db.caseInvolvement.findMany({
      ...where("involvement"),
      select: { id: true, person: { select: { fullName: true } } },
    }),
  ]);
  return new Map([
    ...facts.map((row) => [row.id, factWords(row) ?? "A dated fact"] as const),
    ...commitments.map(({ id, words }) => [id, `Commitment: ${short(words)}`] as const),
    ...tasks.map(({ id, title }) => [id, `Task: ${short(title)}`] as const),
    ...involvements.map(({ id, person }) => [id, `Part of ${person.fullName}`] as const),
  ]);
}

async function namesOf(db: Db, actor: Actor, found: readonly Difference[]): Promise<LinkedNames> {
  const links = new Map<LinkKind, Set<string>>();
  for (const { type, id } of found) {
    if (!NAMED_BY_LINK.has(type)) continue;
    const kind = type as LinkKind;
    links.set(kind, (links.get(kind) ?? new Set()).add(id));
  }
  return linkedNames(db, actor, links);
}

const TYPE_WORDS: Record<FactType, string> = {
  case: "The case",
  person: "A person",
  organisation: "An organisation",
  fact: "A dated fact",
  involvement: "A part in the case",
  statement: "A statement",
  contact: "A contact",
  commitment: "A commitment",
  source: "A source",
  task: "A task",
};

const PATHS: Partial<Record<FactType, string>> = {
  ...{ person: "people", organisation: "organisations", statement: "statements" },
  ...{ contact: "contacts", commitment: "commitments", source: "sources", task: "tasks" },
};

function hrefOf(caseId: string, { type, id }: Difference, named: boolean): string | null {
  const path = PATHS[type];
  if (path) return named ? `/${path}/${id}` : null;
  return type === "fact" ? `/cases/${caseId}/facts` : `/cases/${caseId}`;
}

/** What the audit trail tells since the export, per record: each field from what it was to what it is. */
async function changesSince(db: Db, since: string, ids: string[]) {
  const rows = await db.auditEvent.findMany({
    where: { subjectId: { in: ids }, seq: { gt: BigInt(since) } },
    orderBy: { seq: "asc" },
    select: { subjectId: true, subjectType: true, changes: true },
  });
  const all = new Map<string, { subject: HistorySubject; changes: StoredChanges[] }>();
  for (const { subjectId, subjectType, changes } of rows) {
    const known = all.get(subjectId) ?? { subject: subjectType as HistorySubject, changes: [] };
    known.changes.push(changes as StoredChanges);
    all.set(subjectId, known);
  }
  return new Map(
    [...all].map(([id, { subject, changes }]) => [id, { subject, changes: mergeChanges(changes) }]),
  );
}

/** The fields of changed records, before and after, as far as the reader may see what they link to. */
async function linesOf(db: Db, actor: Actor, basis: ExportBasis, ids: string[]) {
  const { auditSeq, includeInternalNotes } = basis.options;
  const merged = await changesSince(db, auditSeq, ids);
  for (const { changes } of merged.values()) {
    for (const field of Object.keys(changes)) {
      if (!includeInternalNotes && INTERNAL_FIELDS.has(field)) delete changes[field];
    }
  }
  const names = await linkedNames(db, actor, linksIn([...merged.values()].map((m) => m.changes)));
  return (id: string) => {
    const told = merged.get(id);
    return told
      ? describeChanges({ subject: told.subject, subjectId: id, names }, told.changes)
      : [];
  };
}

/** Differences in words, with the page of each record and, where the audit trail tells, its fields. */
export async function describeDifferences(
  db: Db,
  actor: Actor,
  basis: ExportBasis,
  found: readonly Difference[],
): Promise<ChangedFact[]> {
  const changed = found.filter(({ change }) => change === "changed").map(({ id }) => id);
  const [own, names, linesFor] = await Promise.all([
    ownNames(db, found),
    namesOf(db, actor, found),
    linesOf(db, actor, basis, changed),
  ]);
  return found.map((difference) => {
    const { type, id, change } = difference;
    const name = type === "case" ? TYPE_WORDS.case : (own.get(id) ?? names.get(id));
    return {
      ...{ change, type, id, label: name ?? TYPE_WORDS[type] },
      href: hrefOf(basis.caseId, difference, name !== undefined),
      lines: change === "changed" ? linesFor(id) : [],
    };
  });
}
