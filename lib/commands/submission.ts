import { createHash } from "node:crypto";

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

type Stored = { input: string; result: unknown };

/** What was typed, in a few bytes; the submission id itself left out. */
function digestOf(rawInput: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(rawInput) ?? "")
    .digest("base64url");
}

/**
 * Runs `work` unless this submission was already carried out, in which case its first result is
 * returned. A second request that arrives meanwhile waits on the row of the first.
 * @throws ConflictError when the id was used by someone else, for something else, or with other words:
 * what was corrected after an answer got lost must not pass for saved
 */
export async function once<R>(
  tx: Db,
  actor: Actor,
  command: string,
  { submissionId, rawInput }: { submissionId: string | null; rawInput: unknown },
  work: () => Promise<R>,
): Promise<R> {
  if (!submissionId) return work();
  const { count } = await tx.submission.createMany({
    data: { id: submissionId, actorId: actor.id, command, result: {} },
    skipDuplicates: true,
  });
  const input = digestOf(rawInput);
  if (count === 0) return firstResult<R>(tx, actor, command, { id: submissionId, input });
  const result = await work();
  await tx.submission.update({
    where: { id: submissionId },
    data: { result: { input, result } as Prisma.InputJsonObject },
  });
  return result;
}

async function firstResult<R>(
  tx: Db,
  actor: Actor,
  command: string,
  { id, input }: { id: string; input: string },
): Promise<R> {
  const first = await tx.submission.findUniqueOrThrow({ where: { id } });
  if (first.actorId !== actor.id || first.command !== command) {
    throw new ConflictError(
      "This form was already used for something else. Reload the page and try again.",
    );
  }
  const stored = first.result as Stored;
  if (stored.input !== input) {
    throw new ConflictError(
      "This form was already submitted and saved, with other words than these. Open the saved record and change it there; what you typed here is not saved.",
    );
  }
  return stored.result as R;
}
