import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { NotFoundError } from "@/lib/errors";
import { visibleCases } from "@/lib/features/cases/scope";
import { citationOrder } from "@/lib/features/sources/mappers";
import { visibleStatements } from "@/lib/features/statements/scope";

const name = { select: { fullName: true } } as const;

/** The cases that an edit may change: hidden and trashed ones stay linked, unseen. */
export function editableCases(actor: Actor): Prisma.StatementCaseWhereInput {
  return { caseRecord: { AND: [{ deletedAt: null }, visibleCases(actor)] } };
}

function includeFor(actor: Actor) {
  return {
    speaker: name,
    relayedPerson: name,
    speakerOrganisation: { select: { name: true } },
    cases: {
      where: editableCases(actor),
      orderBy: { caseId: "asc" },
      include: { caseRecord: { select: { reference: true, person: name } } },
    },
    citations: {
      orderBy: citationOrder,
      include: { source: { select: { title: true } } },
    },
  } satisfies Prisma.StatementInclude;
}

export type StatementForEdit = Prisma.StatementGetPayload<{
  include: ReturnType<typeof includeFor>;
}>;

/**
 * A statement as stored, with its visible cases and its sources: what an edit form begins with and
 * what history compares.
 * @throws NotFoundError when absent or hidden
 */
export async function statementForEdit(
  db: Db,
  actor: Actor,
  id: string,
): Promise<StatementForEdit> {
  const statement = await db.statement.findFirst({
    where: { AND: [{ id }, visibleStatements(actor)] },
    include: includeFor(actor),
  });
  if (!statement)
    throw new NotFoundError("This statement does not exist, or is not visible to you.");
  return statement;
}
