import { describe, expect, it } from "vitest";

import { applyIntent } from "@/lib/forms/form-intent";

const typed = { title: "T", people: [{ name: "a" }, { name: "b" }, { name: "c" }] };

describe("adding a row", () => {
  it("puts an empty one at the end and the focus on it, and keeps the rest", () => {
    expect(applyIntent("add:people", typed)).toEqual({
      status: "editing",
      values: { title: "T", people: [...typed.people, {}] },
      focus: "people.3",
    });
  });

  it("starts a list where there is none", () => {
    expect(applyIntent("add:cases", typed)).toMatchObject({
      values: { ...typed, cases: [{}] },
      focus: "cases.0",
    });
  });

  it("keeps rows that came keyed by index, as very many do", () => {
    const people = Object.fromEntries(
      Array.from({ length: 220 }, (_, n) => [n, { name: `n${n}` }]),
    );
    const state = applyIntent("add:people", { people });
    expect(state).toMatchObject({ focus: "people.220" });
    expect("values" in state && (state.values.people as unknown[]).length).toBe(221);
  });
});

describe("removing a row", () => {
  it("takes away that one", () => {
    expect(applyIntent("remove:people:1", typed)).toMatchObject({
      values: { people: [{ name: "a" }, { name: "c" }] },
      focus: "people",
    });
  });

  it.each(["remove:people:9", "remove:people:-1", "remove:people:x", "remove:absent:0"])(
    "that is not there changes nothing: %s",
    (intent) => {
      const state = applyIntent(intent, typed);
      expect("values" in state && state.values.people).toEqual(typed.people);
    },
  );
});

it("gives everything back for a button that means nothing", () => {
  expect(applyIntent("explode", typed)).toEqual({ status: "editing", values: typed });
  expect(typed.people).toHaveLength(3);
});
