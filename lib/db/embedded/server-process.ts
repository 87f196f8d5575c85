import { execFile } from "node:child_process";

import type { ServerUser } from "@/lib/db/embedded/server-user";

/** How one of the server's programs ended; `output` is both streams together. */
export interface Outcome {
  ok: boolean;
  output: string;
}

// The user's locale must not decide how text is sorted, and PG* would point at another server.
const KEPT_OUT = /^(LC_.*|LANG|LANGUAGE|PG.*|DATABASE_URL|NODE_OPTIONS)$/;

function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !KEPT_OUT.test(name));
  return Object.fromEntries(kept) as NodeJS.ProcessEnv;
}

/** Runs initdb or pg_ctl as the server's user and waits for its end. Never rejects. */
export function runProgram(
  file: string,
  args: string[],
  user: ServerUser | undefined,
): Promise<Outcome> {
  const options = { ...user, cwd: "/", env: serverEnvironment(), encoding: "utf8" as const };
  return new Promise((resolve) => {
    execFile(file, args, options, (error, stdout, stderr) => {
      resolve({ ok: error === null, output: `${stdout}${stderr}${error?.message ?? ""}` });
    });
  });
}
