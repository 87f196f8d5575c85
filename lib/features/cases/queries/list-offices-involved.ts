import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
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
    await requireSeenCase(db, actor, caseId);
    return db.$queryRaw<OfficeInvolved[]>`
      SELECT p."id" AS "personId",
        COALESCE(p."fullName", s."unnamedRole", o."name") AS "name",
        NULLIF(concat_ws(', ', q."title", CASE WHEN p."id" IS NOT NULL OR s."unnamedRole" IS NOT NULL THEN o."name" END), '') AS "office",
        sum(s."statements")::int AS "statements"
      FROM (SELECT l."speakerId", l."speakerPositionId", l."speakerOrganisationId", l."unnamedRole", count(*) AS "statements"
          FROM "StatementCase" l WHERE l."caseId" = ${caseId}::uuid AND NOT l."trashed" AND NOT l."byHeld"
          GROUP BY 1, 2, 3, 4) s
        LEFT JOIN "Person" p ON p."id" = s."speakerId"
        LEFT JOIN "Position" q ON q."id" = s."speakerPositionId"
        LEFT JOIN "Organisation" o ON o."id" = COALESCE(q."organisationId", s."speakerOrganisationId")
      GROUP BY 1, 2, 3
      ORDER BY 4 DESC, 2, 3
      LIMIT ${MOST_SHOWN}`;
  },
});
