/** An export holds a database connection while it is made; the rest of the pool is for everybody else. */
const SLOTS = 2;

let free = SLOTS;
const waiting: (() => void)[] = [];

/** Runs `work` when one of the process’s few places for exports is free; the others wait in line. */
export async function inExportSlot<R>(work: () => Promise<R>): Promise<R> {
  if (free > 0) free -= 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }
}
