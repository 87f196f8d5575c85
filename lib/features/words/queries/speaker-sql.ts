import { Prisma } from "@/lib/db/generated/client";

/** One person, or one organisation. */
export type Speaker = { personId?: string | undefined; organisationId?: string | undefined };

/** Statements that a person made or whose words were passed on, or that an organisation made. */
export function spokenBy({ personId, organisationId }: Speaker): Prisma.StatementWhereInput {
  return personId
    ? { OR: [{ speakerId: personId }, { relayedPersonId: personId }] }
    : { speakerOrganisationId: organisationId ?? null };
}

/**
 * The same for hand-written SQL, without what the speaker only passed on: those words, and the
 * position in them, are somebody else's. Nor does an organisation own what unnamed people in it said:
 * they may be different ones, who never changed their minds. `s` is the "Statement" row.
 */
export function ownWordsSql({ personId, organisationId }: Speaker): Prisma.Sql {
  return personId
    ? Prisma.sql`(s."relayedPersonId" = ${personId}::uuid OR s."speakerId" = ${personId}::uuid AND s."relayedPersonId" IS NULL)`
    : Prisma.sql`(s."speakerOrganisationId" = ${organisationId}::uuid AND s."speakerKind" = 'organisation'
        AND s."relayedPersonId" IS NULL)`;
}
