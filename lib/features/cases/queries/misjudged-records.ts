import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

/** A statement or contact that says of itself whether it concerns restricted cases alone, and errs. */
export type MisjudgedRecord = { kind: "statement" | "contact"; id: string; restricted: boolean };

/** Whether a record concerns cases, and none that is open; `links` are its links to cases. */
const concernsRestricted = (links: Prisma.Sql) => Prisma.sql`(EXISTS (SELECT FROM ${links})
  AND NOT EXISTS (SELECT FROM ${links} AND EXISTS (
    SELECT FROM "Case" c WHERE c."id" = l."caseId" AND c."visibility" = 'open')))`;

const OF_STATEMENT = concernsRestricted(
  Prisma.sql`"StatementCase" l WHERE l."statementId" = s."id"`,
);
const OF_CONTACT = concernsRestricted(Prisma.sql`"ContactCase" l WHERE l."contactId" = s."id"`);

/** Every statement and contact whose word on it is not what its links say, whoever may see it. */
export function misjudgedRecords(): Promise<MisjudgedRecord[]> {
  return database().$queryRaw<MisjudgedRecord[]>`
    SELECT 'statement' AS "kind", s."id", s."restricted" FROM "Statement" s
    WHERE s."restricted" <> ${OF_STATEMENT}
    UNION ALL SELECT 'contact', s."id", s."restricted" FROM "Contact" s
    WHERE s."restricted" <> ${OF_CONTACT}`;
}
