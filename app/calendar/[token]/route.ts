import { asTeamMember } from "@/lib/auth/actor";
import { readerOfToken } from "@/lib/auth/calendar-tokens";
import { readCalendar } from "@/lib/features/horizon/queries/read-calendar";
import { clientAddress } from "@/lib/http/client-address";

const HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex",
};

type Context = { params: Promise<{ token: string }> };

/**
 * What lies ahead, for a calendar that nobody signs in to: whoever knows the token reads as its user.
 * A token that is unknown or revoked, or whose user is disabled, is answered alike; an address that asks
 * for many such is told to wait.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const token = (await params).token.replace(/\.ics$/, "");
  const reader = await readerOfToken(token, clientAddress(request.headers));
  if (reader === "throttled")
    return new Response(
      "Too many calendars that do not exist. Try again in a quarter of an hour.",
      {
        status: 429,
        headers: HEADERS,
      },
    );
  if (reader === "unknown")
    return new Response("There is no such calendar.", { status: 404, headers: HEADERS });
  const calendar = await readCalendar(asTeamMember(reader.actor), { mine: reader.mine });
  return new Response(calendar, {
    headers: {
      ...HEADERS,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="vigil.ics"',
    },
  });
}
