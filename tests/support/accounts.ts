import type { Role } from "@/lib/auth/actor";

/** Password of every account that the end-to-end tests sign in with. */
export const TEST_PASSWORD = "only for these tests";

/** One account of each role. */
export const TEST_ACCOUNTS: Record<Role, { email: string; name: string }> = {
  viewer: { email: "viewer@example.org", name: "Vera Viewer" },
  contributor: { email: "contributor@example.org", name: "Cora Contributor" },
  editor: { email: "editor@example.org", name: "Edda Editor" },
  admin: { email: "admin@example.org", name: "Ada Admin" },
};
