import type { Role } from "@/lib/db/generated/enums";
import type { UserState } from "@/lib/features/users/schema";

export const ROLE_LABELS: Record<Role, string> = {
  viewer: "Viewer",
  contributor: "Contributor",
  editor: "Editor",
  admin: "Administrator",
};

/** What each role may do, in a line. */
export const ROLE_HINTS: Record<Role, string> = {
  viewer: "Reads, and changes nothing.",
  contributor: "Adds records, and changes those they added.",
  editor: "Adds and changes every record, closes cases, exports.",
  admin: "An editor who also manages accounts and settings, and erases what lies in the trash.",
};

export const USER_STATE_LABELS: Record<UserState, string> = {
  active: "Can sign in",
  disabled: "Disabled",
};
