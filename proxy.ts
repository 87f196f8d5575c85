import { NextResponse, type NextRequest } from "next/server";

import { contentSecurityPolicy } from "@/lib/http/content-security-policy";
import { isTooLarge } from "@/lib/http/most-posted";
import { PATH_HEADER } from "@/lib/http/request-path";

/** The server would answer such a form with an error of its own, which says nothing of what to do. */
function toTooLarge({ nextUrl }: NextRequest): NextResponse {
  const page = nextUrl.clone();
  page.pathname = "/too-large";
  page.search = new URLSearchParams({ from: nextUrl.pathname }).toString();
  const init = { status: 303, headers: { "cache-control": "no-store" } };
  return NextResponse.redirect(page, init);
}

/** Sets headers, and leads what is too large to a page that says so. It never decides who may see what: that is lib/auth and each feature's scope. */
export function proxy(request: NextRequest): NextResponse {
  if (isTooLarge(request)) return toTooLarge(request);
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Next takes the nonce for its own scripts from this *request* header.
  headers.set("content-security-policy", policy);
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "no-store");
  return response;
}

/**
 * Not for files that go in and out, nor for calendar feeds, whose addresses hold a secret: those routes send no page and set stricter headers of their own,
 * which these would overwrite. Of an upload Next would also read the first 10 MB into memory, and cut
 * off the rest.
 */
export const config = {
  matcher:
    "/((?!_next/static/|_next/image|favicon\\.ico$|icon\\.svg$|(?:attachments|imports)/upload$|calendar/[^/]+$|attachments/[^/]+/(?:file|image)$).*)",
};
