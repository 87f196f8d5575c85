import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { readerOfToken } from "@/lib/auth/calendar-tokens";
import { checkCredentials } from "@/lib/auth/check-credentials";
import { actorOfSession } from "@/lib/auth/sessions";
import { LINK_ACTOR, SYSTEM_ACTOR } from "@/lib/auth/system-actor";
import { database } from "@/lib/db/client";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { makeFeed } from "@/lib/features/horizon/commands/calendar-feeds";
import { createUser } from "@/lib/features/users/commands";
import * as invitations from "@/lib/features/users/commands/invitations";
import * as management from "@/lib/features/users/commands/manage-user";
import * as links from "@/lib/features/users/commands/password-links";
import { getUser } from "@/lib/features/users/queries/get-user";
import { listInvitations } from "@/lib/features/users/queries/list-invitations";
import { listUsers } from "@/lib/features/users/queries/list-users";
import { openLink } from "@/lib/features/users/queries/open-link";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { countQueries } from "@/tests/support/count-queries";
import { ownerPool, truncateAll } from "@/tests/support/database";
import { whileHeld } from "@/tests/support/held-row";
import { sessionOf } from "@/tests/support/open-session";

const PASSWORD = "nine bees in a blue jar";
const { disableUser, enableUser, setRole } = management;

let admin: Actor;

beforeEach(async () => {
  await truncateAll();
  admin = await actorWithRole("admin");
});

describe("what administrators alone may do", () => {
  const operations = Object.entries({
    ...invitations,
    ...management,
    ...links,
    ...{ listUsers, getUser, listInvitations, createUser },
  });

  it.each(operations)("%s is refused to everybody else", async (_name, operation) => {
    for (const role of ["viewer", "contributor", "editor"] as const) {
      const actor = await actorWithRole(role);
      const input = { id: admin.id, role: "admin", email: "x@example.org", token: "x" };
      await expect(operation(actor, input)).rejects.toThrow(ForbiddenError);
    }
  });
});

describe("a role", () => {
  it("that was changed counts at the next request", async () => {
    const colleague = await actorWithRole("editor");
    const session = await sessionOf(colleague.id, "A browser");
    await setRole(admin, { id: colleague.id, role: "viewer" });
    expect(await actorOfSession(session)).toMatchObject({ role: "viewer" });
    const [row] = await auditOf(colleague.id);
    expect(row).toMatchObject({
      actorId: admin.id,
      changes: { role: { from: "editor", to: "viewer" } },
    });
  });

  it("cannot be one that does not exist, nor somebody's who does not", async () => {
    await expect(setRole(admin, { id: admin.id, role: "owner" })).rejects.toThrow();
    const id = crypto.randomUUID();
    await expect(setRole(admin, { id, role: "viewer" })).rejects.toThrow(NotFoundError);
  });
});

describe("the last administrator", () => {
  it("can neither give the role up nor be disabled", async () => {
    await createUser(SYSTEM_ACTOR, {
      ...{ email: "gone@example.org", name: "Gone", role: "admin" },
      ...{ password: PASSWORD, canSignIn: false },
    });
    await expect(setRole(admin, { id: admin.id, role: "editor" })).rejects.toThrow(ConflictError);
    await expect(disableUser(admin, { id: admin.id })).rejects.toThrow(ConflictError);
    await setRole(admin, { id: admin.id, role: "admin" });
    await actorWithRole("admin");
    await disableUser(admin, { id: admin.id });
  });

  it.each([
    [
      "take each other's role",
      (by: Actor, of: Actor) => setRole(by, { id: of.id, role: "viewer" }),
    ],
    ["disable each other", (by: Actor, of: Actor) => disableUser(by, { id: of.id })],
    ["give it up", (by: Actor) => setRole(by, { id: by.id, role: "viewer" })],
  ])("is left when two %s at once", async (_what, act) => {
    const other = await actorWithRole("admin");
    const first = [admin.id, other.id].sort()[0] ?? "";
    const outcomes = await whileHeld<unknown>("User", first, [
      () => act(admin, other),
      () => act(other, admin),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const where = { role: "admin", disabledAt: null } as const;
    expect(await database().user.count({ where })).toBe(1);
  });
});

describe("a disabled account", () => {
  it("is out at the next request, with its feeds and links, and can come back", async () => {
    const email = "colleague@example.org";
    const user = { email, name: "Colleague", role: "editor", password: PASSWORD };
    const { id } = await createUser(SYSTEM_ACTOR, user);
    const session = await sessionOf(id, "A browser");
    const feed = await makeFeed({ id, name: user.name, role: "editor" }, {});
    const link = await links.makeResetLink(admin, { id });
    await disableUser(admin, { id });
    expect(await actorOfSession(session)).toBeNull();
    expect(await readerOfToken(feed.token, "192.0.2.1")).toBe("unknown");
    expect(await checkCredentials({ email, password: PASSWORD }, "192.0.2.1")).toBe("refused");
    const choice = { token: link.token, password: "another blue jar of bees" };
    await expect(links.choosePassword(LINK_ACTOR, choice)).rejects.toThrow(NotFoundError);
    await expect(links.makeResetLink(admin, { id })).rejects.toThrow(ConflictError);
    await expect(disableUser(admin, { id })).rejects.toThrow(ConflictError);
    await enableUser(admin, { id });
    expect(await actorOfSession(session)).toBeNull();
    await expect(links.choosePassword(LINK_ACTOR, choice)).rejects.toThrow(NotFoundError);
    expect(await checkCredentials({ email, password: PASSWORD }, "192.0.2.1")).toMatchObject({
      userId: id,
    });
    const disabled = (await auditOf(id)).find(({ action }) => action === "user.disabled");
    expect(disabled?.changes).toMatchObject({ sessionsEnded: { to: 1 }, feedsRevoked: { to: 1 } });
  });
});

describe("an administrator who is one no more", () => {
  const made = async (by: Actor) => {
    const colleague = await actorWithRole("editor");
    const invited = await invitations.invite(by, { email: "new@example.org", role: "admin" });
    const reset = await links.makeResetLink(by, { id: colleague.id });
    return [
      () => openLink(LINK_ACTOR, { kind: "invitation", token: invited.token }),
      () => openLink(LINK_ACTOR, { kind: "reset", token: reset.token }),
    ] as const;
  };

  it.each([
    ["were disabled", "user.disabled", (id: string) => disableUser(admin, { id })],
    ["got another role", "user.set-role", (id: string) => setRole(admin, { id, role: "editor" })],
  ])("because they %s keeps no way back", async (_how, action, end) => {
    const other = await actorWithRole("admin");
    const [invitation, reset] = await made(other);
    expect((await listInvitations(admin, {})).rows).toMatchObject([{ invitedBy: other.name }]);
    await end(other.id);
    expect([await invitation(), await reset()]).toEqual([null, null]);
    const row = (await auditOf(other.id)).find((one) => one.action === action);
    expect(row?.changes).toMatchObject({
      invitationsRevoked: { to: 1 },
      resetLinksRevoked: { to: 1 },
    });
  });

  it("takes an invitation over with the link that they renewed", async () => {
    const other = await actorWithRole("admin");
    const { id } = await invitations.invite(SYSTEM_ACTOR, {
      email: "a@example.org",
      role: "viewer",
    });
    expect((await listInvitations(admin, {})).rows).toMatchObject([{ invitedBy: null }]);
    await invitations.renewInvitation(other, { id });
    await disableUser(admin, { id: other.id });
    expect((await listInvitations(admin, {})).rows).toEqual([]);
  });
});

describe("an account that a record refers to while it is written", () => {
  it("can be managed meanwhile, and get a feed", async () => {
    const colleague = await actorWithRole("editor");
    const writer = await ownerPool().connect();
    try {
      await writer.query("BEGIN");
      await writer.query(`SELECT FROM "User" FOR KEY SHARE`);
      await makeFeed(colleague, {});
      await setRole(admin, { id: colleague.id, role: "viewer" });
      await disableUser(admin, { id: colleague.id });
    } finally {
      await writer.query("ROLLBACK");
      writer.release();
    }
  });
});

describe("the list of accounts", () => {
  it("is filtered by role and state, by name, with a fixed number of queries", async () => {
    const names = Array.from({ length: 30 }, (_, n) => `Editor ${String(n).padStart(2, "0")}`);
    for (const name of names) await actorWithRole("editor", name);
    const [some] = (await listUsers(admin, { role: "editor" })).rows;
    await disableUser(admin, { id: some?.id });
    const page = await listUsers(admin, { role: "editor" });
    expect(page).toMatchObject({ total: 30 });
    expect(page.rows).toHaveLength(25);
    const next = await listUsers(admin, { role: "editor", after: page.after });
    expect([...page.rows, ...next.rows].map(({ name }) => name)).toEqual(names);
    expect((await listUsers(admin, { state: "disabled" })).rows).toMatchObject([
      { name: names[0] },
    ]);
    const queries = (filters: object) => countQueries(() => listUsers(admin, filters));
    expect(await queries({ role: "editor" })).toBe(await queries({ state: "disabled" }));
  });

  it("tells when an account was last used, and of one its open sessions", async () => {
    const colleague = await actorWithRole("editor");
    const agent = "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0";
    await sessionOf(colleague.id, agent);
    const { rows } = await listUsers(admin, { role: "editor" });
    expect(rows).toMatchObject([{ lastUsedAt: expect.any(Date), hasSecondStep: false }]);
    const view = await getUser(admin, { id: colleague.id });
    expect(view?.sessions).toMatchObject([{ device: "Firefox on Linux" }]);
  });
});
