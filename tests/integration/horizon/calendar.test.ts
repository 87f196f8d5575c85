import ICAL from "ical.js";
import { beforeEach, describe, expect, it } from "vitest";

import { GET } from "@/app/calendar/[token]/route";
import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { ConflictError, NotFoundError } from "@/lib/errors";
import { recordDeadline } from "@/lib/features/cases/commands/record-deadline";
import { makeFeed, revokeFeed } from "@/lib/features/horizon/commands/calendar-feeds";
import { getReminders } from "@/lib/features/horizon/queries/get-reminders";
import { addDays } from "@/lib/dates/days";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { truncateAll } from "@/tests/support/database";
import { aCase } from "@/tests/support/factories";
import { on } from "@/tests/support/fact-factory";
import { aTask } from "@/tests/support/task-factory";

let editor: Actor;
let viewer: Actor;
beforeEach(async () => {
  await truncateAll();
  editor = await actorWithRole("editor");
  viewer = await actorWithRole("viewer");
});

const inDays = (days: number) => addDays(today(), days);

function read(token: string, address = "192.0.2.1"): Promise<Response> {
  const headers = { "x-vigil-peer": address };
  const params = Promise.resolve({ token: `${token}.ics` });
  return GET(new Request("http://localhost/calendar/x", { headers }), { params });
}

/** What an independent reader makes of a feed: summary, first day, day after the last, name. */
async function eventsOf(token: string) {
  const root = new ICAL.Component(ICAL.parse(await (await read(token)).text()) as string[]);
  return root.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const days = [event.startDate, event.endDate].map((time) => {
      expect(time.isDate).toBe(true);
      return time.toString();
    });
    return { title: event.summary, days, uid: event.uid };
  });
}

describe("a calendar feed", () => {
  it("holds all-day events with neutral titles, bands over several days, under lasting names", async () => {
    const { id: caseId, reference } = await aCase(editor, { detainedOn: "2020-03-04" });
    await recordDeadline(editor, {
      ...{ caseId, kind: "wgad_answer", title: "Reply about Testa Nobody" },
      sent: on(`[${inDays(-30)}..${inDays(-20)}]`),
    });
    await aTask(editor, { dueOn: inDays(1), title: "Ring the sister", case: { id: caseId } });
    await aTask(editor, { dueOn: inDays(-1), title: "Ring the embassy" });
    const { token } = await makeFeed(viewer, {});
    const events = await eventsOf(token);
    expect(events).toContainEqual({
      title: expect.stringMatching(`^Deadline · ${reference} \\(some day between .+\\)$`),
      days: [inDays(30), inDays(41)],
      uid: expect.stringMatching(/^deadline-.+@vigil$/),
    });
    expect(events).toContainEqual({
      title: `Task due · ${reference}`,
      days: [inDays(1), inDays(2)],
      uid: expect.any(String),
    });
    expect(events.map(({ title }) => title)).toContain("Task due");
    expect(events.map(({ title }) => title)).toContain(`Anniversary · ${reference}`);
    expect(await eventsOf(token)).toEqual(events);
    const text = await (await read(token)).text();
    expect(text).not.toMatch(/Nobody|Reply|sister|embassy|Testa/);
    expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it("is sent as a calendar that nobody keeps, and without a sign-in", async () => {
    const { token } = await makeFeed(viewer, {});
    const answer = await read(token);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("shows what its user may see at that moment, and only theirs where so asked", async () => {
    const hidden = await aCase(editor, { restricted: true, members: [viewer] });
    await aCase(editor);
    const { token } = await makeFeed(viewer, {});
    const { token: own } = await makeFeed(viewer, { mine: "on" });
    const references = async (of: string) =>
      new Set((await eventsOf(of)).map(({ title }) => title.split(" · ")[1])).size;
    expect([await references(token), await references(own)]).toEqual([2, 1]);
    await database().caseMember.deleteMany({ where: { caseId: hidden.id, userId: viewer.id } });
    expect([await references(token), await references(own)]).toEqual([1, 0]);
  });

  it("is gone, like one that never was, once revoked or its user disabled", async () => {
    const { id, token } = await makeFeed(viewer, {});
    const { token: other } = await makeFeed(viewer, {});
    const gone = async (of: string) => {
      const answer = await read(of);
      return [answer.status, await answer.text(), answer.headers.get("cache-control")];
    };
    const absent = await gone("x".repeat(43));
    expect(absent).toEqual([404, "There is no such calendar.", "no-store"]);
    await expect(revokeFeed(editor, { id })).rejects.toThrow(NotFoundError);
    expect((await read(token)).status).toBe(200);
    await revokeFeed(viewer, { id });
    await expect(revokeFeed(viewer, { id })).rejects.toThrow(NotFoundError);
    expect(await gone(token)).toEqual(absent);
    expect(await gone("short")).toEqual(absent);
    await database().user.update({ where: { id: viewer.id }, data: { disabledAt: new Date() } });
    expect(await gone(other)).toEqual(absent);
  });

  it("is kept as a hash only, in the table and in the audit trail", async () => {
    const { id, token } = await makeFeed(viewer, { mine: "on" });
    await read(token);
    await revokeFeed(viewer, { id });
    const rows = await database().$queryRaw<{ text: string }[]>`
      SELECT row_to_json(f)::text AS "text" FROM "CalendarFeed" f
      UNION ALL SELECT row_to_json(e)::text FROM "AuditEvent" e`;
    expect(rows.some(({ text }) => text.includes(token))).toBe(false);
    expect((await auditOf(id)).map(({ action }) => action)).toEqual([
      "calendar.made-feed",
      "calendar.revoked-feed",
    ]);
  });

  it("tells its user when it was last read, and nobody has more than ten", async () => {
    const { token } = await makeFeed(viewer, {});
    expect((await getReminders(viewer, {})).feeds).toMatchObject([{ lastReadAt: null }]);
    await read(token);
    expect((await getReminders(viewer, {})).feeds[0]?.lastReadAt).toBeInstanceOf(Date);
    expect((await getReminders(editor, {})).feeds).toEqual([]);
    const tries = Array.from({ length: 12 }, () => makeFeed(viewer, {}));
    const refused = (await Promise.allSettled(tries)).filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(3);
    await expect(makeFeed(viewer, {})).rejects.toThrow(ConflictError);
  });

  it("is answered at an address that asks for too many that do not exist, which is told to wait", async () => {
    const { id, token } = await makeFeed(viewer, {});
    for (let n = 0; n < 50; n += 1) await read(n.toString().padStart(43, "0"), "198.51.100.7");
    expect((await read("x".repeat(43), "198.51.100.7")).status).toBe(429);
    expect((await read("x".repeat(43), "198.51.100.8")).status).toBe(404);
    expect((await read(token, "198.51.100.7")).status).toBe(200);
    await revokeFeed(viewer, { id });
    expect((await read(token, "198.51.100.7")).status).toBe(429);
  });
});
