import { parseArgs } from "node:util";

import { OperatorError } from "@/lib/db/operator-error";
import { SEED } from "@/scripts/bench/log/grow-log";

const USAGE = `npm run bench -- [--sizes 10k,100k,1m] [--rounds N] [--seed WORDS] [--json FILE]

  --sizes SIZES   how many statements, one size after another (10k,100k if left out)
  --rounds N      how often each operation is measured, at least 2 (40 if left out)
  --seed WORDS    another seed makes other records
  --json FILE     writes all figures to a file as well`;

const OPTIONS = {
  sizes: { type: "string", default: "10k,100k" },
  rounds: { type: "string", default: "40" },
  seed: { type: "string", default: SEED },
  json: { type: "string" },
} as const;

const UNITS: Record<string, number> = { "": 1, k: 1_000, m: 1_000_000 };
const FEWEST_STATEMENTS = 100;
const MOST_STATEMENTS = 10_000_000;
const FEWEST_ROUNDS = 2;
const MOST_ROUNDS = 10_000;
const SEED_FORM = /^[\w .-]{1,60}$/;

/** What a run is asked to do. */
export interface BenchRequest {
  /** Numbers of statements, ascending, none twice. */
  sizes: number[];
  rounds: number;
  seed: string;
  json: string | undefined;
}

function sizeOf(text: string): number {
  const [, digits, unit = ""] = /^(\d{1,9})([km]?)$/i.exec(text.trim()) ?? [];
  const size = Number(digits) * (UNITS[unit.toLowerCase()] ?? Number.NaN);
  if (size >= FEWEST_STATEMENTS && size <= MOST_STATEMENTS) return size;
  throw new OperatorError(
    `“${text}” is no size. Give numbers of statements from 100 to 10m, such as 10k,100k,1m.`,
  );
}

function roundsOf(text: string): number {
  const rounds = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (rounds >= FEWEST_ROUNDS && rounds <= MOST_ROUNDS) return rounds;
  throw new OperatorError(
    `--rounds takes a whole number from 2 to 10000, and “${text}” is not one.`,
  );
}

function seedOf(text: string): string {
  if (SEED_FORM.test(text)) return text;
  throw new OperatorError(
    "--seed takes up to 60 letters, digits, spaces, dots, hyphens and underscores.",
  );
}

function read(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch {
    throw new OperatorError(USAGE);
  }
}

/** @throws OperatorError with a sentence for the operator */
export function parseBenchArguments(args: string[]): BenchRequest {
  const { sizes, rounds, seed, json } = read(args);
  const asked = sizes.split(",").map(sizeOf);
  return {
    sizes: [...new Set(asked)].toSorted((a, b) => a - b),
    rounds: roundsOf(rounds),
    seed: seedOf(seed),
    json,
  };
}
