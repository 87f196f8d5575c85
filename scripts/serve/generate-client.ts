import { existsSync, readFileSync, writeFileSync } from "node:fs";

import { OperatorError } from "@/lib/db/operator-error";
import { hashFiles } from "@/scripts/serve/source-hash";
import { runNode } from "@/scripts/terminal/run-command";

const STAMP = "lib/db/generated/.schema-sha256";
const SOURCES = ["prisma/schema.prisma", "prisma/models", "node_modules/prisma/package.json"];

/**
 * Generates the database client from the Prisma schema, unless the one there is current.
 * @returns whether it had to be made
 * @throws OperatorError with Prisma's words when the schema is wrong
 */
export async function ensurePrismaClient(signal?: AbortSignal): Promise<boolean> {
  const wanted = hashFiles(SOURCES);
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return false;
  const { code, output } = await runNode(["node_modules/prisma/build/index.js", "generate"], {
    env: {
      ...process.env,
      // Generating needs no schema engine, but Prisma insists on having one and would fetch it.
      // Set for this one command: with it, Prisma's own `migrate` would do nothing and report success.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
    ...(signal && { signal }),
  });
  if (/EACCES|EROFS|EPERM/.test(output)) {
    throw new OperatorError(
      `Vigil cannot write to ${process.cwd()}/lib/db/generated. Make the folder writable for this user, or copy Vigil elsewhere.`,
    );
  }
  if (code !== 0)
    throw new OperatorError(`Prisma could not generate the client:\n${output.trim()}`);
  writeFileSync(STAMP, wanted);
  return true;
}
