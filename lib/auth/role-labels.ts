import type { Role } from "@/lib/db/generated/enums";

export const ROLE_LABELS: Record<Role, string> = {
  viewer: "Viewer",
  contributor: "Contributor",
  editor: "Editor",
  admin: "Administrator",
};
