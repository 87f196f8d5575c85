import { afterEach, describe, expect, it, vi } from "vitest";

const NAMES = ["VIGIL_SMTP_URL", "VIGIL_MAIL_FROM"] as const;
const before = NAMES.map((name) => [name, process.env[name]] as const);
afterEach(() => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

async function readWith(url: string | undefined, from: string | undefined) {
  for (const [name, value] of [
    ["VIGIL_SMTP_URL", url],
    ["VIGIL_MAIL_FROM", from],
  ] as const) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  vi.resetModules();
  return (await import("@/lib/env")).env;
}

describe("the settings of mail", () => {
  it.each([
    ["smtp://mail.example.org", "vigil@example.org"],
    ["smtps://us%40er:pass%20word@mail.example.org:465", "Vigil <vigil@example.org>"],
    [undefined, undefined],
    [undefined, "vigil@example.org"],
  ])("take %s from %s", async (url, from) => {
    const read = await readWith(url, from);
    expect([read.VIGIL_SMTP_URL, read.VIGIL_MAIL_FROM]).toEqual([url, from]);
  });

  it.each([
    ["mail.example.org", "vigil@example.org", "VIGIL_SMTP_URL must be the address"],
    ["http://user:secret@mail.example.org", "vigil@example.org", "VIGIL_SMTP_URL must be"],
    ["smtp://mail.example.org", undefined, "VIGIL_SMTP_URL is set"],
    ["smtp://mail.example.org", "Vigil", "VIGIL_MAIL_FROM must be an e-mail address"],
    ["smtp://mail.example.org", "a@b.org\r\nBcc: c@d.org", "VIGIL_MAIL_FROM must be"],
  ])("refuse %s from %j in a sentence without the password", async (url, from, words) => {
    const failure = await readWith(url, from).catch((error: unknown) => String(error));
    expect(failure).toContain(words);
    expect(failure).not.toContain("secret");
  });
});
