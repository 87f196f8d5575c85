import * as z from "zod";

import { areFieldKeys } from "@/lib/crypto/field-encryption";

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

const SMTP =
  "VIGIL_SMTP_URL must be the address of a mail server, such as smtps://user:password@mail.example.org";
const CONTACT =
  "VIGIL_SECURITY_CONTACT must be an address such as mailto:security@example.org or https://example.org/security";
const FROM = "VIGIL_MAIL_FROM must be an e-mail address, such as Vigil <vigil@example.org>";

function isSmtpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === "smtp:" || protocol === "smtps:") && hostname !== "";
}

const settings = z.object({
  /** The application role's connection: it owns no table. Set by the supervisor, never by hand. */
  VIGIL_APP_DATABASE_URL: z.string().min(1).optional(),
  AUTH_SECRET: z.string().min(32).optional(),
  /** Keys of sealed fields, comma separated; the first seals, all open. */
  VIGIL_FIELD_KEYS: z
    .string()
    .refine(
      areFieldKeys,
      "VIGIL_FIELD_KEYS must be keys of 32 bytes in base64, comma separated; make one with: openssl rand -base64 32",
    )
    .optional(),
  /** The address people use, when a reverse proxy stands in front: https://vigil.example.org */
  AUTH_URL: z.url().optional(),
  /** Signed out after this many minutes without a request, and after twelve hours in any case. */
  VIGIL_SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(720).default(30),
  VIGIL_TIME_ZONE: z
    .string()
    .default("UTC")
    .refine(isTimeZone, "VIGIL_TIME_ZONE must be an IANA time zone such as Europe/Paris"),
  /** Fixes the clock, for tests and for pictures only. */
  VIGIL_NOW: z.iso.datetime().optional(),
  /** Addresses of reverse proxies whose X-Forwarded-For is believed, comma separated. */
  VIGIL_TRUSTED_PROXIES: z.string().default(""),
  /** "off" where something else, such as cron, calls `npm run daily`. */
  VIGIL_DAILY_WORK: z.enum(["on", "off"]).default("on"),
  /** "off" where the server has no way out to the internet, or is to have none: then no page is read by its address. */
  VIGIL_READ_ADDRESSES: z.enum(["on", "off"]).default("on"),
  /** The mail server that takes the daily reminders; without one there are none. Holds a password. */
  VIGIL_SMTP_URL: z.string().refine(isSmtpUrl, SMTP).optional(),
  /** Whom those reminders come from. */
  VIGIL_MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>@\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, FROM)
    .optional(),
  /** Where a weakness is to be reported: an address for mail, or of a page. */
  VIGIL_SECURITY_CONTACT: z
    .string()
    .regex(/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, CONTACT)
    .optional(),
  VIGIL_LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

const schema = settings.refine(
  ({ VIGIL_SMTP_URL, VIGIL_MAIL_FROM }) => !VIGIL_SMTP_URL || VIGIL_MAIL_FROM,
  {
    path: ["VIGIL_MAIL_FROM"],
    error: `${FROM}: VIGIL_SMTP_URL is set`,
  },
);

/** Settings of the running process, checked once when it starts. */
export const env = schema.parse(process.env);
