import { afterEach, describe, expect, it, vi } from "vitest";

import { hashRecoveryCode, isRecoveryCode, newRecoveryCodes } from "@/lib/auth/recovery-codes";
import { newTotpSecret, stepOfCode, totpAddress } from "@/lib/auth/totp";

/** "12345678901234567890", the secret of RFC 6238's appendix B. */
const RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

afterEach(() => vi.useRealTimers());

const at = (seconds: number) => vi.useFakeTimers({ now: seconds * 1_000, toFake: ["Date"] });

describe("a code of an authenticator app", () => {
  // The last six of the eight digits that the standard's table gives.
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
  ])("is right as the standard has it, at second %i", (seconds, code) => {
    at(seconds);
    expect(stepOfCode(RFC_SECRET, code)).toBe(Math.floor(seconds / 30));
  });

  it("is right one step early or late, and belongs to its own step; not two", () => {
    for (const [seconds, step] of [
      [1_234_567_890 + 30, 41_152_263],
      [1_234_567_890 - 30, 41_152_263],
      [1_234_567_890 + 60, null],
      [1_234_567_890 - 60, null],
    ] as const) {
      at(seconds);
      expect(stepOfCode(RFC_SECRET, "005924")).toBe(step);
    }
  });

  it.each(["", "00592", "0059240", "abcdef", "００５９２４", "-05924"])("%j is wrong", (code) => {
    at(1_234_567_890);
    expect(stepOfCode(RFC_SECRET, code)).toBeNull();
  });

  it("comes of a secret of 160 bits, which the QR code tells with the account's name", () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(totpAddress(secret, "mira@example.org")).toBe(
      `otpauth://totp/Vigil:mira%40example.org?issuer=Vigil&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    );
  });
});

describe("recovery codes", () => {
  it("are ten, all different, of eighty bits", () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes)
      expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/);
  });

  it("are the same however they are typed, and another user's are others", () => {
    const typed = ["7kq4-0x9w-1234-abcd", "7KQ4 OX9W I234 ABCD", "7kq40x9wl234abcd"];
    expect(new Set(typed.map((code) => hashRecoveryCode("a", code))).size).toBe(1);
    expect(hashRecoveryCode("b", "7kq4-0x9w-1234-abcd")).not.toBe(
      hashRecoveryCode("a", "7kq4-0x9w-1234-abcd"),
    );
    expect(isRecoveryCode(typed[1] ?? "")).toBe(true);
    expect(isRecoveryCode("123 456")).toBe(false);
  });
});
