import { today } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import { isAhead } from "@/lib/dates/bounds";
import { dateColumns, readDate } from "@/lib/dates/columns";
import { formatPartialDate } from "@/lib/dates/format";
import type { PartialDate } from "@/lib/dates/partial-date";
import type { Db } from "@/lib/db/client";
import type { CommitmentState } from "@/lib/db/generated/enums";
import { InvalidInputError } from "@/lib/errors";
import { statusSnapshot } from "@/lib/features/commitments/commands/status-snapshot";
import { turnDates } from "@/lib/features/commitments/commands/turn-dates";
import { commitmentSubject } from "@/lib/features/commitments/commands/write-commitment";
import { isBeforePromise, wouldNotCount } from "@/lib/features/commitments/rules";
import { recordCommitmentStatusSchema } from "@/lib/features/commitments/schema";
import { requireLiveCommitment } from "@/lib/features/commitments/scope";
import { writeCitations } from "@/lib/features/sources/write-citations";

function requirePossibleDay(since: PartialDate, saidOn: PartialDate): void {
  const refuse = (message: string) => {
    throw new InvalidInputError({ "since.year": [message] });
  };
  if (isBeforePromise(since, saidOn))
    refuse(
      `The promise was made ${formatPartialDate(saidOn)}: nothing can have become of it before that`,
    );
  if (isAhead(since, today())) refuse("This day is still ahead: enter when it happened");
}

async function requireCounting(
  tx: Db,
  commitmentId: string,
  turn: { state: CommitmentState; since: PartialDate },
): Promise<void> {
  if (wouldNotCount(turn, await turnDates(tx, commitmentId)))
    throw new InvalidInputError({
      "since.year": [
        "Enter a date, even only the year: an earlier turn has one, and an undated one would not count",
      ],
    });
}

/**
 * Records what became of a promise, as a dated row of its own with its evidence; the newest counts.
 * Anyone who may add commitments may say so of any: the row is theirs, and only they or an editor
 * can take it back.
 */
export const recordCommitmentStatus = defineCommand({
  name: "commitment.recorded-status",
  permission: "commitment:add",
  input: recordCommitmentStatusSchema,
  async run({ tx, actor, input: { commitmentId, since, state, note, citations, newSource } }) {
    const { statement } = await requireLiveCommitment(tx, actor, commitmentId);
    requirePossibleDay(since, readDate("saidOn", statement));
    await requireCounting(tx, commitmentId, { state, since });
    const { id } = await tx.commitmentStatusChange.create({
      data: { commitmentId, state, note, createdById: actor.id, ...dateColumns("since", since) },
    });
    const claim = { commitmentStatusChangeId: id };
    await writeCitations(tx, actor, claim, citations, newSource);
    const after = await statusSnapshot(tx, id);
    return {
      result: { id, commitmentId },
      audit: { ...commitmentSubject(commitmentId, statement), before: null, after },
    };
  },
});
