import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";

import { listTables, type TableShape } from "@/lib/db/backup/table-list";
import { errorCode } from "@/lib/db/connection-failure";
import { storageFailure } from "@/lib/db/embedded/data-folder";
import { safeFileName } from "@/lib/db/open-export/file-name";
import { nounSql } from "@/lib/db/open-export/noun-sql";
import { EXPORTED_NOUNS, LEFT_OUT } from "@/lib/db/open-export/nouns";
import { OperatorError } from "@/lib/db/operator-error";
import { withClient } from "@/lib/db/with-client";

const FORMAT = "vigil-open-export-1";
const ROWS = 200;
/** Of 256 KB each. */
const CHUNKS = 16;

/** One file of an export. */
interface ExportedFile {
  /** In the export's folder, with slashes. */
  path: string;
  /** Lines of a noun's file; absent for an attachment. */
  records?: number;
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
}

/** What was written, before it is declared whole. */
export interface WrittenExport {
  madeAt: string;
  /** The last entry of the audit trail that it holds. */
  trailHead: { seq: string; hash: string };
  files: ExportedFile[];
}

/** Rows of a query, a few at a time, within the transaction under way. */
async function* rowsOf<Row extends object>(
  client: Client,
  sql: string,
  params: unknown[] = [],
  atOnce = ROWS,
): AsyncGenerator<Row> {
  await client.query(`DECLARE exported NO SCROLL CURSOR FOR ${sql}`, params);
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${atOnce} FROM exported`);
    yield* rows;
    if (rows.length < atOnce) break;
  }
  await client.query("CLOSE exported");
}

async function writeContent(
  root: string,
  name: string,
  content: AsyncIterable<Buffer | string>,
): Promise<ExportedFile> {
  const hash = createHash("sha256");
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const target = createWriteStream(path.join(root, name), { mode: 0o600, flags: "wx" });
  await pipeline(Readable.from(content, { objectMode: false }), counted, target);
  return { path: name, bytes, sha256: hash.digest("hex") };
}

type Shapes = ReadonlyMap<string, TableShape>;

async function writeNoun(client: Client, root: string, name: string, shapes: Shapes) {
  const noun = EXPORTED_NOUNS[name];
  if (!noun) throw new Error(`${name} is not exported.`);
  let records = 0;
  const lines = async function* () {
    for await (const { line } of rowsOf<{ line: string }>(client, nounSql(noun, shapes))) {
      records += 1;
      yield `${line}\n`;
    }
  };
  const file = await writeContent(root, `${name}.jsonl`, lines());
  return { ...file, records };
}

type StoredFile = { id: string; fileName: string; sha256: string };

/** The original bytes of every attachment, each under its id and its own name. */
async function writeAttachments(
  client: Client,
  root: string,
  onFile: () => void,
): Promise<ExportedFile[]> {
  const { rows } = await client.query<StoredFile>(
    `SELECT "id", "fileName", "sha256" FROM "Attachment" ORDER BY "id"`,
  );
  const files: ExportedFile[] = [];
  for (const { id, fileName, sha256 } of rows) {
    await mkdir(path.join(root, "files", id), { recursive: true, mode: 0o700 });
    const bytes = async function* () {
      const sql = `SELECT "bytes" FROM "BlobChunk" WHERE "sha256" = $1 ORDER BY "index"`;
      for await (const chunk of rowsOf<{ bytes: Buffer }>(client, sql, [sha256], CHUNKS))
        yield chunk.bytes;
    };
    const file = await writeContent(root, `files/${id}/${safeFileName(fileName)}`, bytes());
    if (file.sha256 !== sha256)
      throw new OperatorError(
        `The bytes of attachment ${id} are not those that were stored. Run npm run verify. Nothing was exported.`,
      );
    files.push(file);
    onFile();
  }
  return files;
}

async function readHead(client: Client) {
  const { rows } = await client.query<{ seq: string; hash: string }>(
    `SELECT "seq"::text AS seq, encode("hash", 'hex') AS hash FROM "AuditHead"`,
  );
  if (!rows[0]) throw new OperatorError("The audit trail has lost its head. Run npm run verify.");
  return rows[0];
}

async function writeAll(client: Client, root: string, onFile: (done: number) => void) {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query("SET LOCAL TIME ZONE 'UTC'");
  const trailHead = await readHead(client);
  const shapes = new Map((await listTables(client)).map((shape) => [shape.name, shape]));
  const files: ExportedFile[] = [];
  for (const name of Object.keys(EXPORTED_NOUNS)) {
    files.push(await writeNoun(client, root, name, shapes));
    onFile(files.length);
  }
  let attached = 0;
  files.push(...(await writeAttachments(client, root, () => onFile(files.length + ++attached))));
  await client.query("COMMIT");
  return { madeAt: new Date().toISOString(), trailHead, files };
}

async function requireEmpty(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if ((await readdir(folder)).length === 0) return;
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw storageFailure(error, folder) ?? error;
  }
  throw new OperatorError(`${folder} is no empty folder, and nothing was written. Name a new one.`);
}

async function emptyAgain(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    await rm(path.join(folder, name), { recursive: true, force: true });
}

/**
 * Writes everything that is on record, restricted cases too, as open JSON and the attachments as they
 * were given, all as of one moment, into an empty folder. `record` notes it in the audit trail; only
 * then is the list of files written that makes the export whole.
 * @param url connection string of a role that may read every table
 * @throws OperatorError when the folder is not empty or cannot be written; nothing is left in it then
 */
export async function writeOpenExport(
  url: string,
  folder: string,
  record: (written: WrittenExport) => Promise<unknown>,
  onFile: (done: number) => void = () => undefined,
): Promise<WrittenExport> {
  await requireEmpty(folder);
  try {
    const written = await withClient(url, (client) => writeAll(client, folder, onFile));
    await record(written);
    const index = { format: FORMAT, ...written, leftOut: LEFT_OUT };
    const text = `${JSON.stringify(index, null, 2)}\n`;
    await writeFile(path.join(folder, "index.json"), text, { mode: 0o600, flush: true });
    return written;
  } catch (error) {
    await emptyAgain(folder);
    throw storageFailure(error, folder) ?? error;
  }
}
