import { describe, expect, it } from "vitest";

import { countryName, countryOptions } from "@/lib/places/countries";

describe("countries", () => {
  it("can all be told apart by their names", () => {
    const names = countryOptions().map(({ label }) => label);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("have their everyday names, and their full ones where those are clearer", () => {
    expect(["RU", "US", "GB", "CD", "CG", "KR", "AX"].map(countryName)).toEqual([
      "Russia",
      "United States",
      "United Kingdom",
      "Democratic Republic of the Congo",
      "Republic of the Congo",
      "South Korea",
      "Åland Islands",
    ]);
  });

  it("stay a code where the code is unknown", () => {
    expect(countryName("ZZ")).toBe("ZZ");
  });
});
