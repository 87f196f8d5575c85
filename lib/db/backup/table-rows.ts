import { createHash } from "node:crypto";
import type { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";

import { identifierList, type TableShape } from "@/lib/db/backup/table-list";

function copyStatement({ name, columns, primaryKey }: TableShape): string {
  const order = primaryKey.length > 0 ? ` ORDER BY ${identifierList(primaryKey)}` : "";
  return `COPY (SELECT ${identifierList(columns)} FROM ${identifierList([name])}${order}) TO STDOUT`;
}

/** Rows of a table and the digest of their COPY text in primary-key order. */
export interface TableDigest {
  rows: number;
  /** Hexadecimal. */
  sha256: string;
}

/**
 * Reads a table's rows as COPY text, in primary-key order, giving each piece to `take`. The session's
 * time zone has to be UTC.
 */
export async function readRows(
  client: Client,
  table: TableShape,
  take: (chunk: Buffer) => Promise<void> | void = () => undefined,
): Promise<TableDigest> {
  const hash = createHash("sha256");
  const source = client.query(copyTo(copyStatement(table)));
  for await (const chunk of source as AsyncIterable<Buffer>) {
    hash.update(chunk);
    await take(chunk);
  }
  return { rows: source.rowCount, sha256: hash.digest("hex") };
}
