import { createHash, randomBytes } from "node:crypto";

const TOKEN_BYTES = 32;
const TOKEN = /^[\w-]{43}$/;

/** A new token for an address that nobody can guess: 256 bits, base64url. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString("base64url");
}

/** Whether a text has the form of a token: nothing else needs to be looked up. */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/** What the database keeps of a token: its SHA-256, in hexadecimal digits. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
