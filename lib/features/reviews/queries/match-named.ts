import type { Actor } from "@/lib/auth/actor";
import { overlaps } from "@/lib/dates/compare";
import { readDate } from "@/lib/dates/columns";
import { boundsOf } from "@/lib/dates/bounds";
import type { DateBounds } from "@/lib/dates/partial-date";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Prisma as Sql } from "@/lib/db/generated/client";
import { caseLabel } from "@/lib/features/cases/rules/case-label";
import { visibleCases } from "@/lib/features/cases/scope";
import { visiblePeopleSql } from "@/lib/features/people/scope";
import {
  clearMatch,
  isCertain,
  matchPeople,
  toCandidate,
  type Candidate,
} from "@/lib/features/reviews/rules/match-people";
import { bodiesNamed } from "@/lib/features/reviews/queries/bodies-named";
import { familyName, plainName } from "@/lib/features/reviews/rules/names";
import type { CaseBasis, CaseFit, NamedPerson, PersonFit } from "@/lib/features/reviews/types";

/** Of each name, so that a text that names every Smith does not load them all. */
const MOST_OF_A_NAME = 25;

/** Whom an entry names, and when that was. */
export type Naming = {
  name: string | null;
  office: string | null;
  /** Whether the text names an organisation: no person is looked for. */
  isBody: boolean;
  /** Whether only a person can be meant; of any other name that is no person’s, organisations are looked for. */
  isPerson?: boolean;
  when: DateBounds;
};

const OPEN: DateBounds = { earliest: null, latest: null };

/** Ids of visible people whose names hold the last word of one of these, or who hold one of these offices. */
async function candidateIds(db: Db, actor: Actor, names: string[], offices: string[]) {
  const seen = visiblePeopleSql(actor, Sql.sql`p`);
  const live = Sql.sql`p."deletedAt" IS NULL AND p."mergedIntoId" IS NULL`;
  const last = names.map((name) => familyName(name).replace(/[\\%_]/gu, "\\$&"));
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT f."id" FROM unnest(${names}::text[], ${last}::text[]) AS n("name", "last"),
      LATERAL (SELECT p."id" FROM "Person" p
        WHERE p."foldedNames" LIKE '%' || vigil_fold(n."last") || '%' AND ${live} AND ${seen}
        ORDER BY (vigil_fold(p."fullName") = vigil_fold(n."name")) DESC, p."id" LIMIT ${MOST_OF_A_NAME}) f
    UNION
    SELECT p."id" FROM "Position" o JOIN "Person" p ON p."id" = o."personId"
    WHERE btrim(o."title") <> '' AND ${live} AND EXISTS (
      SELECT FROM unnest(${offices}::text[]) AS w("words") WHERE vigil_fold(w."words") LIKE '%' || vigil_fold(o."title") || '%')
      AND ${seen}`;
  return rows.map(({ id }) => id);
}

function personInclude(actor: Actor) {
  return {
    positions: { include: { organisation: { select: { name: true } } } },
    cases: {
      where: { AND: [{ deletedAt: null }, visibleCases(actor)] },
      orderBy: { id: "asc" },
      select: { id: true, reference: true },
    },
  } satisfies Prisma.PersonInclude;
}

type Person = Prisma.PersonGetPayload<{ include: ReturnType<typeof personInclude> }>;

function candidateAt(person: Person, when: DateBounds): Candidate {
  const { id, fullName, nativeName, aliases } = person;
  const held = person.positions.filter((position) => {
    const [from, to] = [
      boundsOf(readDate("from", position).edtf),
      boundsOf(readDate("to", position).edtf),
    ];
    const term = { earliest: from.earliest, latest: to.latest };
    const isOpen = term.earliest === null && term.latest === null;
    return isOpen || (when.earliest === null && when.latest === null) || overlaps(term, when);
  });
  const offices = held.map(({ title, organisation }) => ({
    title,
    organisation: organisation?.name ?? null,
  }));
  return toCandidate({ id, fullName, nativeName, aliases, offices });
}

/** What `work` gives for an input, worked out once for all that are alike. */
function once<I, O>(work: (input: I) => O): (input: I) => O {
  const known = new Map<string, O>();
  return (input) => {
    const key = JSON.stringify(input);
    const found = known.get(key) ?? work(input);
    known.set(key, found);
    return found;
  };
}

const describe = ({ description, positions: [office] }: Person) =>
  description ??
  (office?.title ? [office.title, office.organisation?.name].filter(Boolean).join(", ") : null);

/** The people on file who may be meant: `of` says it for each naming, `casesOf` which cases are about somebody. */
export type Matching = {
  of(naming: Naming): NamedPerson;
  casesOf(named: { name: string; basis: CaseBasis }): CaseFit[];
};

/**
 * Matches all whom a text names to the people on file that the actor may see, and to organisations. Three
 * queries and what they bring along, however many are named. Nobody hidden is matched, and nothing tells that
 * they are there.
 */
export async function matchNamed(
  db: Db,
  actor: Actor,
  namings: readonly Omit<Naming, "when">[],
): Promise<Matching> {
  const distinct = (list: (string | null)[]) =>
    [...new Set(list.filter((words) => plainName(words ?? "").length > 1))] as string[];
  const wanted = namings.filter(({ isBody }) => !isBody);
  const ids = await candidateIds(
    db,
    actor,
    distinct(wanted.map(({ name }) => name)),
    distinct(wanted.map(({ office }) => office)),
  );
  const people = await db.person.findMany({
    where: { id: { in: ids } },
    include: personInclude(actor),
  });
  const bodiesFor = await bodiesNamed(
    db,
    distinct(namings.filter(({ isPerson }) => !isPerson).map(({ name }) => name)),
  );
  const byId = new Map(people.map((person) => [person.id, person]));

  const candidatesAt = once((when: DateBounds) =>
    people.map((person) => candidateAt(person, when)),
  );
  function peopleFor({ name, office, when }: Naming): PersonFit[] {
    return matchPeople({ name, office }, candidatesAt(when)).flatMap((fit) => {
      const person = byId.get(fit.id);
      if (!person) return [];
      return [{ ...fit, isBody: false, name: person.fullName, description: describe(person) }];
    });
  }
  const of = once((naming: Naming): NamedPerson => {
    const { name, office, isBody, isPerson } = naming;
    const asPeople = isBody ? [] : peopleFor(naming);
    const asBodies = isPerson || asPeople.length > 0 || !name ? [] : bodiesFor(name);
    const fits = [...asPeople, ...(isBody ? asBodies : asBodies.filter(isCertain))];
    return { name, office, isBody, fits, clear: clearMatch(fits) };
  });

  function casesOf({ name, basis }: { name: string; basis: CaseBasis }): CaseFit[] {
    const { clear } = of({ name, office: null, isBody: false, isPerson: true, when: OPEN });
    const person = clear && byId.get(clear.id);
    return (person?.cases ?? []).map(({ id, reference }) => ({
      id,
      label: caseLabel(person?.fullName ?? "", reference),
      personName: person?.fullName ?? "",
      basis,
    }));
  }
  return { of, casesOf };
}
