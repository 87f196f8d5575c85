import type { Actor } from "@/lib/auth/actor";
import { readDate } from "@/lib/dates/columns";
import type { Prisma } from "@/lib/db/generated/client";
import { visibleCases } from "@/lib/features/cases/scope";
import { personNameSelect, positionInclude, toPosition } from "@/lib/features/people/mappers";
import type { SpeakerView, StatementRow } from "@/lib/features/statements/types";

/** What a line of a statement list reads; of the cases, only those the actor may see. */
export function statementRowInclude(actor: Actor) {
  return {
    speaker: { select: personNameSelect },
    speakerPosition: { include: positionInclude },
    speakerOrganisation: { select: { id: true, name: true } },
    relayedPerson: { select: personNameSelect },
    relayedPosition: { include: positionInclude },
    cases: {
      where: { caseRecord: { AND: [{ deletedAt: null }, visibleCases(actor)] } },
      orderBy: { caseId: "asc" },
      include: {
        caseRecord: {
          select: { id: true, reference: true, person: { select: { fullName: true } } },
        },
      },
    },
  } satisfies Prisma.StatementInclude;
}

type StoredRow = Prisma.StatementGetPayload<{ include: ReturnType<typeof statementRowInclude> }>;

function toSpeaker(row: StoredRow): SpeakerView {
  return {
    kind: row.speakerKind,
    person: row.speaker,
    position: row.speakerPosition && toPosition(row.speakerPosition),
    organisation: row.speakerOrganisation,
    unnamedRole: row.unnamedRole,
    relayed: row.relayedPerson && {
      person: row.relayedPerson,
      position: row.relayedPosition && toPosition(row.relayedPosition),
    },
  };
}

/** A stored statement as a line of a list. */
export function toStatementRow(row: StoredRow): StatementRow {
  const { id, channel, venue, wording, text, language, kinds } = row;
  return {
    ...{ id, channel, venue, wording, text, language, kinds },
    speaker: toSpeaker(row),
    saidOn: readDate("saidOn", row),
    cases: row.cases.map(({ mention, caseRecord }) => ({
      ...{ id: caseRecord.id, reference: caseRecord.reference, mention },
      personName: caseRecord.person.fullName,
    })),
  };
}
