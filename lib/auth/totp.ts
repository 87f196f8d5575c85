import { Secret, TOTP } from "otpauth";

import { now } from "@/lib/clock";

/** RFC 6238 as every authenticator app knows it: SHA-1, six digits, thirty seconds. */
const KIND = { issuer: "Vigil", algorithm: "SHA1", digits: 6, period: 30 } as const;
/** RFC 4226 asks for 160 bits. */
const SECRET_BYTES = 20;
/** Steps that a clock may be off, either way. */
const DRIFT = 1;
const SIX_DIGITS = /^\d{6}$/;

/** A new secret for an authenticator app, in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What the QR code says: the secret, and whose account it opens. */
export function totpAddress(secret: string, email: string): string {
  return new TOTP({ ...KIND, label: email, secret: Secret.fromBase32(secret) }).toString();
}

/** The thirty seconds that a code belongs to, counted from 1970; null for a wrong one. */
export function stepOfCode(secret: string, code: string): number | null {
  // The library compares bytes, and fails on six signs of more bytes than six.
  if (!SIX_DIGITS.test(code)) return null;
  const timestamp = now().getTime();
  const totp = new TOTP({ ...KIND, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp, window: DRIFT });
  return delta === null ? null : Math.floor(timestamp / (KIND.period * 1_000)) + delta;
}
