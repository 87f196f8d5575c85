import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { keysetPage, type PageArgs } from "@/lib/db/keyset";
import { listUsersSchema, USER_ORDER, type UserFilters } from "@/lib/features/users/schema";
import type { UserRow } from "@/lib/features/users/types";

type FindArgs = PageArgs<Prisma.UserWhereInput, Prisma.UserOrderByWithRelationInput>;

const rowSelect = {
  ...{ id: true, name: true, email: true, role: true, disabledAt: true },
  totp: { select: { confirmedAt: true } },
} satisfies Prisma.UserSelect;

function filtersOf({ role, state }: UserFilters): Prisma.UserWhereInput {
  return {
    ...(role ? { role } : {}),
    ...(state ? { disabledAt: state === "disabled" ? { not: null } : null } : {}),
  };
}

/** When each of some users last did anything, by id. One query. */
export async function lastUses(db: Db, ids: string[]): Promise<Map<string, Date | null>> {
  const uses = await db.userSession.groupBy({
    by: ["userId"],
    where: { userId: { in: ids } },
    _max: { lastSeenAt: true },
  });
  return new Map(uses.map(({ userId, _max }) => [userId, _max.lastSeenAt]));
}

/** The accounts by name, and when each was last used. A fixed number of queries, whatever the length. */
export const listUsers = defineQuery({
  name: "user.list",
  permission: "user:manage",
  input: listUsersSchema,
  async run({ db, input }) {
    const page = await keysetPage({
      cursor: input,
      order: USER_ORDER,
      where: filtersOf(input),
      keyOf: async (where) => (await db.user.findFirst({ where, select: { name: true } }))?.name,
      find: (args: FindArgs) => db.user.findMany({ ...args, select: rowSelect }),
      count: (args) => db.user.count(args),
    });
    const used = await lastUses(
      db,
      page.rows.map(({ id }) => id),
    );
    const rows = page.rows.map(({ totp, ...row }): UserRow => ({
      ...row,
      lastUsedAt: used.get(row.id) ?? null,
      hasSecondStep: Boolean(totp?.confirmedAt),
    }));
    return { ...page, rows };
  },
});
