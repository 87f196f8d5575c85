import { TOTP } from "otpauth";

const PERIOD_MS = 30_000;

/** The code that an authenticator app with this secret shows, now or so many steps later. */
export function codeOf(secret: string, steps = 0): string {
  const timestamp = Date.now() + steps * PERIOD_MS;
  return new TOTP({ secret, digits: 6, period: 30 }).generate({ timestamp });
}
