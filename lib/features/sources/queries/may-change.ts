import type { Actor } from "@/lib/auth/actor";
import { can, canChange, type OwnablePermission } from "@/lib/auth/permissions";
import type { Prisma } from "@/lib/db/generated/client";
import type { CitableNoun } from "@/lib/features/sources/schema/citing";

const creator = { select: { createdById: true } } as const;

/** What tells whether an actor may change a citation: who added the record it is for. */
export const ownersSelect = {
  statement: creator,
  contact: creator,
  commitment: creator,
  commitmentStatusChange: creator,
  caseFact: { select: { caseRecord: creator } },
  caseRecord: creator,
  person: creator,
  position: { select: { person: creator } },
} satisfies Prisma.CitationSelect;

type Owners = Prisma.CitationGetPayload<{ select: typeof ownersSelect }>;

type Owned = { noun: CitableNoun; permission: OwnablePermission; createdById: string };

function ownerOf(row: Owners): Owned | null {
  const { statement, contact, commitment, commitmentStatusChange, caseFact, person } = row;
  const owners: [CitableNoun, OwnablePermission, { createdById: string } | null | undefined][] = [
    ["statement", "statement:edit", statement],
    ["contact", "contact:edit", contact],
    ["commitment", "commitment:edit", commitment],
    ["commitment_status", "commitment:edit", commitmentStatusChange],
    ["fact", "case:edit", caseFact?.caseRecord],
    ["case", "case:edit", row.caseRecord],
    ["person", "person:edit", person],
    ["position", "person:edit", row.position?.person],
  ];
  for (const [noun, permission, owner] of owners) {
    if (owner) return { noun, permission, createdById: owner.createdById };
  }
  return null;
}

/** What kind of record a citation is for. */
export const nounOf = (row: Owners): CitableNoun | null => ownerOf(row)?.noun ?? null;

/** Whether a page should offer to change this citation. The command decides again. */
export function mayChangeCitation(actor: Actor, row: Owners): boolean {
  const owner = ownerOf(row);
  return (
    owner !== null &&
    can(actor, "source:cite") &&
    canChange(actor, owner.permission, owner.createdById)
  );
}
