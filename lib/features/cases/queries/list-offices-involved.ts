import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { remembered } from "@/lib/db/remembered";
import { requireSeenCase } from "@/lib/features/cases/scope";
import type { OfficeInvolved } from "@/lib/features/cases/types";

const MOST_SHOWN = 8;

/**
 * Who has spoken about a case most, in the offices held then; the person held is left out.
 * @throws NotFoundError when the case is hidden or absent
 */
export const listOfficesInvolved = defineQuery({
  name: "case.list-offices",
  permission: "case:read",
  input: z.object({ caseId: z.uuid() }),
  async run({ db, actor, input: { caseId } }): Promise<OfficeInvolved[]> {
    const { personId } = await requireSeenCase(db, actor, caseId);
    return remembered(
      db,
      caseId,
      ["offices", personId],
      () => db.$queryRaw<OfficeInvolved[]>`
      SELECT p."id" AS "personId",
        COALESCE(p."fullName", s."unnamedRole", o."name") AS "name",
        NULLIF(concat_ws(', ', q."title", CASE WHEN p."id" IS NOT NULL OR s."unnamedRole" IS NOT NULL THEN o."name" END), '') AS "office",
        count(*)::int AS "statements"
      FROM "StatementCase" l
        JOIN "Statement" s ON s."id" = l."statementId" AND s."deletedAt" IS NULL
        LEFT JOIN "Person" p ON p."id" = s."speakerId"
        LEFT JOIN "Position" q ON q."id" = s."speakerPositionId"
        LEFT JOIN "Organisation" o ON o."id" = COALESCE(q."organisationId", s."speakerOrganisationId")
      WHERE l."caseId" = ${caseId}::uuid AND s."speakerId" IS DISTINCT FROM ${personId}::uuid
      GROUP BY 1, 2, 3
      ORDER BY 4 DESC, 2, 3
      LIMIT ${MOST_SHOWN}`,
    );
  },
});
