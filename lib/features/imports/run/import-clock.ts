import {
  BrokenPortionError,
  setAside,
  workOnImports,
} from "@/lib/features/imports/run/work-on-imports";

const LOOK_EVERY_MS = 3_000;
/** Others who write get their turn between two portions. */
const BREATH_MS = 5;
const MOST_FAULTS = 3;

type Faults = (error: unknown) => void;

const shared = globalThis as typeof globalThis & { vigilImports?: { busy: boolean } };

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Works until nothing is left to do. A portion that breaks down is tried again, three times in all. */
export async function workUntilDone(onFault: Faults): Promise<void> {
  let faults = 0;
  for (;;) {
    try {
      if (!(await workOnImports())) return;
      faults = 0;
    } catch (error) {
      onFault(error);
      faults += 1;
      if (faults < MOST_FAULTS) {
        await pause(LOOK_EVERY_MS);
        continue;
      }
      if (!(error instanceof BrokenPortionError)) throw error;
      await setAside(error);
      faults = 0;
    }
    await pause(BREATH_MS);
  }
}

/** Looks every few seconds whether rows wait to be brought in; one worker a process. Keeps no process alive. */
export function startImportClock(onFault: Faults): void {
  const state = (shared.vigilImports ??= { busy: false });
  const look = async () => {
    if (state.busy) return;
    state.busy = true;
    try {
      await workUntilDone(onFault);
    } catch (error) {
      // The database is away: the next look tries again.
      onFault(error);
    } finally {
      state.busy = false;
    }
  };
  setInterval(() => void look(), LOOK_EVERY_MS).unref();
}
