import type { AddressInfo } from "node:net";

import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { checkAgainst } from "@/lib/audit/trail-head";
import { DAILY_ACTOR } from "@/lib/auth/system-actor";
import { runDailyWork } from "@/lib/daily/run-daily-work";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { mailHead } from "@/lib/features/audit-log/commands/mail-head";
import { readHead } from "@/lib/features/audit-log/rules";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { truncateAll } from "@/tests/support/database";
import { aPerson } from "@/tests/support/factories";

const SUBJECT = "00000000-0000-4000-8000-000000000003";
const ADDRESS = "notary@example.org";

let received: { to: string; text: string }[];
let answer: number | null;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo(_address, _session, done) {
    done(answer ? Object.assign(new Error("no"), { responseCode: answer }) : null);
  },
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      const to = session.envelope.rcptTo[0]?.address ?? "";
      received.push({ to, text: Buffer.concat(chunks).toString("utf8") });
      done(null);
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  Object.assign(env, {
    VIGIL_SMTP_URL: `smtp://127.0.0.1:${port}`,
    VIGIL_MAIL_FROM: "Vigil <vigil@example.org>",
  });
});
afterAll(async () => {
  Object.assign(env, { VIGIL_SMTP_URL: undefined, VIGIL_MAIL_FROM: undefined });
  await new Promise<void>((resolve) => server.close(resolve));
});

beforeEach(async () => {
  await truncateAll();
  [received, answer] = [[], null];
  await aPerson(await actorWithRole("editor", "Edda Editor"), { fullName: "Testa Nobody" });
  await database().workspaceSettings.updateMany({ data: { anchorAddress: ADDRESS } });
});

/** The mail's text, as it was before it was wrapped for the way. */
const unwrapped = () => (received[0]?.text ?? "").replace(/=\r?\n/g, "");

describe("the head of the trail, mailed outside", () => {
  it("is sent once a day, to the address of the settings, and can be checked later", async () => {
    expect(await mailHead(DAILY_ACTOR)).toBe(1);
    expect(await mailHead(DAILY_ACTOR)).toBe(0);
    expect(received.map(({ to }) => to)).toEqual([ADDRESS]);
    const head = readHead(unwrapped());
    if (!head) throw new Error("The mail holds no head.");
    expect(await checkAgainst(database(), head)).toEqual({ standing: "held", last: 2n });
    expect(unwrapped()).not.toMatch(/Testa|Edda|Nobody/);
    expect(await auditOf(SUBJECT)).toMatchObject([
      { action: "anchor.mailed", changes: { headEntry: { to: "1" }, delivery: { to: "sent" } } },
    ]);
  });

  it("is sent once by two processes at once", async () => {
    const sent = await Promise.all([mailHead(DAILY_ACTOR), mailHead(DAILY_ACTOR)]);
    expect(sent.toSorted()).toEqual([0, 1]);
    expect(received).toHaveLength(1);
  });

  it("is tried again when it was refused for now, and not when it was for good", async () => {
    answer = 451;
    await expect(mailHead(DAILY_ACTOR)).rejects.toThrow(/could not be mailed/);
    answer = null;
    expect(await mailHead(DAILY_ACTOR)).toBe(1);
    await database().anchorMail.deleteMany({ where: { seq: { gte: 0 } } });
    answer = 550;
    await expect(mailHead(DAILY_ACTOR)).rejects.toThrow(/could not be mailed/);
    expect(await mailHead(DAILY_ACTOR)).toBe(0);
  });

  it("is not sent without an address, and belongs to the daily work", async () => {
    const outcomes = await runDailyWork();
    expect(outcomes).toContainEqual({ name: "Head of the audit trail mailed", written: 1 });
    await database().anchorMail.deleteMany({ where: { seq: { gte: 0 } } });
    await database().workspaceSettings.updateMany({ data: { anchorAddress: "" } });
    expect(await mailHead(DAILY_ACTOR)).toBe(0);
  });
});
