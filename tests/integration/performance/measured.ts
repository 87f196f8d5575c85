import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { forgetRemembered } from "@/lib/db/remembered";
import { withClient } from "@/lib/db/with-client";
import { traceQueries } from "@/scripts/bench/trace";

const ROUNDS = 9;
const LOOK_EVERY_MS = 120;

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Median milliseconds of each piece of work, done in turns so that a busy machine slows all alike. */
export async function mediansOf<const W extends readonly (() => Promise<unknown>)[]>(
  ...works: W
): Promise<{ [K in keyof W]: number }> {
  const times = works.map((): number[] => []);
  for (const work of works) await work();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, work] of works.entries()) times[index]?.push(await timeOf(work));
  }
  return times.map(median) as { [K in keyof W]: number };
}

/** How many megabytes of memory in use a piece of work adds at most, what is no longer needed left out. */
export async function peakMegabytes(work: () => Promise<unknown>): Promise<number> {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const inUse = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = inUse();
  let peak = before;
  let watch: NodeJS.Timeout;
  // Begun anew after each look: on a busy machine looking takes longer than the pause between two.
  const look = () => {
    peak = Math.max(peak, inUse());
    watch = setTimeout(look, LOOK_EVERY_MS);
  };
  watch = setTimeout(look, LOOK_EVERY_MS);
  try {
    await work();
  } finally {
    clearTimeout(watch);
  }
  return (peak - before) / 2 ** 20;
}

type Plan = {
  "Node Type": string;
  "Relation Name"?: string;
  "Shared Hit Blocks": number;
  "Shared Read Blocks": number;
  Plans?: Plan[];
};

type Explained = { "QUERY PLAN": { Plan: Plan }[] };

const scannedBy = ({ Plans = [], ...plan }: Plan): string[] => [
  ...(plan["Node Type"] === "Seq Scan" ? [plan["Relation Name"] ?? ""] : []),
  ...Plans.flatMap(scannedBy),
];

/** What the database looks at for a read: as much on a busy machine as on an idle one. */
type LookedAt = {
  blocks: number;
  /** The tables that are gone through from end to end. */
  scanned: Set<string>;
};

/** The statements that a read sends are sent again, explained. */
async function lookedAt(read: () => Promise<unknown>): Promise<LookedAt> {
  const sent = (await traceQueries(read)).filter(({ text }) => /^\s*(SELECT|WITH)/iu.test(text));
  return withClient(process.env.VIGIL_APP_DATABASE_URL ?? "", async (client) => {
    let blocks = 0;
    const scanned = new Set<string>();
    for (const { text, values } of sent) {
      const explain = `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`;
      const { rows } = await client.query<Explained>({ text: explain, values });
      const plan = rows[0]?.["QUERY PLAN"][0]?.Plan;
      if (!plan) continue;
      blocks += plan["Shared Hit Blocks"] + plan["Shared Read Blocks"];
      for (const table of scannedBy(plan)) scanned.add(table);
    }
    return { blocks, scanned };
  });
}

/** With everything remembered that can be. */
export async function lookedAtWarm(read: () => Promise<unknown>): Promise<LookedAt> {
  await read();
  return lookedAt(read);
}

/** With nothing remembered, as after a start or a change. */
export function lookedAtCold(read: () => Promise<unknown>): Promise<LookedAt> {
  forgetRemembered();
  return lookedAt(read);
}
