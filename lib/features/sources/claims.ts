import type { Actor } from "@/lib/auth/actor";
import { readDate } from "@/lib/dates/columns";
import { formatPartialDate } from "@/lib/dates/format";
import type { Prisma } from "@/lib/db/generated/client";
import { personNameSelect } from "@/lib/features/people/mappers";
import { listedCitations } from "@/lib/features/sources/scope";
import type { ClaimGroup } from "@/lib/features/sources/schema";
import type { ClaimView } from "@/lib/features/sources/types";
import { speakerName } from "@/lib/features/statements/rules";

const GROUPS: Record<ClaimGroup, Prisma.CitationWhereInput> = {
  statements: { statementId: { not: null } },
  contacts: { contactId: { not: null } },
  people: { OR: [{ personId: { not: null } }, { positionId: { not: null } }] },
  cases: {
    OR: [
      { caseId: { not: null } },
      { caseStatusChangeId: { not: null } },
      { determinationId: { not: null } },
      { custodyPeriodId: { not: null } },
      { legalStepId: { not: null } },
      { caseClosureId: { not: null } },
    ],
  },
};

/** The citations of a source that belong to one group of claims and that the actor may see. */
export function claimsOf(actor: Actor, sourceId: string, group: ClaimGroup): Prisma.CitationWhereInput {
  return { AND: [{ sourceId }, GROUPS[group], listedCitations(actor)] };
}

const person = { select: { id: true, fullName: true } } as const;
const ofCase = { include: { caseRecord: { select: { id: true, reference: true, person } } } } as const;

export const claimInclude = {
  statement: {
    include: { speaker: { select: personNameSelect }, speakerOrganisation: { select: { id: true, name: true } } },
  },
  contact: true,
  person,
  position: { include: { person } },
  caseRecord: { select: { id: true, reference: true, person } },
  caseStatusChange: ofCase,
  determination: ofCase,
  custodyPeriod: ofCase,
  legalStep: ofCase,
  caseClosure: ofCase,
} satisfies Prisma.CitationInclude;

type StoredClaim = Prisma.CitationGetPayload<{ include: typeof claimInclude }>;
type Words = Pick<ClaimView, "href" | "title" | "detail"> & Partial<Pick<ClaimView, "excerpt">>;

/** A stored citation as a line on its source's page. Throws when it cites nothing, which the database forbids. */
export function toClaim(row: StoredClaim): ClaimView {
  const words = statementWords(row) ?? contactWords(row) ?? personWords(row) ?? caseWords(row);
  if (!words) throw new Error(`Citation ${row.id} is for nothing.`);
  return { id: row.id, about: row.about, exactWords: row.exactWords, note: row.note, excerpt: null, ...words };
}

function statementWords({ statement }: StoredClaim): Words | null {
  if (!statement) return null;
  const { speaker, speakerOrganisation, unnamedRole, text, language } = statement;
  return {
    href: `/statements/${statement.id}`,
    title: speakerName({ person: speaker, organisation: speakerOrganisation, unnamedRole }),
    detail: formatPartialDate(readDate("saidOn", statement)),
    excerpt: { text, language },
  };
}

function contactWords({ contact }: StoredClaim): Words | null {
  if (!contact) return null;
  const detail = [formatPartialDate(readDate("happenedOn", contact)), contact.place].filter(Boolean).join(", ");
  return { href: `/contacts/${contact.id}`, title: "Contact", detail };
}

function personWords({ person: cited, position }: StoredClaim): Words | null {
  if (cited) return { href: `/people/${cited.id}`, title: cited.fullName, detail: null };
  if (!position) return null;
  return { href: `/people/${position.person.id}`, title: position.person.fullName, detail: position.title };
}

function caseWords(row: StoredClaim): Words | null {
  const { caseStatusChange, determination, custodyPeriod, legalStep, caseClosure } = row;
  if (row.caseRecord) return { ...caseLine(row.caseRecord), detail: null };
  if (caseStatusChange) return dated(caseStatusChange.caseRecord, "Status", readDate("since", caseStatusChange));
  if (determination) return dated(determination.caseRecord, "Determination", readDate("madeOn", determination));
  if (custodyPeriod) return dated(custodyPeriod.caseRecord, "Place of custody", readDate("period", custodyPeriod));
  if (legalStep) return dated(legalStep.caseRecord, "Legal step", readDate("happenedOn", legalStep));
  if (caseClosure) return dated(caseClosure.caseRecord, "Closure", readDate("endedOn", caseClosure));
  return null;
}

type CaseLine = { id: string; reference: string; person: { fullName: string } };

function caseLine({ id, reference, person: { fullName } }: CaseLine) {
  return { href: `/cases/${id}`, title: `${fullName} (${reference})` };
}

function dated(caseRecord: CaseLine, part: string, date: Parameters<typeof formatPartialDate>[0]): Words {
  return { ...caseLine(caseRecord), detail: `${part}, ${formatPartialDate(date)}` };
}
