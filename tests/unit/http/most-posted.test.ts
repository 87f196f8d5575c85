import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { isTooLarge, MOST_POSTED_MEGABYTES } from "@/lib/http/most-posted";

const post = (bytes: number | null, method = "POST") =>
  isTooLarge({
    method,
    headers: new Headers(bytes === null ? {} : { "content-length": `${bytes}` }),
  });

it("knows what is more than the server takes in", () => {
  const most = MOST_POSTED_MEGABYTES * 1024 * 1024;
  expect([post(most), post(most + 1), post(most + 1, "GET"), post(null)]).toEqual([
    ...[false, true, false, false],
  ]);
  const config = readFileSync(new URL("../../../next.config.mjs", import.meta.url), "utf8");
  expect(config).toContain(`bodySizeLimit: "${MOST_POSTED_MEGABYTES}mb"`);
});
