import { existsSync, readFileSync, writeFileSync } from "node:fs";

import { errorCode } from "@/lib/db/connection-failure";
import { OperatorError } from "@/lib/db/operator-error";
import { NEXT } from "@/scripts/serve/app-process";
import { hashFiles } from "@/scripts/serve/source-hash";
import { runNode } from "@/scripts/terminal/run-command";

const STAMP = ".next/vigil-sources";
const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma/schema.prisma",
  "prisma/models",
  "public",
  "assets",
  "proxy.ts",
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];
const GENERATED = ["lib/db/generated"];

/** Whether the built application is that of the sources as they are now. */
export function isBuilt(): boolean {
  if (!existsSync(".next/BUILD_ID") || !existsSync(STAMP)) return false;
  return readFileSync(STAMP, "utf8") === hashFiles(SOURCES, GENERATED);
}

function explain(output: string): OperatorError {
  if (/ENOSPC|EROFS|EACCES/.test(output)) {
    return new OperatorError(
      `The application could not be built because ${process.cwd()}/.next cannot be written to, or its disk is full.`,
    );
  }
  return new OperatorError(`${output.trim()}\n\nThe application could not be built; see above.`);
}

/**
 * Builds the application for production.
 * @param env environment of the build, which needs no database
 * @throws OperatorError with the compiler's words
 */
export async function build(env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<void> {
  const hash = hashFiles(SOURCES, GENERATED);
  const { code, output } = await runNode([NEXT, "build"], { env, ...(signal && { signal }) });
  if (code !== 0) throw explain(output);
  try {
    writeFileSync(STAMP, hash);
  } catch (error) {
    throw explain(errorCode(error));
  }
}
