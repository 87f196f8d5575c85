import type { Actor } from "@/lib/auth/actor";
import { columnToDay, readDate } from "@/lib/dates/columns";
import type { Prisma } from "@/lib/db/generated/client";
import { visibleCases } from "@/lib/features/cases/scope";
import type { ContactRow, ContactView, ParticipantView } from "@/lib/features/contacts/types";
import { personNameSelect, positionInclude, toPosition } from "@/lib/features/people/mappers";
import { citationInclude, citationOrder, toCitation } from "@/lib/features/sources/mappers";
import { visibleTasks } from "@/lib/features/tasks/scope";

/** Participants as they were typed. */
export const participantOrder = [
  { place: "asc" },
  { id: "asc" },
] satisfies Prisma.ContactParticipantOrderByWithRelationInput[];

/** What a line of a contact list reads; of the cases, only those the actor may see. */
export function contactRowInclude(actor: Actor) {
  return {
    participants: {
      orderBy: participantOrder,
      include: {
        person: { select: personNameSelect },
        position: { include: positionInclude },
        organisation: { select: { id: true, name: true } },
      },
    },
    cases: {
      where: { caseRecord: { AND: [{ deletedAt: null }, visibleCases(actor)] } },
      orderBy: { caseId: "asc" },
      include: {
        caseRecord: {
          select: { id: true, reference: true, person: { select: { fullName: true } } },
        },
      },
    },
  } satisfies Prisma.ContactInclude;
}

/** What a contact's page reads besides. */
export function contactViewInclude(actor: Actor) {
  return {
    ...contactRowInclude(actor),
    citations: { orderBy: citationOrder, include: citationInclude },
    tasks: {
      where: { AND: [{ deletedAt: null }, visibleTasks(actor)] },
      orderBy: [{ dueFirst: "asc" }, { id: "asc" }],
    },
  } satisfies Prisma.ContactInclude;
}

type StoredRow = Prisma.ContactGetPayload<{ include: ReturnType<typeof contactRowInclude> }>;
type StoredView = Prisma.ContactGetPayload<{ include: ReturnType<typeof contactViewInclude> }>;

function toParticipant(row: StoredRow["participants"][number]): ParticipantView {
  const { id, part, person, position, organisation } = row;
  return { id, part, person, position: position && toPosition(position), organisation };
}

/** A stored contact as a line of a list. */
export function toContactRow(row: StoredRow): ContactRow {
  const { id, medium, made, countQualifier, count, happenedAt, timeZone, topics, outcome } = row;
  return {
    ...{ id, medium, made, countQualifier, count, happenedAt, timeZone, topics, outcome },
    happenedOn: readDate("happenedOn", row),
    participants: row.participants.map(toParticipant),
    cases: row.cases.map(({ caseRecord }) => ({
      ...{ id: caseRecord.id, reference: caseRecord.reference },
      personName: caseRecord.person.fullName,
    })),
  };
}

/** A stored contact as its page shows it. */
export function toContactView(row: StoredView): ContactView {
  const { version, createdById, deletedAt, durationMinutes, place, onBehalfOf } = row;
  const { asked, answered, nextStep, confidentiality, internalNotes } = row;
  return {
    ...toContactRow(row),
    ...{ version, createdById, deletedAt, durationMinutes, place, onBehalfOf },
    ...{ asked, answered, nextStep, confidentiality, internalNotes },
    citations: row.citations.map(toCitation),
    tasks: row.tasks.map(({ id, title, completedAt, dueOn }) => ({
      ...{ id, title, completedAt },
      dueOn: dueOn ? columnToDay(dueOn) : null,
    })),
  };
}
