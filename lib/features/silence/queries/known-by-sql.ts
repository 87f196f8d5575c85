import { Prisma } from "@/lib/db/generated/client";

type Dated = {
  /** The row, by its alias. */
  row: Prisma.Sql;
  /** The prefix of its date columns. */
  prefix: "saidOn" | "happenedOn";
  /** What history calls an edit of it. */
  edited: "statement.edited" | "contact.edited";
};

const dayAfter = (instant: Prisma.Sql) => Prisma.sql`((${instant}) AT TIME ZONE 'UTC')::date + 1`;

/**
 * The day by which what a record tells had happened. It was entered after it happened, so the day
 * after its entry bounds a date that leaves later days open; the day more allows for every time zone.
 *
 * A change of its date counts as a new entry: the record may tell of a later word since, and the
 * bound must never claim a longer silence than is certain. Any other change, such as another source,
 * says nothing of the day, so it moves no clock. History is asked only where the date does not bound
 * itself.
 */
export function knownBy({ row, prefix, edited }: Dated): Prisma.Sql {
  const latest = Prisma.raw(`"${prefix}Latest"`);
  const columns = [`${prefix}Edtf`, `${prefix}AsStated`, `${prefix}Inferred`];
  const entered = Prisma.sql`${row}."createdAt"`;
  return Prisma.sql`CASE WHEN ${row}.${latest} <= ${dayAfter(entered)} THEN ${dayAfter(entered)}
    ELSE ${dayAfter(Prisma.sql`GREATEST(${entered}, (SELECT max(a."at") FROM "AuditEvent" a
      WHERE a."subjectId" = ${row}."id" AND a."action" = ${edited}
        AND a."changes"::jsonb ?| ${columns}::text[]))`)} END`;
}
