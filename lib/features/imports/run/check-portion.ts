import type { Actor } from "@/lib/auth/actor";
import type { Import } from "@/lib/db/generated/client";
import type { LineOutcome } from "@/lib/db/generated/enums";
import { advance, claim, finish, inPortion } from "@/lib/features/imports/run/portions";
import { tryLines, type StoredLine } from "@/lib/features/imports/run/try-lines";
import { writeLines, type LineResult } from "@/lib/features/imports/run/write-lines";

class Rehearsed extends Error {
  constructor(readonly results: LineResult[]) {
    super("Tried, and taken back");
  }
}

/** Brings rows in and takes all of it back. @returns what would become of each */
async function rehearse(actor: Actor, batch: Import, lines: readonly StoredLine[]) {
  try {
    return await inPortion(async (tx): Promise<LineResult[]> => {
      throw new Rehearsed(await tryLines(tx, actor, batch, lines, false));
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.results;
    throw error;
  }
}

const WOULD: Partial<Record<LineOutcome, LineOutcome>> = { added: "to_add", changed: "to_change" };

const asForecast = (result: LineResult): LineResult => ({
  ...result,
  outcome: WOULD[result.outcome] ?? result.outcome,
  // A record that was taken back is none; one to be changed is there.
  recordId: result.outcome === "added" ? null : result.recordId,
  versionAfter: result.outcome === "added" ? null : result.versionAfter,
  before: null,
});

/** Looks at the next rows of a file by the commands themselves, and leaves no record touched. */
export async function checkPortion(
  actor: Actor,
  batch: Import,
  lines: readonly StoredLine[],
): Promise<void> {
  const results = lines.length > 0 ? await rehearse(actor, batch, lines) : [];
  await inPortion(async (tx) => {
    if (!(await claim(tx, batch))) return;
    const last = lines.at(-1)?.line;
    if (last === undefined) return finish(tx, batch, "checked");
    await writeLines(tx, batch.id, results.map(asForecast));
    await advance(tx, batch, last);
  });
}
