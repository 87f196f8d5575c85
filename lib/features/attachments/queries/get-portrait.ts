import { defineQuery } from "@/lib/commands/define-query";
import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { recordSchema } from "@/lib/features/attachments/schema";
import { RECORD_COLUMNS, visibleAttachments } from "@/lib/features/attachments/scope";
import type { PortraitView } from "@/lib/features/attachments/types";
import { requireSeenCase } from "@/lib/features/cases/scope";

async function newest(
  db: Db,
  actor: Actor,
  of: Prisma.AttachmentWhereInput,
): Promise<PortraitView | null> {
  const found = await db.attachment.findFirst({
    where: {
      AND: [of, { role: "photograph", deletedAt: null, displaySha256: { not: null } }],
      ...visibleAttachments(actor),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, description: true, credit: true },
  });
  return found && { ...found, description: found.description ?? "" };
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
  async run({ db, actor, input: { kind, id } }): Promise<PortraitView | null> {
    if (kind === "case") await requireSeenCase(db, actor, id);
    const own = await newest(db, actor, { [RECORD_COLUMNS[kind]]: id });
    if (own || kind !== "case") return own;
    return newest(db, actor, { person: { cases: { some: { id } } } });
  },
});
