/** Runs work in one of a few places; whoever finds none free waits in line. */
export type Slots = <R>(work: () => Promise<R>) => Promise<R>;

/**
 * So many places of this process for work that holds much while it lasts: a connection, memory.
 * @param count how many at once
 */
export function slots(count: number): Slots {
  let free = count;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
