import { expect, test as base, type Browser, type BrowserContextOptions } from "@playwright/test";

import type { Role } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { FaultWatch } from "@/tests/e2e/fault-watch";
import { SignInPage } from "@/tests/e2e/pages/sign-in-page";
import { TestRecords } from "@/tests/e2e/records";
import { TEST_ACCOUNTS, TEST_PASSWORD } from "@/tests/support/accounts";
import { E2E_URL } from "@/tests/support/e2e-address";

type StorageState = Exclude<BrowserContextOptions["storageState"], string | undefined>;
type SessionOf = (role: Role) => Promise<StorageState>;

/** Given by name: a context that is given none takes over the session of the test's own page. */
const SIGNED_OUT: StorageState = { cookies: [], origins: [] };

/** Signs in through the page, once for each role that a worker's tests need. */
function sessionKeeper(browser: Browser): SessionOf {
  const sessions = new Map<Role, Promise<StorageState>>();
  const signIn = async (role: Role) => {
    const context = await browser.newContext({ baseURL: E2E_URL, storageState: SIGNED_OUT });
    const signInPage = await new SignInPage(await context.newPage()).open();
    await signInPage.signIn(TEST_ACCOUNTS[role].email, TEST_PASSWORD);
    const state = await context.storageState();
    await context.close();
    return state;
  };
  return (role) => {
    const session = sessions.get(role) ?? signIn(role);
    sessions.set(role, session);
    return session;
  };
}

type Options = {
  /** Whom `page` belongs to; null for somebody who is not signed in. */
  role: Role | null;
};

type Fixtures = {
  faults: FaultWatch;
  /** Removes what was left in forms, which the worker's next test would find there. */
  withoutDrafts: void;
  /** Another browser, signed in as `role`, or not at all. Closed when the test ends. */
  openAs: (role: Role | null, options?: BrowserContextOptions) => ReturnType<Browser["newPage"]>;
  /** Records of the test's own, made through the application's commands. */
  records: TestRecords;
};

export const test = base.extend<Options & Fixtures, { sessionOf: SessionOf }>({
  role: ["editor", { option: true }],
  sessionOf: [({ browser }, provide) => provide(sessionKeeper(browser)), { scope: "worker" }],
  storageState: async ({ role, sessionOf }, provide) => {
    await provide(role ? await sessionOf(role) : SIGNED_OUT);
  },
  faults: [
    async ({}, provide) => {
      const faults = new FaultWatch();
      await provide(faults);
      expect(faults.unexpected(), "errors in the browser").toEqual([]);
    },
    { auto: true },
  ],
  withoutDrafts: [
    async ({}, provide) => {
      await provide();
      const emails = Object.values(TEST_ACCOUNTS).map(({ email }) => email);
      await database().formDraft.deleteMany({ where: { user: { email: { in: emails } } } });
    },
    { auto: true },
  ],
  context: async ({ context, faults }, provide) => {
    faults.watch(context);
    await provide(context);
  },
  openAs: async ({ browser, sessionOf, faults, contextOptions }, provide) => {
    const opened: Awaited<ReturnType<Browser["newContext"]>>[] = [];
    await provide(async (role, options = {}) => {
      const storageState = role ? await sessionOf(role) : SIGNED_OUT;
      const context = await browser.newContext({
        ...contextOptions,
        baseURL: E2E_URL,
        storageState,
        ...options,
      });
      opened.push(context);
      faults.watch(context);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
  records: async ({}, provide) => {
    await provide(new TestRecords());
  },
});

export { expect };
