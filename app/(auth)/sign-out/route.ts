import { signOut } from "@/lib/auth/next-auth";
import { endCurrentSession } from "@/lib/auth/session";
import { isSameOrigin } from "@/lib/http/same-origin";

const NOT_ENDED =
  "You are still signed in: a fault on the server kept the session from being ended. Go back and sign out once more.";

const FORGET = { "clear-site-data": '"cache", "storage"' };

/** Ends the session and asks the browser to forget what it kept of this site. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request))
    return new Response("This request did not come from Vigil.", { status: 403 });
  if (!(await endCurrentSession()))
    return new Response(NOT_ENDED, { status: 500, headers: FORGET });
  await signOut({ redirect: false });
  return new Response(null, {
    status: 303,
    headers: { location: "/sign-in", ...FORGET },
  });
}
