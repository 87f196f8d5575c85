import { columnToDay } from "@/lib/dates/columns";
import type { Prisma } from "@/lib/db/generated/client";
import { contactTitle } from "@/lib/features/contacts/rules";
import type { TaskRow, TaskView } from "@/lib/features/tasks/types";

/** What a line of a task list reads. Whoever may see a task may see all that it is linked to. */
export const taskRowInclude = {
  owner: { select: { id: true, name: true } },
  caseRecord: {
    select: { id: true, reference: true, deletedAt: true, person: { select: { fullName: true } } },
  },
} satisfies Prisma.TaskInclude;

/** What a task's page reads besides. */
export const taskViewInclude = {
  ...taskRowInclude,
  completedBy: { select: { name: true } },
  statement: { select: { id: true, text: true } },
  contact: { select: { id: true, medium: true, made: true, countQualifier: true, count: true } },
} satisfies Prisma.TaskInclude;

type StoredRow = Prisma.TaskGetPayload<{ include: typeof taskRowInclude }>;
type StoredView = Prisma.TaskGetPayload<{ include: typeof taskViewInclude }>;

/** A stored task as a line of a list. A case in the trash is left out. */
export function toTaskRow({
  id,
  title,
  dueOn,
  completedAt,
  owner,
  caseRecord,
}: StoredRow): TaskRow {
  const shown = caseRecord?.deletedAt === null ? caseRecord : null;
  return {
    ...{ id, title, completedAt, owner },
    dueOn: dueOn ? columnToDay(dueOn) : null,
    case: shown && { id: shown.id, reference: shown.reference, personName: shown.person.fullName },
  };
}

/** A stored task as its page shows it. */
export function toTaskView(row: StoredView): TaskView {
  const { version, createdById, deletedAt, details, completedBy, statement, contact } = row;
  return {
    ...toTaskRow(row),
    ...{ version, createdById, deletedAt, details, completedBy, statement },
    contact: contact && { id: contact.id, words: contactTitle(contact) },
  };
}
