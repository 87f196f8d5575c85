import * as z from "zod";

import { today } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import { dayToColumn } from "@/lib/dates/columns";
import { taskWords } from "@/lib/features/glass/rules";
import { taskSubject } from "@/lib/features/tasks/commands/write-task";

const tellSchema = z.object({
  caseId: z.uuid(),
  adminId: z.uuid(),
  adminName: z.string(),
  minutes: z.number().int(),
  reason: z.string(),
});

/**
 * Gives the lead of a case and each of its team a task that says that an administrator opened it.
 * @returns the addresses of those who were told
 */
export const tellTeam = defineCommand({
  name: "glass.told-team",
  permission: "daily:run",
  input: tellSchema,
  async run({ tx, input: { caseId, adminId, ...told } }) {
    const team = await tx.user.findMany({
      where: {
        ...{ disabledAt: null, id: { not: adminId } },
        OR: [{ ledCases: { some: { id: caseId } } }, { memberships: { some: { caseId } } }],
      },
      orderBy: { id: "asc" },
      select: { id: true, email: true },
    });
    const tasks = await tx.task.createManyAndReturn({
      // No account stands behind this; the audit trail says that it was not this person.
      data: team.map(({ id }) => ({
        ...taskWords(told),
        ...{ caseId, ownerId: id, createdById: id, dueOn: dayToColumn(today()) },
      })),
    });
    return {
      result: { emails: team.map(({ email }) => email) },
      audit: tasks.map(({ id, title, details, dueOn, ownerId }) => ({
        ...taskSubject(id, [caseId]),
        before: null,
        after: { title, details, dueOn, ownerId, caseId },
      })),
    };
  },
});
