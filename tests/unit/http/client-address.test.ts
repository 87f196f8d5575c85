import { afterEach, describe, expect, it, vi } from "vitest";

const PROXIES = "10.0.0.1, 10.0.0.2 ,::1";

/** The settings are read once, when the process starts: each case starts one of its own. */
async function addressOf(proxies: string, headers: Record<string, string>): Promise<string> {
  vi.resetModules();
  vi.stubEnv("VIGIL_TRUSTED_PROXIES", proxies);
  const { clientAddress } = await import("@/lib/http/client-address");
  return clientAddress(new Headers(headers));
}

const peer = (address: string, forwarded?: string) => ({
  "x-vigil-peer": address,
  ...(forwarded === undefined ? {} : { "x-forwarded-for": forwarded }),
});

afterEach(() => vi.unstubAllEnvs());

describe("the address a request comes from", () => {
  it.each([
    ["is the one that connected", "", peer("203.0.113.9"), "203.0.113.9"],
    [
      "takes no word for it without a trusted proxy",
      "",
      peer("203.0.113.9", "198.51.100.1"),
      "203.0.113.9",
    ],
    [
      "takes no word for it from anyone but a trusted proxy",
      PROXIES,
      peer("203.0.113.9", "198.51.100.1"),
      "203.0.113.9",
    ],
    ["is what the trusted proxy saw", PROXIES, peer("10.0.0.1", "198.51.100.1"), "198.51.100.1"],
    [
      "is the last hop a trusted proxy saw, not what the client wrote before it",
      PROXIES,
      peer("10.0.0.1", "1.2.3.4, 5.6.7.8, 198.51.100.1"),
      "198.51.100.1",
    ],
    [
      "passes over a chain of trusted proxies",
      PROXIES,
      peer("10.0.0.1", "1.2.3.4, 198.51.100.1, 10.0.0.2"),
      "198.51.100.1",
    ],
    [
      "is no trusted proxy's address that a client wrote down",
      PROXIES,
      peer("10.0.0.1", "10.0.0.2, 198.51.100.1"),
      "198.51.100.1",
    ],
    ["is the proxy when it names nobody", PROXIES, peer("10.0.0.1"), "10.0.0.1"],
    [
      "is the proxy when it names only proxies",
      PROXIES,
      peer("10.0.0.1", "10.0.0.2, , 10.0.0.1"),
      "10.0.0.1",
    ],
    [
      "is the same with and without IPv6 mapping",
      PROXIES,
      peer("::ffff:10.0.0.1", "::FFFF:198.51.100.1"),
      "198.51.100.1",
    ],
    ["may be IPv6", PROXIES, peer("::1", "2001:db8::7"), "2001:db8::7"],
    ["is unknown when our server did not say", "", {}, "unknown"],
    [
      "is unknown even if the client says otherwise",
      PROXIES,
      { "x-forwarded-for": "198.51.100.1" },
      "unknown",
    ],
  ])("%s", async (_what, proxies, headers, expected) => {
    expect(await addressOf(proxies, headers)).toBe(expected);
  });
});
