import { expect, it } from "vitest";

import { OperatorError } from "@/lib/db/operator-error";
import { parseBenchArguments } from "@/scripts/bench/arguments";

it("measures ten and a hundred thousand statements, forty times each, when nothing is asked for", () => {
  expect(parseBenchArguments([])).toEqual({
    sizes: [10_000, 100_000],
    rounds: 40,
    seed: "vigil case log",
    json: undefined,
  });
});

it("takes sizes in any order and spelling, each once", () => {
  const { sizes } = parseBenchArguments(["--sizes", "1M, 10k,100k,500,10000"]);
  expect(sizes).toEqual([500, 10_000, 100_000, 1_000_000]);
});

it("takes rounds, a seed and a file", () => {
  const args = ["--rounds", "2", "--seed", "another one", "--json", "figures.json"];
  expect(parseBenchArguments(args)).toMatchObject({
    rounds: 2,
    seed: "another one",
    json: "figures.json",
  });
});

it.each([
  ["--sizes", "10 thousand"],
  ["--sizes", "99"],
  ["--sizes", "11m"],
  ["--sizes", "10k,"],
  ["--sizes", "-10k"],
  ["--rounds", "1"],
  ["--rounds", "2.5"],
  ["--rounds", "many"],
  ["--seed", "it's $$ none"],
  ["--seed", ""],
  ["--speed", "high"],
  ["10k"],
])("says in a sentence what is wrong with %s %s", (...args) => {
  expect(() => parseBenchArguments(args)).toThrow(OperatorError);
});
