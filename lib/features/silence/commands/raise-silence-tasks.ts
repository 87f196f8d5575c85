import * as z from "zod";

import type { AuditEntry } from "@/lib/audit/record-audit";
import { today } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import { dayToColumn } from "@/lib/dates/columns";
import { addDays } from "@/lib/dates/days";
import type { Db } from "@/lib/db/client";
import {
  overdueSilences,
  type OverdueSilence,
} from "@/lib/features/silence/queries/overdue-silences";
import { silenceTaskDetails, silenceTaskTitle } from "@/lib/features/silence/rules/task-words";

/** Few enough for one transaction; whoever runs this goes on until none is left. */
const MOST_AT_ONCE = 200;
const DAYS_TO_ACT = 7;

function taskOf(silence: OverdueSilence, day: string) {
  const { caseId, key, leadId, createdById } = silence;
  return {
    ...{ caseId, raisedFor: key, ownerId: leadId },
    title: silenceTaskTitle(silence),
    details: silenceTaskDetails(silence, day),
    dueOn: dayToColumn(addDays(day, DAYS_TO_ACT)),
    // No account stands behind the daily work; the audit trail says that it was not this person.
    createdById: leadId ?? createdById,
  };
}

/** Skips what another process raised meanwhile: the database knows each silence by its key. */
async function raise(tx: Db, silences: OverdueSilence[], day: string): Promise<AuditEntry[]> {
  const tasks = await tx.task.createManyAndReturn({
    data: silences.map((silence) => taskOf(silence, day)),
    skipDuplicates: true,
  });
  return tasks.map(({ id, title, details, dueOn, ownerId, caseId }) => ({
    ...{ subjectType: "task", subjectId: id, caseIds: caseId ? [caseId] : [] },
    before: null,
    after: { title, details, dueOn, ownerId, caseId },
  }));
}

/**
 * Raises a task for each case in which no official has spoken for too long: once for each silence,
 * for the lead of the case. At most 200 at a time; `raised` tells how many.
 */
export const raiseSilenceTasks = defineCommand({
  name: "silence.raised-task",
  permission: "daily:run",
  input: z.object({}),
  async run({ tx }) {
    const day = today();
    const audit = await raise(tx, await overdueSilences(tx, day, MOST_AT_ONCE), day);
    return { result: { raised: audit.length }, audit };
  },
});
