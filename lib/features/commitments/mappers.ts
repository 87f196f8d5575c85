import type { Actor } from "@/lib/auth/actor";
import { readDate } from "@/lib/dates/columns";
import type { PartialDate } from "@/lib/dates/partial-date";
import type { Prisma } from "@/lib/db/generated/client";
import {
  ageOf,
  isPending,
  lastEndOf,
  latenessOf,
  promiserOf,
  standingStatus,
  wordingOf,
} from "@/lib/features/commitments/rules";
import type {
  CommitmentRow,
  CommitmentStatusView,
  CommitmentView,
} from "@/lib/features/commitments/types";
import { citationInclude, citationOrder, toCitation } from "@/lib/features/sources/mappers";
import { statementRowInclude, toStatementRow } from "@/lib/features/statements/mappers";

/** What a line of the ledger reads. */
export function commitmentRowInclude(actor: Actor) {
  const statement = statementRowInclude(actor);
  const { caseRecord } = statement.cases.include;
  const cases = {
    ...statement.cases,
    include: {
      caseRecord: {
        select: { ...caseRecord.select, closures: { where: { reopenedAt: null }, take: 1 } },
      },
    },
  };
  return {
    statement: { include: { ...statement, cases } },
    statuses: { where: { deletedAt: null } },
  } satisfies Prisma.CommitmentInclude;
}

/** What became of a promise, the newest first. */
export const turnOrder = [
  { newestFirst: "asc" },
  { createdAt: "desc" },
  { id: "desc" },
] satisfies Prisma.CommitmentStatusChangeOrderByWithRelationInput[];

/** What a commitment's page reads besides; the statuses taken back are among the others. */
export function commitmentViewInclude(actor: Actor) {
  const cited = { orderBy: citationOrder, include: citationInclude };
  return {
    ...commitmentRowInclude(actor),
    statuses: {
      orderBy: turnOrder,
      include: { createdBy: { select: { name: true } }, citations: cited },
    },
    citations: cited,
  } satisfies Prisma.CommitmentInclude;
}

type StoredRow = Prisma.CommitmentGetPayload<{ include: ReturnType<typeof commitmentRowInclude> }>;
type StoredView = Prisma.CommitmentGetPayload<{
  include: ReturnType<typeof commitmentViewInclude>;
}>;
type StoredStatus = StoredView["statuses"][number];

/** How each of the cases ended; null for one that is open. */
function endsOf({ statement }: StoredRow): (PartialDate | null)[] {
  return statement.cases.map(({ caseRecord: { closures } }) =>
    closures[0] ? readDate("endedOn", closures[0]) : null,
  );
}

/** A stored commitment as a line of the ledger on `today` (YYYY-MM-DD). */
export function toCommitmentRow(row: StoredRow, today: string): CommitmentRow {
  const { id, words, promisedTo, statementId } = row;
  const { text, wording, language, speaker, saidOn, cases } = toStatementRow(row.statement);
  const standing = standingStatus(
    row.statuses.map((status) => ({ ...status, since: readDate("since", status) })),
  );
  const state = standing?.state ?? "open";
  const due = readDate("due", row);
  const casesEnd = lastEndOf(endsOf(row));
  return {
    ...{ id, words, promisedTo, statementId, saidOn, due, state, cases },
    wording: wordingOf(words, { text, wording }),
    language: text.includes(words) ? language : null,
    promiser: promiserOf(speaker, row.promiser),
    lateness: latenessOf({ state, due }, today),
    caseClosed: casesEnd !== null && isPending(state),
    age: ageOf(saidOn, standing, today, casesEnd),
  };
}

function toStatus(row: StoredStatus): CommitmentStatusView {
  const { id, state, note, createdById, createdAt } = row;
  return {
    ...{ id, state, note, createdById },
    since: readDate("since", row),
    recordedBy: row.createdBy.name,
    recordedAt: createdAt,
    citations: row.citations.map(toCitation),
  };
}

/** A stored commitment as its page shows it on `today` (YYYY-MM-DD). */
export function toCommitmentView(row: StoredView, today: string): CommitmentView {
  const { version, createdById, deletedAt, note, statement } = row;
  const live = row.statuses.filter((status) => status.deletedAt === null);
  const takenBack = row.statuses.filter((status) => status.deletedAt !== null);
  return {
    ...toCommitmentRow({ ...row, statuses: live }, today),
    ...{ version, createdById, deletedAt, note },
    statement: {
      text: statement.text,
      language: statement.language,
      inTrash: statement.deletedAt !== null,
    },
    statuses: live.map(toStatus),
    takenBack: takenBack.map(toStatus),
    citations: row.citations.map(toCitation),
  };
}
