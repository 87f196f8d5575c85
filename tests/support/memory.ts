import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const MEGABYTE = 1024 * 1024;
const EVERY = 32;

/** Throws away what nobody holds any more. */
function collect(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

const held = () => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/**
 * Watches what this process holds on to, buffers included; garbage does not count. `look` is called
 * often and looks now and then; `peak` is the most that was held beyond the beginning, in megabytes.
 */
export function watchMemory(): { look: () => void; peak: () => number } {
  const before = held();
  let most = before;
  let looks = 0;
  return {
    look: () => {
      looks += 1;
      if (looks % EVERY === 0) most = Math.max(most, held());
    },
    peak: () => Math.round((most - before) / MEGABYTE),
  };
}
