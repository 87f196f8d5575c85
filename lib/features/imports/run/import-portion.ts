import type { Actor } from "@/lib/auth/actor";
import type { Import } from "@/lib/db/generated/client";
import { advance, claim, finish, inPortion } from "@/lib/features/imports/run/portions";
import { tryLines, type StoredLine } from "@/lib/features/imports/run/try-lines";
import { writeLines } from "@/lib/features/imports/run/write-lines";

const TURNED_BAD =
  "A row that was good when it was checked turned out bad, so what had been brought in is being taken back; what could not be is named below. Mend the row, and send the file again.";

/**
 * Brings in the next rows of a file: records, audit rows and what became of each row are written
 * together, so that a process that dies leaves a whole number of portions, and no row is done twice.
 */
export async function importPortion(
  actor: Actor,
  batch: Import,
  lines: readonly StoredLine[],
): Promise<void> {
  await inPortion(async (tx) => {
    if (!(await claim(tx, batch))) return;
    const last = lines.at(-1)?.line;
    if (last === undefined) return finish(tx, batch, "imported");
    const results = await tryLines(tx, actor, batch, lines, true);
    await writeLines(tx, batch.id, results);
    const isWhole = results.every(({ outcome }) => outcome !== "bad");
    if (batch.mode === "all_or_nothing" && !isWhole) {
      return finish(tx, batch, "undoing", TURNED_BAD);
    }
    await advance(tx, batch, last);
  });
}
