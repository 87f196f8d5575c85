import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import { readDate } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import type { CommitmentStatusChange } from "@/lib/db/generated/client";
import { ConflictError, NotFoundError } from "@/lib/errors";
import { statusSnapshot } from "@/lib/features/commitments/commands/status-snapshot";
import { turnDates } from "@/lib/features/commitments/commands/turn-dates";
import { commitmentSubject } from "@/lib/features/commitments/commands/write-commitment";
import { wouldNotCount } from "@/lib/features/commitments/rules";
import { bringBackStatusSchema, takeBackStatusSchema } from "@/lib/features/commitments/schema";
import { requireLiveCommitment, visibleCommitments } from "@/lib/features/commitments/scope";

async function requireVisibleStatus(tx: Db, actor: Actor, id: string) {
  const status = await tx.commitmentStatusChange.findFirst({
    where: { id, commitment: visibleCommitments(actor) },
  });
  if (!status) throw new NotFoundError();
  return status;
}

const ownerOfStatus = async (tx: Db, actor: Actor, { id }: { id: string }) =>
  (await requireVisibleStatus(tx, actor, id)).createdById;

async function requireCounting(tx: Db, status: CommitmentStatusChange): Promise<void> {
  const turn = { state: status.state, since: readDate("since", status) };
  if (wouldNotCount(turn, await turnDates(tx, status.commitmentId)))
    throw new ConflictError(
      "This turn has no date and another one has, so it would not count. Record it anew with a date, even only the year.",
    );
}

/** Doing it twice changes nothing the second time, and is recorded only once. */
async function mark(tx: Db, actor: Actor, id: string, takenBack: boolean) {
  const status = await requireVisibleStatus(tx, actor, id);
  const { commitmentId, deletedAt } = status;
  const { statement } = await requireLiveCommitment(tx, actor, commitmentId);
  const result = { commitmentId };
  if (Boolean(deletedAt) === takenBack) return { result, audit: [] };
  if (!takenBack) await requireCounting(tx, status);
  // Of two that come at once, the second finds it done.
  const { count } = await tx.commitmentStatusChange.updateMany({
    where: { id, deletedAt },
    data: { deletedAt: takenBack ? now() : null, version: { increment: 1 } },
  });
  if (count === 0) return { result, audit: [] };
  const row = await statusSnapshot(tx, id);
  const [before, after] = takenBack ? [row, null] : [null, row];
  return { result, audit: { ...commitmentSubject(commitmentId, statement), before, after } };
}

/** Takes back a turn that was recorded in error: it no longer counts, and can be brought back. */
export const takeBackStatus = defineCommand({
  name: "commitment.took-back-status",
  permission: "commitment:trash",
  input: takeBackStatusSchema,
  owner: ownerOfStatus,
  run: ({ tx, actor, input: { id } }) => mark(tx, actor, id, true),
});

/** Lets a turn that was taken back count again. */
export const bringBackStatus = defineCommand({
  name: "commitment.brought-back-status",
  permission: "commitment:trash",
  input: bringBackStatusSchema,
  owner: ownerOfStatus,
  run: ({ tx, actor, input: { id } }) => mark(tx, actor, id, false),
});
