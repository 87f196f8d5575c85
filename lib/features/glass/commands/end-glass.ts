import * as z from "zod";

import { now } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { glassSubject } from "@/lib/features/glass/commands/glass-subject";
import { endGlassSchema } from "@/lib/features/glass/schema";

const MOST_AT_ONCE = 100;

/** Closes a restricted case again that one had opened. @throws NotFoundError when it is not open */
export const endGlass = defineCommand({
  name: "glass.ended",
  permission: "glass:break",
  input: endGlassSchema,
  repeats: true,
  async run({ tx, actor, input: { id } }) {
    const endedAt = now();
    // What has run out did not end by hand: the clock says so, and when.
    const where = { id, userId: actor.id, endedAt: null, expiresAt: { gt: endedAt } };
    const { count } = await tx.brokenGlass.updateMany({ where, data: { endedAt } });
    if (count === 0) throw new NotFoundError("This is closed already.");
    const glass = await tx.brokenGlass.findUniqueOrThrow({ where: { id } });
    return {
      result: { id },
      audit: { ...glassSubject(glass), before: null, after: { ended: "by hand" } },
    };
  },
});

const somebodys = z.object({ caseId: z.uuid(), userId: z.uuid() });

/** What somebody goes on from is waited for; the rest is left to whoever is at it. */
const whichRows = (of: z.output<typeof somebodys> | undefined) =>
  of
    ? {
        theirs: Prisma.sql`AND "caseId" = ${of.caseId}::uuid AND "userId" = ${of.userId}::uuid`,
        locking: Prisma.sql`FOR UPDATE`,
      }
    : { theirs: Prisma.empty, locking: Prisma.sql`FOR UPDATE SKIP LOCKED` };

/**
 * Puts on record what has run out: everything, or somebody's opening of one case. It let nobody see
 * anything any more: this says so in the trail.
 * @returns how many, at most a hundred at a time
 */
export const endRunOut = defineCommand({
  name: "glass.let-run-out",
  permission: "daily:run",
  input: z.object({ of: somebodys.optional() }),
  async run({ tx, input: { of } }) {
    const { theirs, locking } = whichRows(of);
    const found = await tx.$queryRaw<{ id: string; caseId: string; expiresAt: Date }[]>`
      SELECT "id", "caseId", "expiresAt" FROM "BrokenGlass"
      WHERE "endedAt" IS NULL AND "expiresAt" <= ${now()} ${theirs}
      ORDER BY "id" LIMIT ${MOST_AT_ONCE} ${locking}`;
    for (const { id, expiresAt } of found)
      await tx.brokenGlass.update({ where: { id }, data: { endedAt: expiresAt } });
    const after = { ended: "its time ran out" };
    return {
      result: { ended: found.length },
      audit: found.map((glass) => ({ ...glassSubject(glass), before: null, after })),
    };
  },
});
