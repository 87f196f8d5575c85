import type { AddressInfo } from "node:net";

import { SMTPServer } from "smtp-server";
import { expect, it } from "vitest";

import { env } from "@/lib/env";
import { mailTeam } from "@/lib/features/glass/commands/mail-team";

it("tells each of the team by mail, without a name, where there is a mail server", async () => {
  const received: { to: string | undefined; text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith("gone") ? new Error("no") : null),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        received.push({ to: session.envelope.rcptTo[0]?.address, text });
        done(null);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  expect(await mailTeam(["lead@example.org"])).toBe(0);
  const { port } = server.server.address() as AddressInfo;
  const mail = {
    VIGIL_SMTP_URL: `smtp://127.0.0.1:${port}`,
    VIGIL_MAIL_FROM: "vigil@example.org",
  };
  Object.assign(env, mail, { AUTH_URL: "https://vigil.example.org" });
  const team = ["gone@example.org", "lead@example.org", "colleague@example.org"];
  expect(await mailTeam(team)).toBe(2);
  expect(received.map(({ to }) => to)).toEqual(team.slice(1));
  expect(received[0]?.text).toContain("https://vigil.example.org/tasks");
  expect(received[0]?.text).not.toMatch(/VG-\d{4}/);
  Object.assign(env, {
    ...{ VIGIL_SMTP_URL: undefined, VIGIL_MAIL_FROM: undefined, AUTH_URL: undefined },
  });
  await new Promise<void>((resolve) => server.close(() => resolve()));
});
