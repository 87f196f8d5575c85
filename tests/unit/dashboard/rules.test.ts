import { describe, expect, it } from "vitest";

import { monthsBefore, monthsBetween } from "@/lib/features/dashboard/rules";

describe("months", () => {
  it("run from the first to the last without gaps, across years", () => {
    expect(monthsBetween("2023-11", "2024-02")).toEqual([
      "2023-11",
      "2023-12",
      "2024-01",
      "2024-02",
    ]);
    expect(monthsBetween("2024-02", "2024-02")).toEqual(["2024-02"]);
    expect(monthsBetween("2024-03", "2024-02")).toEqual([]);
  });

  it("are counted back", () => {
    expect(monthsBefore("2024-02", 3)).toBe("2023-11");
    expect(monthsBetween(monthsBefore("2024-02", 23), "2024-02")).toHaveLength(24);
  });
});
