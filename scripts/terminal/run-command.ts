import { spawn } from "node:child_process";

import { Interrupted } from "@/scripts/terminal/interruption";

export interface CommandOptions {
  /** Environment in place of this process's own. */
  env?: NodeJS.ProcessEnv;
  /** "show" lets the command write to the terminal; "keep" returns what it wrote. */
  output?: "show" | "keep";
  signal?: AbortSignal;
}

export interface CommandResult {
  code: number;
  /** Both streams together; empty when they were shown. */
  output: string;
}

/**
 * Runs a Node program of node_modules or of this project to its end, whatever its exit code.
 * @param args the program's path, then its arguments
 * @throws Interrupted when `signal` fired meanwhile
 */
export function runNode(args: string[], options: CommandOptions = {}): Promise<CommandResult> {
  return runCommand(process.execPath, args, options);
}

/** As `runNode`, for any program. */
export function runCommand(
  file: string,
  args: string[],
  { env = process.env, output = "keep", signal }: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) throw new Interrupted("stopped");
    const stdio = output === "show" ? "inherit" : "pipe";
    const child = spawn(file, args, { env, stdio: ["ignore", stdio, stdio] });
    const end = () => child.kill("SIGTERM");
    signal?.addEventListener("abort", end);
    const chunks: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      signal?.removeEventListener("abort", end);
      if (signal?.aborted) reject(new Interrupted("stopped"));
      else resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") });
    });
  });
}
