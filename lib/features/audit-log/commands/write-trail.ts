import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import type { Actor } from "@/lib/auth/actor";
import { temporaryFolder } from "@/lib/blobs/temporary-folder";
import { today } from "@/lib/clock";
import { database, type Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import {
  accessCells,
  type AccessEntry,
  accessesOf,
  accessJson,
} from "@/lib/features/audit-log/commands/access-rows";
import { TRAIL_COLUMNS, trailCells, trailJson } from "@/lib/features/audit-log/commands/trail-rows";
import { describeEntries } from "@/lib/features/audit-log/queries/describe-entries";
import { filterSql } from "@/lib/features/audit-log/queries/filter-sql";
import { readEntries } from "@/lib/features/audit-log/queries/read-entries";
import type { TrailFilters } from "@/lib/features/audit-log/schema";
import type { TrailEntry } from "@/lib/features/audit-log/types";
import { csvStream } from "@/lib/features/exports/render/csv/csv-stream";

type Format = "jsonl" | "csv";

/** A file made and waiting to be sent; `discard` removes it. */
export type TrailFile = {
  path: string;
  fileName: string;
  contentType: string;
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
  entries: number;
  discard: () => Promise<void>;
};

const BATCH = 500;
const LONGEST_MS = 10 * 60_000;
const CONTENT_TYPES: Record<Format, string> = {
  jsonl: "application/x-ndjson; charset=utf-8",
  csv: "text/csv; charset=utf-8",
};

/** Every entry asked for, oldest first, a batch in memory at a time. */
async function* entriesOf(db: Db, actor: Actor, filters: TrailFilters): AsyncIterable<TrailEntry> {
  const asked = await filterSql(db, actor, filters);
  for (let last = 0n; ;) {
    const conditions = [Prisma.sql`e."seq" > ${last}`, ...asked];
    const stored = await readEntries(db, actor, { conditions, order: "asc", limit: BATCH });
    yield* await describeEntries(db, actor, stored);
    const end = stored.at(-1);
    if (!end || stored.length < BATCH) return;
    last = end.seq;
  }
}

async function* counted(entries: AsyncIterable<TrailEntry>, count: { entries: number }) {
  for await (const entry of entries) {
    count.entries += 1;
    yield entry;
  }
}

type Parts = { entries: AsyncIterable<TrailEntry>; looks: AsyncIterable<AccessEntry> };

/** The entries of the chain, and after them who looked, which is no part of it. */
async function* mapped<T>(
  { entries, looks }: Parts,
  mapEntry: (entry: TrailEntry) => T,
  mapLook: (look: AccessEntry) => T,
) {
  for await (const entry of entries) yield mapEntry(entry);
  for await (const look of looks) yield mapLook(look);
}

const sourceOf = (parts: Parts, format: Format): Readable =>
  format === "csv"
    ? csvStream(TRAIL_COLUMNS, mapped(parts, trailCells, accessCells))
    : Readable.from(mapped(parts, trailJson, accessJson));

/** Writes the entries asked for, as the actor may see them, into a temporary file, from one snapshot. */
export async function writeTrail(
  actor: Actor,
  filters: TrailFilters,
  format: Format,
): Promise<TrailFile> {
  const folder = await temporaryFolder("export");
  const discard = () => rm(folder, { recursive: true, force: true });
  const file = path.join(folder, `trail.${format}`);
  const count = { entries: 0 };
  try {
    await database().$transaction(
      async (db) => {
        const entries = counted(entriesOf(db, actor, filters), count);
        const source = sourceOf({ entries, looks: accessesOf(db, actor, filters) }, format);
        await pipeline(source, createWriteStream(file, { mode: 0o600 }));
      },
      { isolationLevel: "RepeatableRead", timeout: LONGEST_MS, maxWait: 30_000 },
    );
    const hash = createHash("sha256");
    await pipeline(createReadStream(file), hash);
    return {
      ...{ path: file, fileName: `audit-trail-${today()}.${format}`, discard, ...count },
      ...{ contentType: CONTENT_TYPES[format], bytes: (await stat(file)).size },
      sha256: hash.digest("hex"),
    };
  } catch (error) {
    await discard();
    throw error;
  }
}
