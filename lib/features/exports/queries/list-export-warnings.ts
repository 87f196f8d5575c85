import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { requireSeenCase } from "@/lib/features/cases/scope";
import { exportDifferences } from "@/lib/features/exports/queries/export-differences";
import {
  exportRowSelect,
  toBasis,
  toExportRow,
} from "@/lib/features/exports/queries/export-mappers";
import { readCaseNow, type CaseNow } from "@/lib/features/exports/queries/facts-now";
import type {
  ExportBasis,
  ExportRow,
  ExportWarning,
  StoredFacts,
} from "@/lib/features/exports/types/living";

/** Of the last exports, the newest of each kind for each recipient is looked at, three at most. */
const MOST_LOOKED_THROUGH = 12;
const MOST_COMPARED = 3;
/** With more records touched, a page of the case does not stop to compare them. */
const MOST_TOUCHED = 300;

function newestOfEach(rows: readonly ExportRow[]): ExportRow[] {
  const newest = new Map<string, ExportRow>();
  for (const row of rows) {
    const key = JSON.stringify([row.kind, row.audience, row.recipient]);
    if (!newest.has(key)) newest.set(key, row);
  }
  return [...newest.values()].slice(0, MOST_COMPARED);
}

/** Who a shorter export names without listing them: speakers, those whose words they pass on, participants. */
const NAMED = Prisma.sql`
  SELECT w."id" FROM (SELECT k::uuid AS "id" FROM jsonb_object_keys(e."facts" -> 'statement') k
      UNION SELECT p."statementId" FROM jsonb_object_keys(e."facts" -> 'commitment') k
        JOIN "Commitment" p ON p."id" = k::uuid) said
    JOIN "Statement" s ON s."id" = said."id"
    LEFT JOIN "Position" o ON o."id" IN (s."speakerPositionId", s."relayedPositionId")
    CROSS JOIN LATERAL (VALUES (s."speakerId"), (s."relayedPersonId"), (s."speakerOrganisationId"),
      (o."organisationId")) w("id")
  UNION SELECT w."id" FROM jsonb_object_keys(e."facts" -> 'contact') k
    JOIN "ContactParticipant" p ON p."contactId" = k::uuid
    LEFT JOIN "Position" o ON o."id" = p."positionId"
    CROSS JOIN LATERAL (VALUES (p."personId"), (p."organisationId"), (o."organisationId")) w("id")`;

/** Records of the case that the audit trail names since an export; people and organisations by their ids. */
async function touchedSince(db: Db, { id, caseId, options }: ExportBasis): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    (SELECT DISTINCT a."subjectId" AS "id" FROM "AuditEvent" a
      WHERE a."caseIds" @> ARRAY[${caseId}]::uuid[] AND a."seq" > ${BigInt(options.auditSeq)}
        AND a."action" <> 'case.exported' LIMIT ${MOST_TOUCHED + 1})
    UNION
    (SELECT DISTINCT a."subjectId" FROM "CaseExport" e
      CROSS JOIN LATERAL (SELECT jsonb_object_keys(e."facts" -> 'person') AS "key"
        UNION ALL SELECT jsonb_object_keys(e."facts" -> 'organisation')) k
      JOIN "AuditEvent" a ON a."subjectId" = k."key"::uuid AND a."seq" > ${BigInt(options.auditSeq)}
      WHERE e."id" = ${id}::uuid LIMIT ${MOST_TOUCHED + 1})
    UNION
    (SELECT DISTINCT a."subjectId" FROM "CaseExport" e CROSS JOIN LATERAL (${NAMED}) w
      JOIN "AuditEvent" a ON a."subjectId" = w."id" AND a."seq" > ${BigInt(options.auditSeq)}
      WHERE e."id" = ${id}::uuid AND e."kind" <> 'dossier' LIMIT ${MOST_TOUCHED + 1})`;
  return rows.map((row) => row.id);
}

/** Of a dossier's facts, those of the case itself and those of some records; of other exports, all. */
async function factsAbout(
  db: Db,
  basis: ExportBasis,
  ids: readonly string[],
): Promise<StoredFacts> {
  const [row] = await db.$queryRaw<{ facts: StoredFacts }[]>`
    SELECT CASE WHEN e."kind" <> 'dossier' THEN e."facts" ELSE (
      SELECT jsonb_object_agg(t."key", CASE WHEN t."key" IN ('case', 'fact', 'involvement') THEN t."value" ELSE (
        SELECT COALESCE(jsonb_object_agg(i."id", t."value" -> i."id"), '{}'::jsonb)
        FROM unnest(${[...ids]}::text[]) i("id") WHERE t."value" ? i."id") END)
      FROM jsonb_each(e."facts") t) END AS "facts"
    FROM "CaseExport" e WHERE e."id" = ${basis.id}::uuid`;
  return row?.facts ?? {};
}

type Look = { db: Db; actor: Actor; now: () => Promise<CaseNow> };

/** How many facts differ, looking only at records the audit trail names; null when those are too many. */
async function changesOf({ db, actor, now }: Look, basis: ExportBasis): Promise<number | null> {
  const ids = await touchedSince(db, basis);
  if (ids.length === 0) return 0;
  if (ids.length > MOST_TOUCHED) return null;
  const stored = await factsAbout(db, basis, ids);
  const found = await exportDifferences({ db, actor, basis, now: await now(), ids }, stored);
  return found.length;
}

/**
 * Exports of the case whose facts have changed since, of the last ones made. Cheap while nothing was
 * touched; the page of an export compares everything.
 * @throws NotFoundError when the case is hidden or absent
 */
export const listExportWarnings = defineQuery({
  name: "case.list-export-warnings",
  permission: "case:read",
  input: z.object({ caseId: z.uuid() }),
  async run({ db, actor, input: { caseId } }): Promise<ExportWarning[]> {
    if ((await requireSeenCase(db, actor, caseId)).deletedAt) return [];
    const stored = await db.caseExport.findMany({
      where: { caseId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: MOST_LOOKED_THROUGH,
      select: exportRowSelect,
    });
    const rows = new Map(stored.map((row) => [row.id, row]));
    let reading: Promise<CaseNow> | undefined;
    const now = () => (reading ??= readCaseNow(db, actor, caseId));
    const warnings: ExportWarning[] = [];
    for (const { id, kind, recipient, audience, day, madeBy } of newestOfEach(
      stored.map(toExportRow),
    )) {
      const row = rows.get(id);
      const changes = row ? await changesOf({ db, actor, now }, toBasis(row)) : 0;
      if (changes !== 0) warnings.push({ id, kind, recipient, audience, day, madeBy, changes });
    }
    return warnings;
  },
});
