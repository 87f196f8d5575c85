import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import { NotFoundError } from "@/lib/errors";
import { caseRowInclude, toCaseRow } from "@/lib/features/cases/mappers";
import { visibleCases } from "@/lib/features/cases/scope";
import type { CaseRow } from "@/lib/features/cases/types";
import { readSettings } from "@/lib/features/settings/queries";
import { clockEnd } from "@/lib/features/silence/queries/clock-end";
import { readClocks, type ClockReading } from "@/lib/features/silence/queries/read-clocks";
import { silenceSince } from "@/lib/features/silence/rules/clock";
import type { CaseSilence, ClockEnd, SilenceClock } from "@/lib/features/silence/types";
import { statementRowInclude, toStatementRow } from "@/lib/features/statements/mappers";
import type { StatementRow } from "@/lib/features/statements/types";

async function lastStatements(db: Db, actor: Actor, readings: ClockReading[]) {
  const ids = readings.flatMap(({ lastId }) => lastId ?? []);
  const rows = await db.statement.findMany({
    where: { id: { in: ids } },
    include: statementRowInclude(actor),
  });
  return new Map(rows.map((row) => [row.id, toStatementRow(row)]));
}

type Around = { row: CaseRow; end: ClockEnd; statements: Map<string, StatementRow> };

function toClock(reading: ClockReading, { row, end, statements }: Around): SilenceClock {
  const days = silenceSince(reading.last, end);
  const statement = statements.get(reading.lastId ?? "");
  const mention = statement?.cases.find(({ id }) => id === row.id)?.mention;
  return {
    days: days ?? row.held.days,
    since: days ? "mention" : "detention",
    undated: reading.undated,
    // A case in the trash is not among its statement's cases; nothing is said of the name then.
    last: statement ? { statement, named: (mention ?? "named") === "named" } : null,
  };
}

/**
 * How long no official, no leader and nobody of the holding side has spoken of a case in public.
 * A fixed number of queries. @throws NotFoundError when the case is hidden or absent
 */
export const getSilence = defineQuery({
  name: "silence.get",
  permission: "case:read",
  input: z.object({ caseId: z.uuid() }),
  async run({ db, actor, input: { caseId } }): Promise<CaseSilence> {
    const stored = await db.case.findFirst({
      where: { AND: [{ id: caseId }, visibleCases(actor)] },
      include: caseRowInclude,
    });
    if (!stored) throw new NotFoundError("This case does not exist, or is not visible to you.");
    const row = toCaseRow(stored, today());
    const end = clockEnd(row, today());
    const { official, leader, holder } = await readClocks(db, caseId, end);
    const statements = await lastStatements(db, actor, [official, leader, holder]);
    const { silenceThresholdDays } = await readSettings(db);
    const around = { row, end, statements };
    return {
      clocks: {
        official: toClock(official, around),
        leader: toClock(leader, around),
        holder: toClock(holder, around),
      },
      ended: end.ended ? (row.status?.status ?? "released") : null,
      threshold: {
        days: stored.silenceThresholdDays ?? silenceThresholdDays,
        own: stored.silenceThresholdDays !== null,
      },
    };
  },
});
