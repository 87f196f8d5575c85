import type { AddressInfo } from "node:net";

import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { DAILY_ACTOR } from "@/lib/auth/system-actor";
import { today } from "@/lib/clock";
import { runDailyWork } from "@/lib/daily/run-daily-work";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { recordDeadline } from "@/lib/features/cases/commands/record-deadline";
import { takeReminder } from "@/lib/features/horizon/commands/keep-reminder";
import { sendReminders } from "@/lib/features/horizon/commands/send-reminders";
import { setDailyMail } from "@/lib/features/horizon/commands/set-daily-mail";
import { addDays } from "@/lib/dates/days";
import { actorWithRole } from "@/tests/support/actors";
import { auditOf } from "@/tests/support/audit-trail";
import { ownerPool, truncateAll } from "@/tests/support/database";
import { aCase } from "@/tests/support/factories";
import { on } from "@/tests/support/fact-factory";
import { aTask } from "@/tests/support/task-factory";

type Received = { to: string; text: string };

let server: SMTPServer;
let received: Received[];
/** Recipients whom the server turns away, by the code of its answer, and those at whose mail the line breaks. */
let turnedAway: Map<string, number>;
let asked: string[];
let signIns: number;
let broken: Set<string>;

async function listen(): Promise<string> {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onAuth({ username, password }, _session, done) {
      signIns += 1;
      if (username === "vigil" && password === "pass word") done(null, { user: username });
      else done(new Error("no"));
    },
    onRcptTo({ address }, _session, done) {
      asked.push(address);
      const responseCode = turnedAway.get(address);
      done(responseCode ? Object.assign(new Error(`no ${address} here`), { responseCode }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo[0]?.address ?? "";
        received.push({ to, text: Buffer.concat(chunks).toString("utf8") });
        if (broken.has(to)) server.connections.forEach((connection) => connection.close());
        else done(null);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

let editor: Actor;
let reader: Actor;
const inDays = (days: number) => addDays(today(), days);
const addressOf = async ({ id }: Actor) =>
  (await database().user.findUniqueOrThrow({ where: { id } })).email;

beforeEach(async () => {
  await truncateAll();
  [received, asked, turnedAway, broken] = [[], [], new Map(), new Set()];
  signIns = 0;
  const place = await listen();
  Object.assign(env, {
    VIGIL_SMTP_URL: `smtp://vigil:pass%20word@${place}`,
    VIGIL_MAIL_FROM: "Vigil <vigil@example.org>",
    AUTH_URL: "https://vigil.example.org",
  });
  editor = await actorWithRole("editor", "Edith Editor");
  reader = await actorWithRole("viewer", "Rita Reader");
});
afterEach(async () => {
  Object.assign(env, {
    VIGIL_SMTP_URL: undefined,
    VIGIL_MAIL_FROM: undefined,
    AUTH_URL: undefined,
  });
  await new Promise<void>((resolve) => server.close(resolve));
});

const taskFor = (owner: Actor, dueOn = today()) =>
  aTask(editor, { title: "Ring Testa Nobody's sister", dueOn, ownerId: owner.id });

describe("the daily mail", () => {
  it("tells each user in numbers what is due, by the mail server, once a day", async () => {
    await taskFor(reader);
    await taskFor(reader, inDays(-3));
    await taskFor(reader, inDays(1));
    const { id: caseId } = await aCase(editor, { detainedOn: "1999" });
    await database().case.update({ where: { id: caseId }, data: { leadId: editor.id } });
    const title = "Reply about Testa Nobody";
    await recordDeadline(editor, { caseId, kind: "court", title, due: on(inDays(6)) });
    await recordDeadline(editor, { caseId, kind: "court", title, due: on(inDays(9)) });
    expect(await sendReminders(DAILY_ACTOR)).toBe(2);
    expect(await sendReminders(DAILY_ACTOR)).toBe(0);
    const textTo = async (actor: Actor) => {
      const to = await addressOf(actor);
      return received.filter((mail) => mail.to === to).map(({ text }) => text);
    };
    const [[toReader, ...more], [toEditor]] = [await textTo(reader), await textTo(editor)];
    expect(more).toEqual([]);
    expect(toReader).toContain("Subject: Vigil: 2 tasks due\r\n");
    expect(toReader).toContain("You have 2 tasks that are due today or overdue.");
    expect(toReader).toContain("Open Vigil: https://vigil.example.org\r\n");
    expect(toReader).toContain("Content-Type: text/plain");
    expect(toReader).toContain("Auto-Submitted: auto-generated");
    expect(toEditor).toContain("Subject: Vigil: 1 date within 7 days");
    for (const { text } of received)
      expect(text).not.toMatch(/Testa|Nobody|Rita|Edith|VG-|Ring|Reply/);
    expect((await auditOf(reader.id)).map(({ action }) => action)).toEqual(["reminder.settled"]);
  });

  it("is sent once by two processes at a time, and not again after a crash in between", async () => {
    await taskFor(reader);
    await Promise.all([sendReminders(DAILY_ACTOR), sendReminders(DAILY_ACTOR)]);
    expect(received).toHaveLength(1);
    await taskFor(editor);
    await takeReminder(DAILY_ACTOR, { userId: editor.id, day: today() });
    expect(await sendReminders(DAILY_ACTOR)).toBe(0);
    await database().reminderMail.updateMany({ data: { day: new Date("2020-01-01") } });
    expect(await sendReminders(DAILY_ACTOR)).toBe(2);
  });

  it("is not sent to who turned it off, cannot sign in, or has nothing due", async () => {
    const disabled = await actorWithRole("editor");
    await taskFor(disabled);
    await taskFor(reader);
    await taskFor(editor, inDays(1));
    await database().user.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
    await setDailyMail(reader, {});
    expect(await sendReminders(DAILY_ACTOR)).toBe(0);
    await setDailyMail(reader, { wanted: "on" });
    expect(await sendReminders(DAILY_ACTOR)).toBe(1);
  });

  it("counts nothing of a case that its user may not see any more", async () => {
    const hidden = await aCase(editor, { restricted: true });
    await aTask(editor, { dueOn: today(), ownerId: reader.id, case: { id: hidden.id } });
    expect(await sendReminders(DAILY_ACTOR)).toBe(0);
  });

  it("goes on after a refusal for now, which is told without an address and tried again", async () => {
    await taskFor(editor);
    await taskFor(reader);
    const address = await addressOf(editor);
    turnedAway.set(address, 450);
    const outcomes = await runDailyWork();
    const failed = outcomes?.find(({ name }) => name === "Reminders mailed");
    expect(failed).toMatchObject({ error: { message: "1 of 2 reminders could not be sent." } });
    expect(received.map(({ to }) => to)).toEqual([await addressOf(reader)]);
    turnedAway.clear();
    expect(await sendReminders(DAILY_ACTOR)).toBe(1);
    expect(received.at(-1)?.to).toBe(address);
  });

  it("is not tried again that day for a recipient whom the server does not know", async () => {
    await taskFor(editor);
    const address = await addressOf(editor);
    turnedAway.set(address, 550);
    await expect(sendReminders(DAILY_ACTOR)).rejects.toThrow("1 of 1 reminders");
    expect(await sendReminders(DAILY_ACTOR)).toBe(0);
    expect(asked).toEqual([address]);
    expect(await auditOf(editor.id)).toHaveLength(1);
    await database().reminderMail.updateMany({ data: { day: new Date("2020-01-01") } });
    turnedAway.clear();
    expect(await sendReminders(DAILY_ACTOR)).toBe(1);
  });

  it("reaches the others where one user's reminder cannot be made", async () => {
    await taskFor(editor);
    await taskFor(reader);
    const table = `ALTER TABLE "ReminderMail"`;
    await ownerPool().query(`${table} ADD CONSTRAINT none CHECK ("userId" <> '${editor.id}')`);
    try {
      await expect(sendReminders(DAILY_ACTOR)).rejects.toThrow(
        "1 of 2 reminders could not be sent.",
      );
    } finally {
      await ownerPool().query(`${table} DROP CONSTRAINT none`);
    }
    expect(received.map(({ to }) => to)).toEqual([await addressOf(reader)]);
  });

  it("counts only dates that fall within the week on whichever day they come", async () => {
    const { id: caseId } = await aCase(editor, { detainedOn: "1999" });
    await database().case.update({ where: { id: caseId }, data: { leadId: editor.id } });
    const due = async (edtf: string) =>
      recordDeadline(editor, { caseId, kind: "court", title: "Reply", due: on(edtf) });
    await due(`[${inDays(2)}..${inDays(40)}]`);
    await due(`[${inDays(-2)}..${inDays(4)}]`);
    await due(`[${inDays(2)}..]`);
    await due(`${inDays(3)}~`);
    expect(await sendReminders(DAILY_ACTOR)).toBe(0);
    await due(`[${inDays(2)}..${inDays(7)}]`);
    expect(await sendReminders(DAILY_ACTOR)).toBe(1);
    expect(received[0]?.text).toContain("1 date falls within the next 7 days.");
  });

  it("says no password in clear to a server on another machine that offers no TLS", async () => {
    await taskFor(reader);
    const elsewhere = (env.VIGIL_SMTP_URL ?? "").replace("127.0.0.1", "0.0.0.0");
    Object.assign(env, { VIGIL_SMTP_URL: elsewhere });
    await expect(sendReminders(DAILY_ACTOR)).rejects.toThrow("cannot be used");
    expect([signIns, received.length]).toEqual([0, 0]);
  });

  it("is not sent twice where the line broke after the server may have taken it", async () => {
    await taskFor(reader);
    broken.add(await addressOf(reader));
    await expect(sendReminders(DAILY_ACTOR)).rejects.toThrow("1 of 1 reminders");
    broken.clear();
    expect(await sendReminders(DAILY_ACTOR)).toBe(0);
    expect(received).toHaveLength(1);
  });

  it("takes nothing in hand while the server cannot be reached or does not let Vigil in", async () => {
    await taskFor(reader);
    const url = env.VIGIL_SMTP_URL ?? "";
    for (const wrong of ["smtp://127.0.0.1:1", url.replace("pass%20word", "secret")]) {
      Object.assign(env, { VIGIL_SMTP_URL: wrong });
      const failure = await sendReminders(DAILY_ACTOR).catch((error: unknown) => error);
      expect(String(failure)).toMatch(/^MailError: The mail server cannot be used \(\w+/);
      expect(String(failure)).not.toMatch(/secret|vigil:|127/);
    }
    Object.assign(env, { VIGIL_SMTP_URL: url });
    expect(await sendReminders(DAILY_ACTOR)).toBe(1);
  });

  it("is not sent where no mail server is set up", async () => {
    Object.assign(env, { VIGIL_SMTP_URL: undefined });
    await taskFor(reader);
    expect(await sendReminders(DAILY_ACTOR)).toBe(0);
  });
});
