import { defineQuery } from "@/lib/commands/define-query";
import { lastUses } from "@/lib/features/users/queries/list-users";
import { openSessions } from "@/lib/features/users/queries/open-sessions";
import { oneSchema } from "@/lib/features/users/schema";
import type { UserView } from "@/lib/features/users/types";

/** An account with its open sessions; null when there is none. */
export const getUser = defineQuery({
  name: "user.get",
  permission: "user:manage",
  input: oneSchema,
  async run({ db, input: { id } }): Promise<UserView | null> {
    const user = await db.user.findUnique({
      where: { id },
      include: { totp: { select: { confirmedAt: true } } },
    });
    if (!user) return null;
    const [sessions, used, feeds] = await Promise.all([
      openSessions(db, id),
      lastUses(db, [id]),
      db.calendarFeed.count({ where: { userId: id, revokedAt: null } }),
    ]);
    const { name, email, role, disabledAt, createdAt, totp } = user;
    return {
      ...{ id, name, email, role, disabledAt, createdAt, sessions, feeds },
      lastUsedAt: used.get(id) ?? null,
      hasSecondStep: Boolean(totp?.confirmedAt),
    };
  },
});
