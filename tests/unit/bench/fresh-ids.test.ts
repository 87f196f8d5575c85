import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";

import { madeIds, withFreshIds } from "@/scripts/bench/fresh-ids";
import type { SentQuery } from "@/scripts/bench/trace";

const sent = (...values: unknown[]): SentQuery => ({
  text: "INSERT",
  values,
  connection: 0,
  after: [],
});
const GIVEN = randomUUID();

function aRun() {
  const id = randomUUID();
  const audit = JSON.stringify({ after: { id, caseId: GIVEN } });
  return { id, trace: [sent(id, GIVEN, 3, null), sent([GIVEN, [id]], audit)] };
}

it("takes for made what the second run does not have, also within other texts", () => {
  const [first, second] = [aRun(), aRun()];
  expect(madeIds(first.trace, second.trace)).toEqual(new Set([first.id]));
});

it("finds nothing made where nothing is, and leaves such statements alone", () => {
  const trace = [sent(GIVEN, "words", 1)];
  const made = madeIds(trace, structuredClone(trace));
  expect(made.size).toBe(0);
  expect(withFreshIds(trace, made)).toBe(trace);
});

it("puts one new id wherever the made one stood, another at each call, and keeps the rest", () => {
  const { id, trace } = aRun();
  const [once, again] = [withFreshIds(trace, new Set([id])), withFreshIds(trace, new Set([id]))];
  const fresh = once[0]?.values[0];
  expect(fresh).not.toBe(id);
  expect(once[0]?.values).toEqual([fresh, GIVEN, 3, null]);
  expect(once[1]?.values[0]).toEqual([GIVEN, [fresh]]);
  expect(JSON.parse(String(once[1]?.values[1]))).toEqual({ after: { id: fresh, caseId: GIVEN } });
  expect(again[0]?.values[0]).not.toBe(fresh);
  expect(trace[0]?.values[0]).toBe(id);
});
