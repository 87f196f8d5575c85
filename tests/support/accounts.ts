import type { Role } from "@/lib/auth/actor";

/** How many browser tests run at the same time. */
export const E2E_WORKERS = 2;

/** Password of every account that the end-to-end tests sign in with. */
export const TEST_PASSWORD = "only for these tests";

type Accounts = Record<Role, { email: string; name: string }>;

/** One account of each role. */
function accountsOf(worker: number): Accounts {
  const email = (role: Role) => `${role}-${worker}@example.org`;
  return {
    viewer: { email: email("viewer"), name: "Vera Viewer" },
    contributor: { email: email("contributor"), name: "Cora Contributor" },
    editor: { email: email("editor"), name: "Edda Editor" },
    admin: { email: email("admin"), name: "Ada Admin" },
  };
}

/** The accounts of every worker. */
export const EVERY_TEST_ACCOUNT: Accounts[] = Array.from({ length: E2E_WORKERS }, (_, worker) =>
  accountsOf(worker),
);

/**
 * Accounts of this worker's own, one of each role: what is kept for an account, as drafts are, would
 * turn up in a form that another worker's test has open.
 */
export const TEST_ACCOUNTS: Accounts = accountsOf(Number(process.env.TEST_PARALLEL_INDEX ?? 0));
