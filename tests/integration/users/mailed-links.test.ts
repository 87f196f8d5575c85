import type { AddressInfo } from "node:net";

import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { LINK_ACTOR, SYSTEM_ACTOR } from "@/lib/auth/system-actor";
import { env } from "@/lib/env";
import { createUser } from "@/lib/features/users/commands";
import { deliverLink, mailReset } from "@/lib/features/users/commands/deliver-link";
import { choosePassword } from "@/lib/features/users/commands/password-links";
import { canMailResets } from "@/lib/features/users/queries/can-mail-resets";

const EMAIL = "colleague@example.org";

let server: SMTPServer;
let received: { to: string; text: string }[];
let refuses: boolean;

beforeEach(async () => {
  received = [];
  refuses = false;
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) => done(refuses ? new Error("no") : null),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8").replaceAll("=\r\n", "");
        received.push({ to: session.envelope.rcptTo[0]?.address ?? "", text });
        done(null);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  Object.assign(env, {
    ...{ VIGIL_SMTP_URL: `smtp://127.0.0.1:${port}`, VIGIL_MAIL_FROM: "vigil@example.org" },
    AUTH_URL: "https://vigil.example.org",
  });
});

afterEach(async () => {
  Object.assign(env, {
    VIGIL_SMTP_URL: undefined,
    VIGIL_MAIL_FROM: undefined,
    AUTH_URL: undefined,
  });
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

describe("a link for a new password by mail", () => {
  it("goes to who can sign in, leads to the address of the settings, and works", async () => {
    const user = { email: EMAIL, name: "Colleague", role: "viewer", password: "nine blue bees" };
    await createUser(SYSTEM_ACTOR, user);
    await mailReset(EMAIL.toUpperCase());
    await mailReset("nobody@example.org");
    expect(received.map(({ to }) => to)).toEqual([EMAIL]);
    const [, token] =
      /https:\/\/vigil\.example\.org\/reset\/([\w-]{43})/.exec(received[0]?.text ?? "") ?? [];
    await choosePassword(LINK_ACTOR, { token, password: "eleven green wasps" });
  });

  it("is offered only where mail can be sent and the address of this site is known", async () => {
    expect(canMailResets()).toBe(true);
    Object.assign(env, { AUTH_URL: undefined });
    expect(canMailResets()).toBe(false);
    await mailReset(EMAIL);
    expect(received).toEqual([]);
  });
});

describe("any link", () => {
  it("is mailed by nobody who could have it lead elsewhere: the settings say where Vigil is", async () => {
    Object.assign(env, { AUTH_URL: undefined });
    expect(await deliverLink("invitation", EMAIL, "https://else.example/invitation/x")).toBe(
      "unsent",
    );
    expect(received).toEqual([]);
  });

  it("says whether the mail server took it", async () => {
    const link = "https://vigil.example.org/invitation/x";
    expect(await deliverLink("invitation", EMAIL, link)).toBe("sent");
    expect(received[0]?.text).toContain(link);
    expect(received[0]?.text).toMatch(/^Subject: Vigil: you are invited to make an account\r$/m);
    refuses = true;
    expect(await deliverLink("invitation", EMAIL, link)).toBe("failed");
    Object.assign(env, { VIGIL_SMTP_URL: undefined });
    expect(await deliverLink("invitation", EMAIL, link)).toBe("unsent");
  });
});
