import { describe, expect, it } from "vitest";

import { deviceName, isAboutOwner } from "@/lib/features/users/rules";
import { linkMail } from "@/lib/features/users/rules/mail-words";

const owner = { email: "mira.kovacs@example.org", name: "Mira Kovács" };

describe("a password that is no more than its owner's name or address", () => {
  it.each([
    "mira.kovacs@example.org",
    "MIRA.KOVACS",
    "mirakovacs",
    "Mira Kovács",
    "Kovács2026",
    "12Mira34",
    "example.org",
    "Vigil-2026",
  ])("%s is told as such", (password) => expect(isAboutOwner(password, owner)).toBe(true));

  it.each([
    "mira keeps nine bees",
    "correct horse battery staple",
    "kovács was here too",
    "12345678",
  ])("%s is not", (password) => expect(isAboutOwner(password, owner)).toBe(false));

  it("is not told from a name too short to mean anything", () => {
    expect(isAboutOwner("li", { email: "a@b.org", name: "Li" })).toBe(false);
  });
});

describe("a device", () => {
  it.each([
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0",
      "Edge on Windows",
    ],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0", "Firefox on Linux"],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
      "Safari on iPhone",
    ],
    [
      "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36",
      "Chrome on Android",
    ],
    ["curl/8.0", "A browser that does not say what it is"],
    ["", "A browser that does not say what it is"],
  ])("%s is named in words", (userAgent, words) => expect(deviceName(userAgent)).toBe(words));
});

describe("the mail that carries a link", () => {
  it.each(["invitation", "administrator", "mail"] as const)("says it once: %s", (kind) => {
    const { subject, text } = linkMail(kind, "https://vigil.example.org/x/TOKEN");
    expect(text.match(/TOKEN/g)).toHaveLength(1);
    expect(subject).not.toContain("TOKEN");
    expect(text).toMatch(/works once, for (an hour|24 hours|7 days)\./);
  });
});
