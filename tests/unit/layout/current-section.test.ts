import { describe, expect, test } from "vitest";
import { isCurrentSection } from "@/components/layout/current-section";

describe("the section a page lies in", () => {
  test("holds its list, its records and what is below them", () => {
    expect(isCurrentSection("/cases", "/cases")).toBe(true);
    expect(isCurrentSection("/cases/abc/statements/new", "/cases")).toBe(true);
  });

  test("does not hold a section whose name merely begins alike", () => {
    expect(isCurrentSection("/people-search", "/people")).toBe(false);
  });

  test("the dashboard is a section of one page", () => {
    expect(isCurrentSection("/", "/")).toBe(true);
    expect(isCurrentSection("/cases", "/")).toBe(false);
  });
});
