import { once } from "node:events";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";

import type { TableEntry } from "@/lib/db/backup/manifest";
import { identifierList } from "@/lib/db/backup/table-list";
import { OperatorError } from "@/lib/db/operator-error";

/** One table being filled. */
export interface CopyIn {
  table: TableEntry;
  /** Sends rows on, in COPY text, split anywhere. */
  write: (chunk: Buffer) => Promise<void>;
  /** Ends the table. Rejects when PostgreSQL refused a row, or took another number of them. */
  finish: () => Promise<void>;
  /** Gives up: PostgreSQL is told, or it would wait for more rows for ever. */
  abort: () => Promise<void>;
}

/** Begins to fill a table. Nothing else may use the client until `finish` has resolved. */
export function startCopyIn(client: Client, table: TableEntry): CopyIn {
  const target = `${identifierList([table.name])} (${identifierList(table.columns)})`;
  const copy = client.query(copyFrom(`COPY ${target} FROM STDIN`));
  const finished = once(copy, "finish");
  // Watched from the start: PostgreSQL may refuse a row while the next is being read.
  finished.catch(() => undefined);
  return {
    table,
    async write(chunk) {
      if (!copy.write(chunk)) await Promise.race([once(copy, "drain"), finished]);
    },
    async finish() {
      copy.end();
      await finished;
      if (copy.rowCount === table.rows) return;
      throw new OperatorError(
        `${table.name} has ${table.rows} rows in the backup, but ${copy.rowCount} arrived.`,
      );
    },
    async abort() {
      if (copy.destroyed) return;
      const closed = once(copy, "close").catch(() => undefined);
      copy.destroy(new Error("given up"));
      await closed;
    },
  };
}
