import { describe, expect, it } from "vitest";

import { isSameOrigin } from "@/lib/http/same-origin";

const from = (headers: Record<string, string>) =>
  isSameOrigin(
    new Request("http://vigil.example.org/x", {
      method: "POST",
      headers: { host: "vigil.example.org", ...headers },
    }),
  );

describe("a request that changes something", () => {
  it.each([
    { origin: "http://vigil.example.org" },
    { origin: "https://vigil.example.org" },
    { origin: "http://vigil.example.org", "sec-fetch-site": "same-origin" },
    { origin: "http://localhost:3000", host: "localhost:3000" },
  ])("is taken from this site's own pages: %j", (headers) => expect(from(headers)).toBe(true));

  it.each([
    {},
    { "sec-fetch-site": "same-origin" },
    { origin: "null" },
    { origin: "" },
    { origin: "https://evil.example" },
    { origin: "https://vigil.example.org.evil.example" },
    { origin: "https://evil.example/vigil.example.org" },
    { origin: "http://vigil.example.org:8080" },
    { origin: "http://vigil.example.org", "sec-fetch-site": "cross-site" },
    { origin: "http://vigil.example.org", "sec-fetch-site": "same-site" },
    { origin: "http://vigil.example.org", "sec-fetch-site": "none" },
    { origin: "http://sub.vigil.example.org" },
    { origin: "http://localhost:3001", host: "localhost:3000" },
  ])("is refused from anywhere else: %j", (headers) => expect(from(headers)).toBe(false));
});
