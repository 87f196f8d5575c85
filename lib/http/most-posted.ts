/**
 * The most that a form may send at once, in megabytes; next.config.mjs gives the same to the server. The text
 * of a source may be two million characters long, and in UTF-8 most take up to four bytes.
 */
export const MOST_POSTED_MEGABYTES = 9;

/** Whether a form says itself that it sends more than is taken in. */
export function isTooLarge({ method, headers }: Pick<Request, "method" | "headers">): boolean {
  return (
    method === "POST" &&
    Number(headers.get("content-length") ?? 0) > MOST_POSTED_MEGABYTES * 1024 * 1024
  );
}
