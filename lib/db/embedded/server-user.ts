import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

import { OperatorError } from "@/lib/db/operator-error";

/** The system user that the server runs as. */
export interface ServerUser {
  uid: number;
  gid: number;
}

function idOf(flag: "-u" | "-g", name: string): number | null {
  const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
  return status === 0 ? Number(stdout) : null;
}

function userNamed(name: string): ServerUser | null {
  const uid = idOf("-u", name);
  const gid = idOf("-g", name);
  return uid && gid ? { uid, gid } : null;
}

function ownerOf(path: string): ServerUser | null {
  try {
    const { uid } = statSync(path);
    // PostgreSQL looks the user up by name, so a number alone will not do.
    return uid === 0 ? null : userNamed(String(uid));
  } catch {
    return null;
  }
}

/**
 * PostgreSQL refuses to run as root: as root, this is the unprivileged user to run it as, namely
 * the owner of the first of `places` that is not root's, else postgres, else nobody.
 * Undefined when the process is not root and can run the server itself.
 * @throws OperatorError when the system has no such user
 */
export function serverUser(...places: string[]): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const place of places) {
    const owner = ownerOf(place);
    if (owner) return owner;
  }
  const user = userNamed("postgres") ?? userNamed("nobody");
  if (user) return user;
  throw new OperatorError(
    "PostgreSQL does not run as root and this system has no user to run it as. Start Vigil as an ordinary user.",
  );
}

/** Whether that user can enter a folder. */
export function canEnter(user: ServerUser, folder: string): boolean {
  const { uid, gid } = user;
  return spawnSync("sh", ["-c", 'cd -- "$1"', "sh", folder], { uid, gid, cwd: "/" }).status === 0;
}
