import { beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { actorOfSession, closeSession, SESSION_HOURS } from "@/lib/auth/sessions";
import { database } from "@/lib/db/client";
import { ForbiddenError } from "@/lib/errors";
import { addPerson } from "@/lib/features/people/commands/add-person";
import { actorWithRole } from "@/tests/support/actors";
import { sessionOf } from "@/tests/support/open-session";

const MINUTE = 60_000;

let user: Actor;
let sessionId: string;

beforeEach(async () => {
  user = await actorWithRole("editor");
  sessionId = await sessionOf(user.id, "A browser");
});

const shift = (data: Record<string, Date>) =>
  database().userSession.update({ where: { id: sessionId }, data });
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * MINUTE);

describe("a session", () => {
  it("stands for the user who signed in", async () => {
    expect(await actorOfSession(sessionId)).toEqual(user);
  });

  it("of no known id stands for nobody", async () => {
    expect(await actorOfSession(crypto.randomUUID())).toBeNull();
  });

  it("ends when it is closed, and stays ended", async () => {
    await closeSession(sessionId);
    await closeSession(sessionId);
    expect(await actorOfSession(sessionId)).toBeNull();
  });

  it("leaves the user's other sessions open", async () => {
    const second = await sessionOf(user.id, "Another browser");
    await closeSession(sessionId);
    expect(await actorOfSession(second)).toEqual(user);
    expect(second).not.toBe(sessionId);
  });

  it("ends after twelve hours however busy it was", async () => {
    const session = await database().userSession.findUniqueOrThrow({ where: { id: sessionId } });
    expect(session.expiresAt.getTime() - session.createdAt.getTime()).toBe(
      SESSION_HOURS * 60 * MINUTE,
    );
    await shift({ expiresAt: new Date(), lastSeenAt: new Date() });
    expect(await actorOfSession(sessionId)).toBeNull();
  });

  it("ends after half an hour without a request, not before", async () => {
    await shift({ lastSeenAt: minutesAgo(29) });
    expect(await actorOfSession(sessionId)).toEqual(user);
    await shift({ lastSeenAt: minutesAgo(30.1) });
    expect(await actorOfSession(sessionId)).toBeNull();
  });

  it("is kept from going idle by each request, written at most once a minute", async () => {
    const seen = async () =>
      (
        await database().userSession.findUniqueOrThrow({ where: { id: sessionId } })
      ).lastSeenAt.getTime();
    await shift({ lastSeenAt: minutesAgo(20) });
    await actorOfSession(sessionId);
    const touched = await seen();
    expect(Date.now() - touched).toBeLessThan(MINUTE);
    await actorOfSession(sessionId);
    expect(await seen()).toBe(touched);
  });

  it("is not brought back to life by a request that comes too late", async () => {
    await shift({ lastSeenAt: minutesAgo(31) });
    await actorOfSession(sessionId);
    expect(await actorOfSession(sessionId)).toBeNull();
  });
});

describe("a change of the user", () => {
  const change = (data: { disabledAt?: Date | null; role?: "viewer" | "admin"; name?: string }) =>
    database().user.update({ where: { id: user.id }, data });

  it("who was disabled ends all sessions at once", async () => {
    const second = await sessionOf(user.id, "Another browser");
    await change({ disabledAt: new Date() });
    expect([await actorOfSession(sessionId), await actorOfSession(second)]).toEqual([null, null]);
  });

  it("of role counts from the next request", async () => {
    await change({ role: "viewer" });
    const actor = await actorOfSession(sessionId);
    expect(actor?.role).toBe("viewer");
    await expect(addPerson(actor as Actor, { fullName: "Too Late" })).rejects.toThrow(
      ForbiddenError,
    );
  });

  it("of name stands in what is done from then on", async () => {
    await change({ name: "Renamed" });
    expect((await actorOfSession(sessionId))?.name).toBe("Renamed");
  });
});

describe("the browser's description", () => {
  it("is cut to a length that a list can show", async () => {
    const id = await sessionOf(user.id, "x".repeat(10_000));
    expect(
      (await database().userSession.findUniqueOrThrow({ where: { id } })).userAgent,
    ).toHaveLength(300);
  });
});
