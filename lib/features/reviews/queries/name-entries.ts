import { type Actor, asTeamMember } from "@/lib/auth/actor";
import { boundsOf } from "@/lib/dates/bounds";
import type { Db } from "@/lib/db/client";
import { caseLabel } from "@/lib/features/cases/rules/case-label";
import { visibleCases } from "@/lib/features/cases/scope";
import { readItem, type ReadItem } from "@/lib/features/reviews/form-values";
import { matchNamed, type Matching, type Naming } from "@/lib/features/reviews/queries/match-named";
import { areClear } from "@/lib/features/reviews/rules/case-basis";
import type { CaseFit, NamedPerson } from "@/lib/features/reviews/types";
import type { ReviewItem } from "@/lib/db/generated/client";

/** An entry with whom on file it names, and which cases it seems to concern. */
export type NamedEntry = {
  item: ReviewItem;
  entry: ReadItem;
  people: NamedPerson[];
  /** Whose words the speaker passes on. */
  relayed: NamedPerson | null;
  cases: CaseFit[];
};

function namingsOf({ kind, read }: ReadItem): Naming[] {
  const when = boundsOf(read.when?.edtf ?? null);
  if (kind === "contact") {
    return read.participants.map(({ name, isBody }) => {
      return { name, office: isBody ? null : name, isBody, when };
    });
  }
  const { name, office, mention } = read.speaker;
  if (read.speaker.kind === "body") return [{ name, office: null, isBody: true, when }];
  return [{ name, office: office ?? (name === null ? mention : null), isBody: false, when }];
}

function relayedOf({ kind, read }: ReadItem): Naming | null {
  if (kind === "contact" || read.relayed === null) return null;
  const when = boundsOf(read.when?.edtf ?? null);
  return { name: read.relayed, office: read.relayed, isBody: false, isPerson: true, when };
}

/** The cases of what was accepted from the text before, for the entries that name nobody held. */
async function casesBefore(db: Db, actor: Actor, reviewId: string): Promise<CaseFit[]> {
  const fromText = { deletedAt: null, reviewItems: { some: { reviewId } } };
  const rows = await db.case.findMany({
    where: {
      AND: [
        { deletedAt: null },
        visibleCases(actor),
        {
          OR: [
            { statements: { some: { statement: fromText } } },
            { contacts: { some: { contact: fromText } } },
          ],
        },
      ],
    },
    orderBy: { id: "asc" },
    take: 2,
    select: { id: true, reference: true, person: { select: { fullName: true } } },
  });
  return rows.map(({ id, reference, person }) => ({
    id,
    label: caseLabel(person.fullName, reference),
    personName: person.fullName,
    basis: "before",
  }));
}

function casesFor({ read }: ReadItem, matching: Matching, before: CaseFit[]): CaseFit[] {
  const named = read.about.flatMap((one) => matching.casesOf(one));
  const distinct = [...new Map(named.map((one) => [one.id, one])).values()];
  // Somebody held twice has two cases, and only a person can tell which is meant.
  const isClear = new Set(distinct.map(({ personName }) => personName)).size === distinct.length;
  if (distinct.length > 0) return isClear ? distinct : [];
  const isNamed = read.about.some(({ basis }) => basis === "words" || basis === "paragraph");
  return before.length === 1 && !isNamed ? before : [];
}

/**
 * Matches the entries of one text to what is on file, as far as the actor may see it to write. Five
 * queries or so.
 */
export async function nameEntries(
  db: Db,
  reader: Actor,
  reviewId: string,
  items: readonly ReviewItem[],
): Promise<NamedEntry[]> {
  // What is open to them for reading alone is nothing that could be accepted.
  const actor = asTeamMember(reader);
  const entries = items.map((item) => ({ item, entry: readItem(item) }));
  const held = entries.flatMap(({ entry }) => entry.read.about);
  const namings = [
    ...entries.flatMap(({ entry }) => [...namingsOf(entry), ...[relayedOf(entry) ?? []].flat()]),
    ...held.map(({ name }) => ({ name, office: null, isBody: false, isPerson: true })),
  ];
  // One after the other: this is asked within transactions too.
  const matching = await matchNamed(db, actor, namings);
  const before = await casesBefore(db, actor, reviewId);
  return entries.map(({ item, entry }) => {
    const relayed = relayedOf(entry);
    return {
      ...{ item, entry },
      people: namingsOf(entry).map((naming) => matching.of(naming)),
      relayed: relayed && matching.of(relayed),
      cases: casesFor(entry, matching, before),
    };
  });
}

/** Whether all whom an entry names are clear, and its case: then it can be accepted as it stands. */
export function isReady({ item, entry, people, relayed, cases }: NamedEntry): boolean {
  const isComplete =
    entry.kind === "statement" || (entry.read.medium !== null && people.length > 0);
  return (
    item.state === "open" &&
    isComplete &&
    areClear(cases) &&
    [...people, relayed].every((person) => person === null || person.clear !== null)
  );
}
