import type { Actor } from "@/lib/auth/actor";
import { readDate } from "@/lib/dates/columns";
import type { DateBounds } from "@/lib/dates/partial-date";
import { formatPartialDate } from "@/lib/dates/format";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { contactTitle } from "@/lib/features/contacts/rules";
import { visibleContactsSql } from "@/lib/features/contacts/scope";
import { speakerName } from "@/lib/features/statements/rules";
import { visibleStatementsSql } from "@/lib/features/statements/scope";
import type { Twin } from "@/lib/features/reviews/types";

export type Sayable = {
  id: string;
  text: string;
  language: string;
  /** Who is meant to have said it, and the case it is meant to concern, where that is clear. */
  speakerId: string | null;
  bodyId: string | null;
  caseId: string | null;
};
export type Meetable = { id: string; people: string[]; when: DateBounds };

type Found = { itemId: string; id: string };

const LONGEST = 160;
const short = (words: string) =>
  words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd().toWellFormed()}…` : words;

/** Runs of three words that say so much alone that speaker and case need not agree. */
const MANY_RUNS = 6;

/**
 * Statements on file that have six in ten runs of three words in common with one read in a text, of the same
 * speaker or case, or of so many words that it is hardly chance. One query.
 */
const sharing = (db: Db, actor: Actor, items: readonly Sayable[]) => db.$queryRaw<Found[]>`
  WITH q AS MATERIALIZED (
    SELECT t."id", t."speakerId", t."bodyId", t."caseId", vigil_word_runs(t."text", t."language") AS "runs"
    FROM jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
      AS t("id" uuid, "text" text, "language" text, "speakerId" uuid, "bodyId" uuid, "caseId" uuid))
  SELECT q."id" AS "itemId", f."id" FROM q, LATERAL (
    SELECT s."id" FROM "Statement" s
    WHERE icount(q."runs") > 0 AND s."wordRuns" && q."runs" AND s."deletedAt" IS NULL
      AND 10 * icount(s."wordRuns" & q."runs") >= 6 * LEAST(icount(s."wordRuns"), icount(q."runs"))
      AND (icount(s."wordRuns" & q."runs") >= ${MANY_RUNS} OR s."speakerId" = q."speakerId" OR s."speakerOrganisationId" = q."bodyId"
        OR EXISTS (SELECT FROM "StatementCase" l WHERE l."statementId" = s."id" AND l."caseId" = q."caseId"))
      AND ${visibleStatementsSql(actor)}
    ORDER BY icount(s."wordRuns" & q."runs") DESC, s."id" LIMIT 2) f`;

/** Contacts on file with all the people of one read in a text, at a time that may be the same. One query. */
function meeting(db: Db, actor: Actor, items: readonly Meetable[]) {
  const asked = items.map(({ id, people, when }) => ({ id, people, ...when }));
  return db.$queryRaw<Found[]>`
    WITH q AS MATERIALIZED (
      SELECT t."id", t."earliest", t."latest", ARRAY(SELECT jsonb_array_elements_text(t."people")::uuid) AS "people"
      FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        AS t("id" uuid, "people" jsonb, "earliest" date, "latest" date))
    SELECT q."id" AS "itemId", f."id" FROM q, LATERAL (
      SELECT c."id" FROM "Contact" c
      WHERE c."id" IN (SELECT k."contactId" FROM "ContactParticipant" k WHERE k."personId" = q."people"[1])
        AND c."deletedAt" IS NULL
        AND NOT (c."happenedOnEarliest" > q."latest") IS TRUE AND NOT (c."happenedOnLatest" < q."earliest") IS TRUE
        AND q."people" <@ ARRAY(SELECT k."personId" FROM "ContactParticipant" k
          WHERE k."contactId" = c."id" AND k."personId" IS NOT NULL)
        AND ${visibleContactsSql(actor, Prisma.sql`c`)}
      ORDER BY c."id" LIMIT 2) f`;
}

async function statementTwins(db: Db, ids: string[]): Promise<Twin[]> {
  const rows = await db.statement.findMany({
    where: { id: { in: ids } },
    include: {
      speaker: { select: { id: true, fullName: true, nativeName: true, nativeNameLanguage: true } },
      speakerOrganisation: { select: { id: true, name: true } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    words: short(row.text),
    detail: [
      speakerName({
        person: row.speaker,
        organisation: row.speakerOrganisation,
        unnamedRole: row.unnamedRole,
      }),
      formatPartialDate(readDate("saidOn", row)),
    ].join(", "),
  }));
}

async function contactTwins(db: Db, ids: string[]): Promise<Twin[]> {
  const rows = await db.contact.findMany({ where: { id: { in: ids } } });
  return rows.map((row) => ({
    id: row.id,
    words: contactTitle(row),
    detail: formatPartialDate(readDate("happenedOn", row)),
  }));
}

/**
 * Records on file that entries may repeat, by the id of the entry; none that the actor may not see. Four
 * queries, however many entries.
 */
export async function findTwins(
  db: Db,
  actor: Actor,
  { statements, contacts }: { statements: readonly Sayable[]; contacts: readonly Meetable[] },
): Promise<(itemId: string) => Twin[]> {
  const several = contacts.filter(({ people }) => people.length > 1);
  // One after the other: this is asked within transactions too.
  const said = await sharing(db, actor, statements);
  const met = await meeting(db, actor, several);
  const ids = (found: Found[]) => [...new Set(found.map(({ id }) => id))];
  const twins = [await statementTwins(db, ids(said)), await contactTwins(db, ids(met))];
  const byId = new Map(twins.flat().map((twin) => [twin.id, twin]));
  const found = [...said, ...met];
  return (itemId) =>
    found.filter((row) => row.itemId === itemId).flatMap(({ id }) => byId.get(id) ?? []);
}
