import { expect, it } from "vitest";

import { detectDelimiter } from "@/lib/features/imports/read/detect-delimiter";

it("counts the whole rows of a sample that ends within quotation marks", () => {
  const sample = `Name;Words\nAda;One\nBo;"A speech, without end: ${"words, ".repeat(50)}`;
  expect(detectDelimiter(sample)).toEqual({ delimiter: ";", skip: 0 });
});
