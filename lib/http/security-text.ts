const VALID_DAYS = 180;
const DAY_MS = 86_400_000;

type SecurityText = {
  /** `mailto:` or `https:` address. */
  contact: string;
  /** The address people use, when it is known. */
  origin: string | undefined;
  at: Date;
};

/**
 * The text of /.well-known/security.txt (RFC 9116): whom to tell of a weakness. It says that it holds
 * for half a year from the day it is asked for; “Canonical” only where the address is one of TLS, as
 * the RFC has it.
 */
export function securityText({ contact, origin, at }: SecurityText): string {
  const expires = new Date(at.getTime() + VALID_DAYS * DAY_MS).toISOString();
  const canonical = origin?.startsWith("https://")
    ? [`Canonical: ${new URL("/.well-known/security.txt", origin).href}`]
    : [];
  const lines = [`Contact: ${contact}`, `Expires: ${expires}`, "Preferred-Languages: en"];
  return [...lines, ...canonical, ""].join("\n");
}
