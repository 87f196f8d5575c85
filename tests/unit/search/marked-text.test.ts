import { describe, expect, it } from "vitest";

import { MARK_END, MARK_START, splitMarked } from "@/lib/features/search/rules/marked-text";

const mark = (words: string) => `${MARK_START}${words}${MARK_END}`;

describe("splitting a passage at its marks", () => {
  it("sets off each marked piece", () => {
    expect(splitMarked(`a ${mark("significant")} ${mark("offer")}.`)).toEqual([
      { text: "a ", marked: false },
      { text: "significant", marked: true },
      { text: " ", marked: false },
      { text: "offer", marked: true },
      { text: ".", marked: false },
    ]);
  });

  it("leaves markup in a text as the text it is", () => {
    expect(splitMarked(`<b>${mark("<script>")}</b>`).map(({ text }) => text)).toEqual([
      "<b>",
      "<script>",
      "</b>",
    ]);
  });

  it("gives nothing for nothing, and survives a mark that is never closed", () => {
    expect(splitMarked("")).toEqual([]);
    expect(splitMarked(`open ${MARK_START}end`)).toEqual([
      { text: "open ", marked: false },
      { text: "end", marked: true },
    ]);
  });
});
