import { addCommitment } from "@/lib/features/commitments/commands/add-commitment";
import { recordCommitmentStatus } from "@/lib/features/commitments/commands/record-commitment-status";
import type { PartialDate } from "@/lib/dates/partial-date";
import { inferred, on } from "@/prisma/seed/dates";
import type { DemonstrationRecords } from "@/prisma/seed/demonstration";
import type { Sow } from "@/prisma/seed/run-once";

type Promised = { in: string; words: string; promisedTo?: string; due?: PartialDate };

const MEETING: Promised = {
  in: "We raise her name at every meeting, and there is a meeting next month.",
  words: "We raise her name at every meeting, and there is a meeting next month.",
  due: inferred("2026-02", "next month"),
};
const HALL: Promised = {
  in: "Three years are three years too many. We will not stop until she stands in this hall again.",
  words: "We will not stop until she stands in this hall again.",
};
const VISIT: Promised = {
  in: "A visit has been agreed to. I shall see her before the year is out.",
  words: "I shall see her before the year is out.",
  promisedTo: "The family",
  due: inferred("../2021-12", "before the year is out"),
};

/**
 * What was promised for those held: one promise kept, one without a day, and one whose day is gone.
 * @param statements their ids by their words
 */
export async function sowDemonstrationCommitments(
  sow: Sow,
  { sources }: DemonstrationRecords,
  statements: ReadonlyMap<string, string>,
): Promise<void> {
  const citations = [{ source: { id: sources.briefings.id } }];
  const promise = ({ in: text, ...promised }: Promised) =>
    sow(`demonstration commitment ${promised.words}`, addCommitment, {
      ...{ ...promised, citations },
      statementId: statements.get(text),
    });
  await promise(MEETING);
  await promise(HALL);
  const visit = await promise(VISIT);
  await sow("demonstration commitment visit kept", recordCommitmentStatus, {
    ...{ commitmentId: visit.id, state: "kept", since: on("2021-12-14") },
    note: "She was visited for forty minutes.",
    citations: [{ source: { id: sources.family.id } }],
  });
}
