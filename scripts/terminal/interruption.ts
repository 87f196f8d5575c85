import { parentOf } from "@/lib/db/embedded/process-identity";

const PARENT_CHECK_MS = 1_000;

/** Raised in what was under way when the person pressed Ctrl-C or the process was told to end. */
export class Interrupted extends Error {
  override name = "Interrupted";
}

/** This process's parent and, since npm puts a shell between itself and us, the parent's own. */
const ancestry = () => `${process.ppid} ${parentOf(process.ppid)}`;

/**
 * A signal that fires when this process should wind up: at SIGINT, SIGTERM or SIGHUP, and when
 * the npm that started it was killed, which would otherwise leave it behind unseen.
 */
export function onInterruption(): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort(new Interrupted("stopped"));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  if (process.env.npm_lifecycle_event) {
    const born = ancestry();
    const watch = setInterval(() => {
      if (ancestry() !== born) stop();
    }, PARENT_CHECK_MS);
    watch.unref();
  }
  return controller.signal;
}
