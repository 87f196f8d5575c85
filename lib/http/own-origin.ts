import { headers } from "next/headers";

import { env } from "@/lib/env";

/**
 * The origin at which people reach Vigil: as set, else the one that posted this server action, which
 * Next has found to be our own. For server actions only.
 */
export async function ownOrigin(): Promise<string> {
  if (env.AUTH_URL) return new URL(env.AUTH_URL).origin;
  return (await headers()).get("origin") ?? "";
}
