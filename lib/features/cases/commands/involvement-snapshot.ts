import type { Prisma } from "@/lib/db/generated/client";

export const involvedInclude = {
  person: { select: { fullName: true } },
} satisfies Prisma.CaseInvolvementInclude;

type StoredInvolvement = Prisma.CaseInvolvementGetPayload<{ include: typeof involvedInclude }>;

/** Somebody's part in a case as its history tells it, with the name they went by then. */
export function involvementSnapshot({ personId, role, note, person }: StoredInvolvement) {
  return { personId, involved: person.fullName, role, note };
}
