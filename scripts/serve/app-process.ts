import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";

import { OperatorError } from "@/lib/db/operator-error";
import type { ServeSettings } from "@/scripts/serve/settings";
import { Interrupted } from "@/scripts/terminal/interruption";

/** Next's command line, run without npx so that signals reach it. */
export const NEXT = "node_modules/next/dist/bin/next";

/** Small modules loaded into Next's process before its own. */
const PRELOADED = ["exit-with-parent.mjs", "peer-address.mjs"].flatMap((file) => [
  "--import",
  pathToFileURL(path.resolve("scripts/serve", file)).href,
]);
const READY_WITHIN_MS = 120_000;
const POLL_MS = 50;
const GRACE_MS = 10_000;

/** The application's process. */
export interface App {
  child: ChildProcess;
  /** Lets what it prints through, from now on. Until then it is kept back. */
  showOutput: () => void;
}

/** Next greets with addresses and timings of its own; they are shown only if it never gets up. */
function holdOutput(child: ChildProcess): () => void {
  let held: Buffer[] | null = [];
  child.stdout?.on("data", (chunk: Buffer) => {
    if (held) held.push(chunk);
    else process.stdout.write(chunk);
  });
  child.once("exit", () => {
    for (const chunk of held ?? []) process.stdout.write(chunk);
  });
  return () => {
    held = null;
  };
}

/** Starts `next start` or `next dev`. */
export function startApp(
  mode: "start" | "dev",
  { host, port }: ServeSettings,
  env: NodeJS.ProcessEnv,
): App {
  const args = [...PRELOADED, NEXT, mode, "-H", host, "-p", String(port)];
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit", "ipc"] });
  return { child, showOutput: holdOutput(child) };
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/**
 * Waits until the application answers.
 * @throws OperatorError when it ends first or takes two minutes; Interrupted when `signal` fires
 */
export async function untilAnswering(
  { child, showOutput }: App,
  { host, port }: ServeSettings,
  signal: AbortSignal,
): Promise<void> {
  const address = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : host;
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (signal.aborted) throw new Interrupted("stopped");
    if (hasEnded(child)) break;
    try {
      await fetch(`http://${address}:${port}/api/health`, { redirect: "manual" });
      showOutput();
      return;
    } catch {
      await sleep(POLL_MS);
    }
  }
  throw new OperatorError("The application did not start; its own words are above.");
}

/** Ends the application, by force if it lingers, and resolves when it is gone. */
export async function stopApp({ child }: App): Promise<void> {
  if (hasEnded(child)) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
  await gone;
  clearTimeout(force);
}

/**
 * Resolves when the person stops the application.
 * @throws OperatorError when it ends on its own
 */
export async function untilStopped({ child }: App, signal: AbortSignal): Promise<void> {
  if (!hasEnded(child) && !signal.aborted) {
    const heard = new AbortController();
    await Promise.race([
      once(child, "exit", { signal: heard.signal }),
      once(signal, "abort", { signal: heard.signal }),
    ]);
    heard.abort();
  }
  if (signal.aborted) return;
  throw new OperatorError(
    "The application ended by itself; its own words are above. Start it again.",
  );
}
