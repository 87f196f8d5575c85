import { randomBytes } from "node:crypto";
import { chownSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

import { findFreePort } from "@/lib/db/embedded/free-port";
import { canEnter, serverUser, type ServerUser } from "@/lib/db/embedded/server-user";

const STATE_FOLDER = "/var/lib";

/** Where a data folder's server lives. `home` and `port` are chosen once and kept. */
export interface ServerPlace {
  home: string;
  port: number;
  user: ServerUser | undefined;
}

const noteOf = (dataFolder: string) => path.join(dataFolder, "server.json");

/** The folder of the database cluster itself. */
export const clusterFolder = (home: string) => path.join(home, "postgres");

function recall(dataFolder: string): { home: string; port: number } | null {
  try {
    const note = JSON.parse(readFileSync(noteOf(dataFolder), "utf8")) as {
      home: string | null;
      port: number;
    };
    // Null stands for the data folder itself, so that it can be moved.
    return { home: note.home ?? dataFolder, port: note.port };
  } catch {
    return null;
  }
}

function remember(dataFolder: string, { home, port }: ServerPlace): void {
  const note = { home: home === dataFolder ? null : home, port };
  const draft = `${noteOf(dataFolder)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(note)}\n`);
  renameSync(draft, noteOf(dataFolder));
}

function chooseHome(dataFolder: string, user: ServerUser | undefined): string {
  if (!user || canEnter(user, dataFolder)) return dataFolder;
  const home = path.join(STATE_FOLDER, `vigil-${randomBytes(6).toString("hex")}`);
  mkdirSync(home, { mode: 0o700 });
  chownSync(home, user.uid, user.gid);
  return home;
}

/** Finds where the server of a data folder lives, choosing folder, user and port the first time. */
export async function settlePlace(dataFolder: string): Promise<ServerPlace> {
  const known = recall(dataFolder);
  if (known) return { ...known, user: serverUser(clusterFolder(known.home), known.home) };
  const user = serverUser(dataFolder, path.dirname(dataFolder));
  const place = { home: chooseHome(dataFolder, user), port: await findFreePort(), user };
  remember(dataFolder, place);
  return place;
}

/** Chooses another port for a server whose own was taken. */
export async function moveToFreePort(dataFolder: string, place: ServerPlace): Promise<ServerPlace> {
  const moved = { ...place, port: await findFreePort() };
  remember(dataFolder, moved);
  return moved;
}
