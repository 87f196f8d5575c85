import { mkdirSync } from "node:fs";
import path from "node:path";
import pg from "pg";

import { findBinaries, type Binaries } from "@/lib/db/embedded/binaries";
import { ensureCluster, OWNER } from "@/lib/db/embedded/cluster";
import { ensureDataFolder, storageFailure } from "@/lib/db/embedded/data-folder";
import { withFileLock } from "@/lib/db/embedded/file-lock";
import { countLeases, endLease, takeLease } from "@/lib/db/embedded/leases";
import { readOrCreateSecrets } from "@/lib/db/embedded/secrets";
import { isServerRunning, startServer, stopServer, type UrlOf } from "@/lib/db/embedded/server";
import { settlePlace, type ServerPlace } from "@/lib/db/embedded/server-place";
import { withClient } from "@/lib/db/with-client";

const DATABASE = "vigil";

export interface EmbeddedOptions {
  dataFolder: string;
  /** What the lease is for, in a word: start, backup, test … */
  purpose: string;
  /** Server settings written when the cluster is created; for tests, which need no durability. */
  settings?: Record<string, string>;
  /** Told, in a sentence, when files had to be put outside the data folder. */
  announce?: (message: string) => void;
}

export interface EmbeddedDatabase {
  ownerUrl: string;
  /** Starts the server again if it died. Returns whether it had. */
  revive: () => Promise<boolean>;
  /** Gives the lease back; the last holder's call stops the server. Safe to call twice. */
  release: () => Promise<void>;
}

async function ensureDatabase(urlOf: UrlOf, port: number): Promise<void> {
  await withClient(urlOf(port, "postgres"), async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [
      DATABASE,
    ]);
    if (!rowCount) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(DATABASE)}`);
  });
}

interface Running {
  place: ServerPlace;
  binaries: Binaries;
  urlOf: UrlOf;
}

async function start(options: EmbeddedOptions): Promise<Running> {
  const { dataFolder, settings = {}, announce = () => undefined } = options;
  const { ownerPassword } = readOrCreateSecrets(dataFolder);
  const urlOf: UrlOf = (port, database) =>
    `postgresql://${OWNER}:${ownerPassword}@127.0.0.1:${port}/${database}`;
  const settled = await settlePlace(dataFolder);
  if (settled.home !== dataFolder) {
    announce(`The database is kept in ${settled.home}, where its own system user can reach it.`);
  }
  mkdirSync(path.join(settled.home, "logs"), { recursive: true, mode: 0o755 });
  const binaries = findBinaries(settled.user, announce);
  await ensureCluster(settled, binaries, ownerPassword, settings);
  const place = await startServer(dataFolder, settled, binaries, urlOf);
  await ensureDatabase(urlOf, place.port);
  return { place, binaries, urlOf };
}

/**
 * Opens the PostgreSQL server of a data folder: creates it the first time, starts it when it is
 * not running, and otherwise joins the one that is. Each caller holds a lease until `release`.
 * @throws OperatorError with a sentence for the operator
 */
export async function openEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataFolder, purpose } = options;
  ensureDataFolder(dataFolder);
  const leases = path.join(dataFolder, "leases");
  const lock = path.join(leases, "lock");
  return withFileLock(lock, async () => {
    const lease = takeLease(leases, purpose);
    try {
      const { place, binaries, urlOf } = await start(options);
      const revive = async () => {
        if (isServerRunning(place)) return false;
        await withFileLock(lock, () => startServer(dataFolder, place, binaries, urlOf));
        return true;
      };
      const release = () =>
        withFileLock(lock, async () => {
          endLease(lease);
          if (countLeases(leases) === 0) await stopServer(place, binaries);
        });
      return { ownerUrl: urlOf(place.port, DATABASE), revive, release };
    } catch (error) {
      endLease(lease);
      throw storageFailure(error, dataFolder) ?? error;
    }
  });
}
