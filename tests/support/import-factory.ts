import { Readable } from "node:stream";

import type { Actor } from "@/lib/auth/actor";
import { stageFile } from "@/lib/blobs/staged-file";
import { addImport } from "@/lib/features/imports/commands/add-import";
import { mapColumns } from "@/lib/features/imports/commands/map-columns";
import { startImport } from "@/lib/features/imports/commands/move-on";
import { getImport } from "@/lib/features/imports/queries/imports";
import { workUntilDone } from "@/lib/features/imports/run/import-clock";

type Kind = "people" | "cases" | "statements" | "contacts";

/** Sends a file of rows in, as the upload does. */
export async function aFileOfRows(
  actor: Actor,
  kind: Kind,
  content: string | Buffer,
  over: Record<string, unknown> = {},
): Promise<{ id: string }> {
  const file = await stageFile(Readable.from([Buffer.from(content)]));
  try {
    return await addImport(actor, { kind, file, fileName: "rows.csv", ...over });
  } finally {
    await file.discard();
  }
}

/** Does all waiting work; a fault is the test's. */
export const doTheWork = () =>
  workUntilDone((error) => {
    throw error;
  });

/** The column that somebody would choose as the reference of each row. */
const keyIn = (header: readonly string[]): number | "" => {
  const at = header.findIndex((heading) => ["ref", "id", "no"].includes(heading.toLowerCase()));
  return at < 0 ? "" : at;
};

/** Has the rows looked at with the columns as they were guessed, and known again by their reference. */
export async function check(actor: Actor, id: string, over: Record<string, unknown> = {}) {
  const { version, columns, header, addPeople } = await getImport(actor, { id });
  const chosen = { columns, keyColumn: keyIn(header), addPeople, ...over };
  await mapColumns(actor, { id, version, ...chosen });
  await doTheWork();
  return getImport(actor, { id });
}

/** Sends a file in, has it looked at and its good rows brought in. */
export async function bringIn(actor: Actor, kind: Kind, content: string, over = {}) {
  const { id } = await aFileOfRows(actor, kind, content);
  await check(actor, id, over);
  await startImport(actor, { id, mode: "good_rows" });
  await doTheWork();
  return getImport(actor, { id });
}
