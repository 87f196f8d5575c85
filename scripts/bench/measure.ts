import { figuresOf, ratioOf, type Figures } from "@/scripts/bench/figures";
import { madeIds, withFreshIds } from "@/scripts/bench/fresh-ids";
import type { Operation } from "@/scripts/bench/operations";
import type { Replayer } from "@/scripts/bench/replay";
import { traceQueries } from "@/scripts/bench/trace";

const WARM_UPS = 2;
/** What takes long is measured less often, but never less than this. */
const LONGEST_MS = 20_000;
const FEWEST_ROUNDS = 5;

/** What was found out about one operation. */
export interface Measured {
  name: string;
  /** SQL statements that one run sends. */
  queries: number;
  /** How often each of the two was timed. */
  rounds: number;
  product: Figures;
  /** The same statements through the bare driver. */
  floor: Figures;
  ratio: Figures;
}

export interface Measuring {
  replayer: Replayer;
  rounds: number;
  signal: AbortSignal;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * Times an operation and its floor in turns, so that a busy machine slows both alike, and each as
 * often first as second, so that neither always finds what the other has just read. Two more rounds
 * come before and are not counted.
 */
export async function measure(
  { name, run, before = () => undefined }: Operation,
  { replayer, rounds, signal }: Measuring,
): Promise<Measured> {
  const traced = () => {
    before();
    return traceQueries(run);
  };
  // Not traced: what is sent until all is remembered, ids with it, would pass for made by a command.
  await run();
  const [other, trace] = [await traced(), await traced()];
  const made = madeIds(trace, other);
  const times = { product: [] as number[], floor: [] as number[] };
  const sides = {
    product: () => {
      before();
      return timeOf(run);
    },
    floor: () => {
      const queries = withFreshIds(trace, made);
      return timeOf(() => replayer.replay(queries));
    },
  };
  const began = performance.now();
  for (let round = -WARM_UPS; round < rounds; round += 1) {
    for (const side of round % 2
      ? (["floor", "product"] as const)
      : (["product", "floor"] as const)) {
      signal.throwIfAborted();
      const took = await sides[side]();
      if (round >= 0) times[side].push(took);
    }
    if (round + 1 >= FEWEST_ROUNDS && performance.now() - began > LONGEST_MS) break;
  }
  const [product, floor] = [figuresOf(times.product), figuresOf(times.floor)];
  return {
    ...{ name, queries: trace.length, rounds: times.product.length },
    ...{ product, floor, ratio: ratioOf(product, floor) },
  };
}
