import * as z from "zod";

import { now } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import { database } from "@/lib/db/client";
import { checkSource } from "@/lib/features/sources/queries/check-source";
import { claimsById } from "@/lib/features/sources/queries/source-claims";
import { listedCitations, visibleSources } from "@/lib/features/sources/scope";
import type { VerificationView } from "@/lib/features/sources/types/verification";

/**
 * Checks what was captured of a source and the citations made on it that the actor may see; null
 * when the source is hidden or absent.
 */
export const verifySource = defineQuery({
  name: "source.verify",
  permission: "source:read",
  input: z.object({ id: z.uuid() }),
  async run({ actor, input: { id } }): Promise<VerificationView | null> {
    const listed = listedCitations(actor);
    return database().$transaction(
      async (tx) => {
        const source = await tx.source.findFirst({
          where: { AND: [{ id }, visibleSources(actor)] },
          select: { id: true, title: true },
        });
        if (!source) return null;
        const check = await checkSource(tx, source, listed);
        const where = { captureId: { not: null } };
        return {
          checkedAt: now(),
          check,
          claims: await claimsById(tx, actor, id, where),
          withoutPlace: await tx.citation.count({
            where: { AND: [{ sourceId: id, captureId: null }, listed] },
          }),
        };
      },
      { isolationLevel: "RepeatableRead" },
    );
  },
});
