import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 50;

/** An `npm start` under way. */
export interface NpmStart {
  /** Milliseconds until it answered. */
  untilAnswering: (limitMs: number) => Promise<number>;
  /** Does what Ctrl-C does, and waits for npm's end. @throws Error when that looks like a failure */
  interrupt: () => Promise<void>;
}

// What this run itself was started with must not reach the application under test.
const KEPT_OUT = /^(DATABASE_URL|NODE_ENV|HOST|VIGIL_.*|AUTH_.*|npm_.*)$/;

function cleanEnvironment(extra: Record<string, string>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !KEPT_OUT.test(name));
  return { ...(Object.fromEntries(kept) as NodeJS.ProcessEnv), ...extra };
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, signal);
}

/** Runs `npm start` in a folder, its output shown, with `extra` added to its environment. */
export function npmStart(folder: string, port: number, extra: Record<string, string>): NpmStart {
  const env = cleanEnvironment({ ...extra, PORT: String(port) });
  // A process group of its own, like a terminal's: Ctrl-C goes to all of it.
  const child: ChildProcess = spawn("npm", ["start"], {
    cwd: folder,
    env,
    detached: true,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = once(child, "exit");
  return {
    async untilAnswering(limitMs) {
      const began = performance.now();
      while (performance.now() - began < limitMs) {
        if (child.exitCode !== null) break;
        try {
          const answer = await fetch(`http://127.0.0.1:${port}/api/health`);
          if (answer.ok) return performance.now() - began;
        } catch {
          // not yet
        }
        await sleep(POLL_MS);
      }
      throw new Error(`no answer within ${Math.round(limitMs / 1000)} s`);
    },
    async interrupt() {
      signalGroup(child, "SIGINT");
      await ended;
      // npm itself ends by the signal, or says so with 128 + 2.
      const asAsked = child.signalCode === "SIGINT" || [0, 130].includes(child.exitCode ?? -1);
      if (!asAsked) throw new Error(`it ended with ${child.exitCode ?? child.signalCode}`);
    },
  };
}
