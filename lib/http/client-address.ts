import { headers } from "next/headers";

import { env } from "@/lib/env";

/** Set by our own server on every request, over whatever the client sent. */
const PEER_HEADER = "x-vigil-peer";

const trustedProxies = new Set(
  env.VIGIL_TRUSTED_PROXIES.split(",")
    .map((address) => address.trim())
    .filter(Boolean),
);

const withoutMapping = (address: string) => address.trim().replace(/^::ffff:/i, "");

/**
 * The address a request comes from. X-Forwarded-For counts only as far as VIGIL_TRUSTED_PROXIES
 * vouch for it: read from the right, the first address that is not one of them.
 */
export function clientAddress(headers: Headers): string {
  const peer = withoutMapping(headers.get(PEER_HEADER) ?? "unknown");
  if (!trustedProxies.has(peer)) return peer;
  const hops = (headers.get("x-forwarded-for") ?? "")
    .split(",")
    .map(withoutMapping)
    .filter(Boolean);
  return hops.reverse().find((hop) => !trustedProxies.has(hop)) ?? peer;
}

/** The same for the server action or the page that is being run. */
export async function requestAddress(): Promise<string> {
  return clientAddress(await headers());
}
