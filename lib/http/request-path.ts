/** Path and query of the page asked for, set by proxy.ts so that sign-in can come back to it. */
export const PATH_HEADER = "x-vigil-path";

/**
 * A path within this site to go to after signing in. Anything else (another site, a protocol,
 * a backslash or control character that a browser would read as one) becomes the dashboard.
 */
export function safeReturnPath(path: string | null | undefined): string {
  if (!path || !/^\/(?![/\\])/.test(path) || /[\\\u0000-\u001f]/.test(path)) return "/";
  return path.startsWith("/sign-in") || path.startsWith("/api/") ? "/" : path;
}
