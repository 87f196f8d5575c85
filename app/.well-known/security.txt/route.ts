import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { securityText } from "@/lib/http/security-text";

/** Where to report a weakness of this installation; nothing when its operator named no place. */
export function GET(): Response {
  const { VIGIL_SECURITY_CONTACT: contact, AUTH_URL: origin } = env;
  if (!contact) return new Response("Not found.", { status: 404 });
  return new Response(securityText({ contact, origin, at: now() }), {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
