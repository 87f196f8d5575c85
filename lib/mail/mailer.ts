import { createTransport } from "nodemailer";

import { env } from "@/lib/env";

type Mail = { to: string; subject: string; text: string };

/**
 * What became of a mail. `refused`: the server would not take it now, nobody got it. `rejected`: it
 * would not take it at all, and asking again changes nothing. `unknown`: the line broke after the
 * server may have taken it.
 */
export type Delivery = "sent" | "refused" | "rejected" | "unknown";

export type Mailer = {
  /** @throws MailError when the server cannot be reached or does not let us in */
  verify(): Promise<void>;
  send(mail: Mail): Promise<Delivery>;
  close(): void;
};

/** Why no mail can be sent, without any address or password: those stand in the library’s own words. */
export class MailError extends Error {
  override name = "MailError";
}

const CONNECTION_MS = 15_000;
const ANSWER_MS = 30_000;

type Failure = { code?: unknown; responseCode?: unknown };

const PERMANENT_FROM = 500;

/**
 * Only an answer of the server tells for sure that it did not take the mail: for now with 4xx, for
 * good with 5xx (RFC 5321, section 4.2.1). A wrong password is no matter of the mail.
 */
function deliveryOf(error: unknown): Delivery {
  const { responseCode, code } = error as Failure;
  if (typeof responseCode !== "number") return code === "EENVELOPE" ? "rejected" : "unknown";
  return responseCode >= PERMANENT_FROM && code !== "EAUTH" ? "rejected" : "refused";
}

function codeOf(error: unknown): string {
  const { code, responseCode } = error as Failure;
  return [code, responseCode].filter((part) => typeof part !== "undefined").join(" ") || "no code";
}

/** Whether mail can be sent at all: the settings name a server and a sender. */
export function isMailConfigured(): boolean {
  return Boolean(env.VIGIL_SMTP_URL && env.VIGIL_MAIL_FROM);
}

/** The address at which people open Vigil, without a slash at its end; null when nobody said it. */
export function appAddress(): string | null {
  return env.AUTH_URL ? new URL(env.AUTH_URL).origin : null;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Whether the line begins in clear and must be encrypted before anything is said on it. */
function mustUpgrade(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "smtp:" && !LOOPBACK.test(hostname);
}

/** A line to the mail server of the settings; null when they name none. One connection after the other. */
export function openMailer(): Mailer | null {
  const { VIGIL_SMTP_URL: url, VIGIL_MAIL_FROM: from } = env;
  if (!url || !from) return null;
  const transport = createTransport(
    {
      ...{ url, connectionTimeout: CONNECTION_MS, greetingTimeout: CONNECTION_MS },
      ...{ socketTimeout: ANSWER_MS, disableFileAccess: true, disableUrlAccess: true },
      // Else whoever sits on the line could strip the offer of TLS, and read the password.
      requireTLS: mustUpgrade(url),
    },
    { from, headers: { "Auto-Submitted": "auto-generated" } },
  );
  return {
    async verify() {
      try {
        await transport.verify();
      } catch (error) {
        throw new MailError(`The mail server cannot be used (${codeOf(error)}).`);
      }
    },
    async send(mail) {
      try {
        await transport.sendMail(mail);
        return "sent";
      } catch (error) {
        return deliveryOf(error);
      }
    },
    close: () => transport.close(),
  };
}
