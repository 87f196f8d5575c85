import * as z from "zod";

import { StagedFile } from "@/lib/blobs/staged-file";
import { defineCommand } from "@/lib/commands/define-command";
import type { Db } from "@/lib/db/client";
import { firstColumns } from "@/lib/features/imports/commands/first-columns";
import { detectEncoding } from "@/lib/features/imports/read/detect-encoding";
import { FileRefusedError } from "@/lib/features/imports/read/file-refused";
import { readRows, type FileRow } from "@/lib/features/imports/read/read-rows";
import { fileFormSchema, MOST_COLUMNS, MOST_ROWS } from "@/lib/features/imports/schema";

/** As long as a file of a hundred megabytes takes on a small machine. */
const MOST_MS = 120_000;

const ROWS_AT_ONCE = 500;
const CHARACTERS_AT_ONCE = 2_000_000;
const LONGEST_NAME = 200;

/** The name without folders and control characters, which some browsers send along. */
const plainName = (name: string) =>
  (name.split(/[\\/]/).at(-1) ?? "").replace(/\p{Cc}/gu, "").slice(-LONGEST_NAME) || "rows.csv";

async function writeRows(tx: Db, importId: string, rows: readonly FileRow[]): Promise<void> {
  const json = JSON.stringify(rows.map(({ line, cells }) => [line, cells]));
  await tx.$executeRaw`
    INSERT INTO "ImportLine" ("importId", "line", "cells")
    SELECT ${importId}::uuid, (r->>0)::int, r->1 FROM jsonb_array_elements(${json}::jsonb) AS r`;
}

/** Writes the rows under the heading, some hundreds at a time. @returns how many there are */
async function keepRows(tx: Db, id: string, rows: AsyncIterable<FileRow>): Promise<number> {
  let [count, size, waiting] = [0, 0, [] as FileRow[]];
  const flush = async () => {
    if (waiting.length > 0) await writeRows(tx, id, waiting);
    [size, waiting] = [0, []];
  };
  for await (const row of rows) {
    count += 1;
    if (count > MOST_ROWS) throw new FileRefusedError("many-rows");
    waiting.push(row);
    size += row.cells.reduce((sum, cell) => sum + cell.length, 0);
    if (waiting.length >= ROWS_AT_ONCE || size > CHARACTERS_AT_ONCE) await flush();
  }
  await flush();
  return count;
}

function requireHeading(heading: FileRow | undefined): string[] {
  if (!heading) throw new FileRefusedError("empty");
  if (heading.cells.length > MOST_COLUMNS) throw new FileRefusedError("many-columns");
  return heading.cells.map((cell) => cell.trim());
}

/** The file itself cannot come from a browser's fields: whoever staged it hands it over, and discards it. */
const input = fileFormSchema.extend({
  file: z.instanceof(StagedFile, { error: "Choose a file" }),
  fileName: z.string(),
});

/**
 * Takes a file of rows in: its encoding and what parts its cells are found out, its rows kept as they
 * came, and its columns given the fields their headings name. No record is touched yet.
 * @throws FileRefusedError, saying what to do about it; then nothing of it is kept
 */
export const addImport = defineCommand({
  name: "import.added",
  permission: "import:own",
  input,
  timeout: MOST_MS,
  prepare: async ({ input: { file, encoding } }) => ({
    encoding: encoding === "detect" ? await detectEncoding(file) : encoding,
  }),
  async run({ tx, actor, input: { file, fileName, kind }, prepared, submissionId }) {
    const { delimiter, rows } = await readRows(file, prepared.encoding);
    const header = requireHeading((await rows.next()).value as FileRow | undefined);
    const { id } = await tx.import.create({
      data: {
        ...{ kind, fileName: plainName(fileName), header, delimiter, submissionId },
        ...{ sha256: file.sha256, byteSize: file.byteSize, encoding: prepared.encoding },
        ...(await firstColumns(tx, actor, kind, header)),
        addPeople: kind === "cases",
        ...{ rowCount: 0, createdById: actor.id },
      },
    });
    const rowCount = await keepRows(tx, id, rows);
    if (rowCount === 0) throw new FileRefusedError("no-rows");
    await tx.import.update({ where: { id }, data: { rowCount } });
    const after = { kind, rowCount, sha256: file.sha256 };
    return {
      result: { id },
      audit: { subjectType: "import", subjectId: id, caseIds: [], before: null, after },
    };
  },
});
