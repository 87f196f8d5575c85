import type { Actor } from "@/lib/auth/actor";

/** Who acts when the command line manages accounts; no user row has this id. */
export const SYSTEM_ACTOR: Actor = {
  id: "00000000-0000-4000-8000-000000000001",
  name: "Command line",
  role: "admin",
};

/** The same for whoever holds a link that makes an account or gives a new password. */
export const LINK_ACTOR: Actor = { ...SYSTEM_ACTOR, name: "Holder of a link" };

/** The same for work that nobody asks for, such as tasks raised day by day. */
export const DAILY_ACTOR: Actor = { ...SYSTEM_ACTOR, name: "Vigil" };

/** The id of an actor's user row; null for one who has none. */
export const accountOf = ({ id }: Actor): string | null => (id === SYSTEM_ACTOR.id ? null : id);
