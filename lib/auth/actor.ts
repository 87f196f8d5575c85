import type { Role } from "@/lib/db/generated/enums";

export type { Role };

/** Who is acting: a signed-in user, or the command line on behalf of one. */
export type Actor = {
  id: string;
  name: string;
  role: Role;
  /** Sees restricted cases of their own teams alone, whatever glass they broke. */
  teamsOnly?: true;
};

/**
 * The same person without what broken glass lets them see: for everything but reading on a page. What
 * is written, exported, fed to calendars or counted for mails must not rest on it.
 */
export const asTeamMember = (actor: Actor): Actor => ({ ...actor, teamsOnly: true });
