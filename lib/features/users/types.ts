import type { Role } from "@/lib/db/generated/enums";

/** An account in the list of them. */
export type UserRow = {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabledAt: Date | null;
  /** When any session of theirs was last used; null: never yet. */
  lastUsedAt: Date | null;
  hasSecondStep: boolean;
};

/** A browser that somebody is signed in with. */
export type SessionView = {
  id: string;
  device: string;
  firstUsedAt: Date;
  lastUsedAt: Date;
};

/** An account on its own page. */
export type UserView = UserRow & { createdAt: Date; sessions: SessionView[]; feeds: number };

/** An invitation that nobody has accepted or revoked. */
export type InvitationRow = {
  id: string;
  email: string;
  role: Role;
  /** Who made its present link; null: the command line. */
  invitedBy: string | null;
  createdAt: Date;
  expiresAt: Date;
  expired: boolean;
};

/** One thing that can be allowed, and how far each role’s grant reaches. */
export type RoleGrantRow = { words: string; grants: ("any" | "own" | null)[] };

/** What each role may do, in the order of the roles. */
export type RoleGrants = { roles: string[]; groups: { title: string; rows: RoleGrantRow[] }[] };
