import { now } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import type { Prisma } from "@/lib/db/generated/client";
import { keysetPage, type PageArgs } from "@/lib/db/keyset";
import { INVITATION_ORDER, listInvitationsSchema } from "@/lib/features/users/schema";
import type { InvitationRow } from "@/lib/features/users/types";

type FindArgs = PageArgs<Prisma.InvitationWhereInput, Prisma.InvitationOrderByWithRelationInput>;

/** Invitations that nobody has accepted or revoked, the newest first; also those that are too old. */
export const listInvitations = defineQuery({
  name: "user.list-invitations",
  permission: "user:manage",
  input: listInvitationsSchema,
  async run({ db, input }) {
    const page = await keysetPage({
      cursor: input,
      order: INVITATION_ORDER,
      where: { acceptedAt: null, revokedAt: null },
      keyOf: async (where) =>
        (await db.invitation.findFirst({ where, select: { createdAt: true } }))?.createdAt,
      find: (args: FindArgs) =>
        db.invitation.findMany({
          ...args,
          select: {
            ...{ id: true, email: true, role: true, createdAt: true, expiresAt: true },
            createdBy: { select: { name: true } },
          },
        }),
      count: (args) => db.invitation.count(args),
    });
    const rows = page.rows.map(({ createdBy, ...row }): InvitationRow => ({
      ...row,
      invitedBy: createdBy?.name ?? null,
      expired: row.expiresAt <= now(),
    }));
    return { ...page, rows };
  },
});
