import { signOut } from "@/lib/auth/next-auth";
import { isSameOrigin } from "@/lib/http/same-origin";

/** Ends the session and asks the browser to forget what it kept of this site. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request))
    return new Response("This request did not come from Vigil.", { status: 403 });
  await signOut({ redirect: false });
  return new Response(null, {
    status: 303,
    headers: { location: "/sign-in", "clear-site-data": '"cache", "storage"' },
  });
}
