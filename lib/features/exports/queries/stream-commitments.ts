import type { Actor } from "@/lib/auth/actor";
import { readDate } from "@/lib/dates/columns";
import type { Prisma } from "@/lib/db/generated/client";
import { COMMITMENT_STATE_LABELS } from "@/lib/features/commitments/labels";
import {
  commitmentRowInclude,
  toCommitmentRow,
  turnOrder,
} from "@/lib/features/commitments/mappers";
import type { PromiserView } from "@/lib/features/commitments/types";
import { citationsOf, citedCapture, officeHeld } from "@/lib/features/exports/queries/citations";
import { commitmentsInRange } from "@/lib/features/exports/queries/number-sources";
import { among, type Reading, type SourceNumbers } from "@/lib/features/exports/queries/reading";
import { byPlace } from "@/lib/features/exports/queries/stream-people";
import { recordDate } from "@/lib/features/exports/record-date";
import type { CommitmentRecord, Speaker } from "@/lib/features/exports/types";
import { citationOrder } from "@/lib/features/sources/mappers";

const LATENESS_WORDS = { overdue: "overdue", maybe: "may be overdue" } as const;

const CITED = {
  orderBy: citationOrder,
  include: citedCapture,
} satisfies Prisma.Commitment$citationsArgs;

function includeFor(actor: Actor) {
  const row = commitmentRowInclude(actor);
  const statuses = { ...row.statuses, orderBy: turnOrder, include: { citations: CITED } };
  return { ...row, statuses, citations: CITED } satisfies Prisma.CommitmentInclude;
}

type StoredCommitment = Prisma.CommitmentGetPayload<{ include: ReturnType<typeof includeFor> }>;

/** What was promised about the case in statements within the range, soonest due first; judged for `today`. */
export async function* streamCommitments(
  reading: Reading,
  numbers: SourceNumbers,
  today: string,
): AsyncGenerator<CommitmentRecord> {
  const include = includeFor(reading.actor);
  const load = (page: { skip: number; take: number }) =>
    reading.db.commitment.findMany({
      where: { AND: [commitmentsInRange(reading), among(reading)] },
      orderBy: [{ dueFirst: "asc" }, { id: "asc" }],
      ...page,
      include,
    });
  for await (const row of byPlace(load)) yield toRecord(row, numbers, today);
}

function toRecord(row: StoredCommitment, numbers: SourceNumbers, today: string): CommitmentRecord {
  const view = toCommitmentRow(row, today);
  const { id, statementId, promisedTo, state, lateness } = view;
  return {
    ...{ id, statementId, promisedTo, note: row.note },
    words: { text: view.words, language: view.language },
    promiser: promiserOf(view.promiser),
    saidOn: recordDate(view.saidOn),
    due: recordDate(view.due),
    state: { code: state, label: COMMITMENT_STATE_LABELS[state] },
    lateness: lateness && LATENESS_WORDS[lateness],
    turns: row.statuses.map((turn) => ({
      id: turn.id,
      state: { code: turn.state, label: COMMITMENT_STATE_LABELS[turn.state] },
      since: recordDate(readDate("since", turn)),
      note: turn.note,
      citations: citationsOf(turn.citations, numbers),
    })),
    citations: citationsOf(row.citations, numbers),
  };
}

function promiserOf({ person, position, organisation, unnamedRole }: PromiserView): Speaker {
  const name = person?.fullName ?? organisation?.name;
  return {
    personId: person?.id ?? null,
    organisationId: organisation?.id ?? null,
    positionId: position?.id ?? null,
    name: name ? { text: name, language: null } : null,
    unnamedRole,
    office: officeHeld(position),
  };
}
