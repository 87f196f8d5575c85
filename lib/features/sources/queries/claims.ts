import type { Actor } from "@/lib/auth/actor";
import { readDate } from "@/lib/dates/columns";
import { formatPartialDate } from "@/lib/dates/format";
import type { Db } from "@/lib/db/client";
import type { Citation, Prisma } from "@/lib/db/generated/client";
import { COMMITMENT_STATE_LABELS } from "@/lib/features/commitments/labels";
import { contactTitle } from "@/lib/features/contacts/rules";
import { personNameSelect } from "@/lib/features/people/mappers";
import { findCaseClaims, type CitationFindArgs } from "@/lib/features/sources/queries/case-claims";
import type { ClaimGroup } from "@/lib/features/sources/schema";
import { listedByKind, type ClaimKind } from "@/lib/features/sources/scope";
import type { ClaimView } from "@/lib/features/sources/types";
import { speakerName } from "@/lib/features/statements/rules";

/** What the citations of one group are for, and how they are read as lines of a page. */
type Group = {
  kinds: readonly ClaimKind[];
  find(db: Db, args: CitationFindArgs): Promise<ClaimView[]>;
};

const citationFacts = ({ id, about, exactWords, note }: Citation) => ({
  id,
  about,
  exactWords,
  note,
  excerpt: null,
});

const statements: Group = {
  kinds: ["statement"],
  async find(db, args) {
    const speaker = { select: personNameSelect };
    const speakerOrganisation = { select: { id: true, name: true } };
    const rows = await db.citation.findMany({
      ...args,
      include: { statement: { include: { speaker, speakerOrganisation } } },
    });
    return rows.flatMap(({ statement, ...citation }) => {
      if (!statement) return [];
      const { text, language, unnamedRole } = statement;
      return {
        ...citationFacts(citation),
        href: `/statements/${statement.id}`,
        title: speakerName({
          person: statement.speaker,
          organisation: statement.speakerOrganisation,
          unnamedRole,
        }),
        detail: formatPartialDate(readDate("saidOn", statement)),
        excerpt: { text, language },
      };
    });
  },
};

const contacts: Group = {
  kinds: ["contact"],
  async find(db, args) {
    const rows = await db.citation.findMany({ ...args, include: { contact: true } });
    return rows.flatMap(({ contact, ...citation }) => {
      if (!contact) return [];
      const detail = [formatPartialDate(readDate("happenedOn", contact)), contact.place]
        .filter(Boolean)
        .join(", ");
      return {
        ...citationFacts(citation),
        href: `/contacts/${contact.id}`,
        title: contactTitle(contact),
        detail,
      };
    });
  },
};

const commitments: Group = {
  kinds: ["commitment", "commitmentStatus"],
  async find(db, args) {
    const rows = await db.citation.findMany({
      ...args,
      include: { commitment: true, commitmentStatusChange: { include: { commitment: true } } },
    });
    return rows.flatMap(({ commitment: cited, commitmentStatusChange: turn, ...citation }) => {
      const commitment = cited ?? turn?.commitment;
      if (!commitment) return [];
      const since = turn && formatPartialDate(readDate("since", turn));
      return {
        ...citationFacts(citation),
        href: `/commitments/${commitment.id}`,
        title: commitment.words,
        detail: turn ? `What became of it: ${COMMITMENT_STATE_LABELS[turn.state]}, ${since}` : null,
      };
    });
  },
};

const people: Group = {
  kinds: ["person", "position"],
  async find(db, args) {
    const person = { select: { id: true, fullName: true } } as const;
    const rows = await db.citation.findMany({
      ...args,
      include: { person, position: { include: { person } } },
    });
    return rows.flatMap(({ person: cited, position, ...citation }) => {
      const named = cited ?? position?.person;
      if (!named) return [];
      const detail = position?.title ?? null;
      return {
        ...citationFacts(citation),
        href: `/people/${named.id}`,
        title: named.fullName,
        detail,
      };
    });
  },
};

const GROUPS: Record<ClaimGroup, Group> = {
  statements,
  contacts,
  commitments,
  people,
  cases: { kinds: ["case", "caseFact"], find: findCaseClaims },
};

/** The citations of a source that belong to one group of claims and that the actor may see. */
export function claimsOf(
  actor: Actor,
  sourceId: string,
  group: ClaimGroup,
): Prisma.CitationWhereInput {
  const listed = listedByKind(actor);
  return { sourceId, OR: GROUPS[group].kinds.map((kind) => listed[kind]) };
}

/** Citations of one group as lines of their source's page; by a fixed number of queries. */
export function findClaims(
  db: Db,
  group: ClaimGroup,
  args: CitationFindArgs,
): Promise<ClaimView[]> {
  return GROUPS[group].find(db, args);
}
