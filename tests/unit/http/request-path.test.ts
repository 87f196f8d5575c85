import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { safeReturnPath } from "@/lib/http/request-path";

const SITE = "https://vigil.example.org";

describe("where sign-in comes back to", () => {
  it.each([
    "/",
    "/cases",
    "/cases/1?sort=newest#top",
    "/search?q=a%2Fb",
    "/people/آ",
    "/.well-known",
    "/a//b",
  ])("is the page asked for: %s", (path) => expect(safeReturnPath(path)).toBe(path));

  it.each([
    "https://evil.example",
    "HTTPS://evil.example",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r\n/evil.example",
    "\t//evil.example",
    " //evil.example",
    "/cases\\..\\..\\evil",
    "/\u0000/evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "evil.example",
    "@evil.example",
    ".evil.example",
    "cases",
    "",
    null,
    undefined,
    "/sign-in",
    "/sign-in?from=/cases",
    "/api/auth/signout",
  ])("is the dashboard instead of %j", (path) => expect(safeReturnPath(path)).toBe("/"));

  it("never leaves this site, whatever it is", () => {
    const nasty = fc.array(
      fc.constantFrom(
        "/",
        "\\",
        "\t",
        "\n",
        "\r",
        "\u0000",
        ":",
        "@",
        ".",
        "%2f",
        "%5c",
        "evil.example",
        "https",
        "?",
        "#",
        " ",
      ),
      { maxLength: 8 },
    );
    const path = fc.oneof(
      nasty.map((parts) => parts.join("")),
      fc.string({ unit: "binary" }),
      fc.webUrl(),
      fc.webPath(),
    );
    fc.assert(
      fc.property(path, (text) => {
        expect(new URL(safeReturnPath(text), SITE).origin).toBe(SITE);
      }),
      { numRuns: 2_000 },
    );
  });
});
