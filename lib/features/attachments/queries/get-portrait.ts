import type * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { recordSchema } from "@/lib/features/attachments/schema";
import type { PortraitView } from "@/lib/features/attachments/types";
import { requireSeenCase, visibleCases } from "@/lib/features/cases/scope";
import { visiblePeople } from "@/lib/features/people/scope";
import { visibleSources } from "@/lib/features/sources/scope";

type RecordOfFiles = z.output<typeof recordSchema>;

const photograph = { role: "photograph", deletedAt: null, displaySha256: { not: null } } as const;

async function newest(db: Db, of: Prisma.AttachmentWhereInput): Promise<PortraitView | null> {
  const found = await db.attachment.findFirst({
    where: { AND: [of, photograph] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, description: true, credit: true },
  });
  return found && { ...found, description: found.description ?? "" };
}

/**
 * Those of one record, if the actor may see it: the scope of its own kind alone, since planning that
 * of all kinds takes the database longer than anything else on the page of a case.
 */
function filesOf(actor: Actor, { kind, id }: RecordOfFiles): Prisma.AttachmentWhereInput {
  if (kind === "case") return { caseId: id, caseRecord: visibleCases(actor) };
  if (kind === "person") return { personId: id, person: visiblePeople(actor) };
  return { sourceId: id, source: visibleSources(actor) };
}

/**
 * The photograph that stands for a record: the newest of its own. A case without one shows that of the
 * person it is about.
 * @throws NotFoundError when the case is absent or hidden: the person may be known from elsewhere
 */
export const getPortrait = defineQuery({
  name: "attachment.get-portrait",
  permission: "attachment:read",
  input: recordSchema,
  async run({ db, actor, input }): Promise<PortraitView | null> {
    const { kind, id } = input;
    if (kind !== "case") return newest(db, filesOf(actor, input));
    const { personId } = await requireSeenCase(db, actor, id);
    return (
      (await newest(db, filesOf(actor, input))) ??
      newest(db, filesOf(actor, { kind: "person", id: personId }))
    );
  },
});
