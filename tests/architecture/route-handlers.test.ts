import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

/** Route handlers whose library checks the origin by itself. */
const BY_LIBRARY = ["app/api/auth/[...nextauth]/route.ts"];
const CHANGES = /export (?:async )?(?:function|const) (?:POST|PUT|PATCH|DELETE)\b/;
/** The check, with the refusal that follows from it. */
const CHECKED = /if \(!isSameOrigin\(request\)\)\s*return /;

function routes(): string[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .map((file) => path.posix.join("app", file.split(path.sep).join("/")))
    .filter((file) => file.endsWith("/route.ts"));
}

/** Of some handlers, by file and text, those that change something for whoever asks from anywhere. */
const unguarded = (handlers: [file: string, text: string][]) =>
  handlers
    .filter(
      ([file, text]) => !BY_LIBRARY.includes(file) && CHANGES.test(text) && !CHECKED.test(text),
    )
    .map(([file]) => file);

describe("route handlers that change something", () => {
  it("ask first whether the request comes from our own pages", () => {
    const handlers = routes().map((file): [string, string] => [file, readFileSync(file, "utf8")]);
    expect(handlers.filter(([, text]) => CHANGES.test(text)).length).toBeGreaterThan(2);
    expect(unguarded(handlers)).toEqual([]);
  });

  it("are found when they do not", () => {
    const planted = "export async function POST(request: Request) { return save(request); }";
    const guarded = `export async function POST(request: Request) {
      if (!isSameOrigin(request)) return new Response(null, { status: 403 }); }`;
    expect(
      unguarded([
        ["a", planted],
        ["b", guarded],
      ]),
    ).toEqual(["a"]);
  });
});
