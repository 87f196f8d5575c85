import { createHash } from "node:crypto";
import path from "node:path";

import { writeOpenExport, type WrittenExport } from "@/lib/db/open-export/write-export";
import { progressLine } from "@/scripts/terminal/progress";

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

function figuresOf({ files, trailHead }: WrittenExport) {
  return {
    files: files.length,
    records: sum(files.map(({ records = 0 }) => records)),
    bytes: sum(files.map(({ bytes }) => bytes)),
    lastEntry: trailHead.seq,
    sha256: createHash("sha256").update(JSON.stringify(files)).digest("hex"),
  };
}

/** Writes everything into a folder, on record. @returns what to tell */
export async function exportEverything(out: string): Promise<string> {
  const { env } = await import("@/lib/env");
  const { SYSTEM_ACTOR } = await import("@/lib/auth/system-actor");
  const { recordOpenExport } = await import("@/lib/features/settings/commands/record-open-export");
  const folder = path.resolve(out);
  const show = progressLine();
  const written = await writeOpenExport(
    env.VIGIL_APP_DATABASE_URL ?? "",
    folder,
    (done) => recordOpenExport(SYSTEM_ACTOR, figuresOf(done)),
    (files) => show(`${files} files written`),
  ).finally(() => show());
  const { records, files, bytes } = figuresOf(written);
  return `${folder}: ${records.toLocaleString("en-GB")} records in ${files.toLocaleString("en-GB")} files, ${bytes.toLocaleString("en-GB")} bytes. Not encrypted, and restricted cases are in it.`;
}
