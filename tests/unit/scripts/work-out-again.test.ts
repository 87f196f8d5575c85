import { describe, expect, it } from "vitest";

import { FOLLOWING, workOutAgain } from "@/scripts/verify/work-out-again";

const found = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ kind: "statement" as const, id: `s${n}` }));

describe("what is printed to put records right", () => {
  it("names each once, and all of them at once where they are too many to name", () => {
    expect(workOutAgain(FOLLOWING, [...found(2), ...found(1)]).slice(1)).toEqual([
      "  SELECT statement_links_follow(ARRAY['s0', 's1']::uuid[]);",
    ]);
    expect(workOutAgain(FOLLOWING, found(1_001)).slice(1)).toEqual([
      `  SELECT statement_links_follow(ARRAY(SELECT "id" FROM "Statement"));`,
    ]);
    expect(workOutAgain(FOLLOWING, [])).toEqual([]);
  });
});
