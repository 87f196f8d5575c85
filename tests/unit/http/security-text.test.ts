import { describe, expect, it } from "vitest";

import { securityText } from "@/lib/http/security-text";

const at = new Date("2026-11-23T12:00:00Z");
const contact = "mailto:security@example.org";

describe("security.txt", () => {
  it("names the contact and the day until which it holds, a line each", () => {
    expect(securityText({ contact, origin: undefined, at })).toBe(
      [
        "Contact: mailto:security@example.org",
        "Expires: 2027-05-22T12:00:00.000Z",
        "Preferred-Languages: en",
        "",
      ].join("\n"),
    );
  });

  it("names its own address where that is one of TLS, and no other", () => {
    const canonical = (origin: string) =>
      securityText({ contact, origin, at }).includes("Canonical");
    expect(securityText({ contact, origin: "https://vigil.example.org/", at })).toContain(
      "\nCanonical: https://vigil.example.org/.well-known/security.txt\n",
    );
    expect(canonical("http://localhost:3000")).toBe(false);
  });
});
