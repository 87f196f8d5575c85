import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { ConflictError } from "@/lib/errors";

const submissionSchema = z.object({ submissionId: z.uuid() });

/** The id a form carries so that a resent request does the thing once; null when there is none. */
export function submissionIdOf(rawInput: unknown): string | null {
  const parsed = submissionSchema.safeParse(rawInput);
  return parsed.success ? parsed.data.submissionId : null;
}

/**
 * Runs `work` unless this submission was already carried out, in which case its first result is
 * returned. A second request that arrives meanwhile waits on the row of the first.
 * @throws ConflictError when the id was used by someone else or for something else
 */
export async function once<R>(
  tx: Db,
  actor: Actor,
  command: string,
  submissionId: string | null,
  work: () => Promise<R>,
): Promise<R> {
  if (!submissionId) return work();
  const { count } = await tx.submission.createMany({
    data: { id: submissionId, actorId: actor.id, command, result: {} },
    skipDuplicates: true,
  });
  if (count === 0) return firstResult<R>(tx, actor, command, submissionId);
  const result = await work();
  await tx.submission.update({
    where: { id: submissionId },
    data: { result: result as Prisma.InputJsonValue },
  });
  return result;
}

async function firstResult<R>(tx: Db, actor: Actor, command: string, id: string): Promise<R> {
  const first = await tx.submission.findUniqueOrThrow({ where: { id } });
  if (first.actorId !== actor.id || first.command !== command) {
    throw new ConflictError(
      "This form was already used for something else. Reload the page and try again.",
    );
  }
  return first.result as R;
}
