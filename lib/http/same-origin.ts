import { env } from "@/lib/env";

/** The address people use where a proxy stands in front and may name another host to us. */
const publicOrigin = env.AUTH_URL ? new URL(env.AUTH_URL).origin : null;

/**
 * Whether a request that changes something comes from this site's own pages. Next checks this for
 * server actions only; route handlers ask here. A browser always sends Origin with a POST.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = request.headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === request.headers.get("host") || origin === publicOrigin;
}
