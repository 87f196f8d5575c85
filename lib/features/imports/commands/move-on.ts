import type { Actor } from "@/lib/auth/actor";
import { defineCommand } from "@/lib/commands/define-command";
import type { Db } from "@/lib/db/client";
import type { Import } from "@/lib/db/generated/client";
import type { ImportState } from "@/lib/db/generated/enums";
import { ConflictError } from "@/lib/errors";
import { importIdSchema, startImportSchema } from "@/lib/features/imports/schema";
import { lockOwnImport } from "@/lib/features/imports/scope";

type Step = Partial<Pick<Import, "mode" | "doneLine" | "stoppedFor">> & { state: ImportState };

/** Takes an import one step on, with the audit entry of it. */
async function step(tx: Db, found: Import, data: Step) {
  await tx.import.update({
    where: { id: found.id },
    data: { ...data, version: { increment: 1 } },
  });
  const { state } = found;
  return {
    result: { id: found.id },
    audit: {
      ...{ subjectType: "import", subjectId: found.id, caseIds: [] },
      before: { state },
      after: { state: data.state, ...(data.mode ? { mode: data.mode } : {}) },
    },
  };
}

/** @throws ConflictError when the import stands elsewhere by now */
async function lockedIn(tx: Db, actor: Actor, id: string, states: readonly ImportState[]) {
  const found = await lockOwnImport(tx, actor, id);
  if (states.includes(found.state)) return found;
  throw new ConflictError("This import has gone on meanwhile. Reload the page.");
}

async function requireNoneBad(tx: Db, importId: string): Promise<void> {
  const bad = await tx.importLine.count({ where: { importId, outcome: "bad" } });
  if (bad === 0) return;
  throw new ConflictError(
    `${bad.toLocaleString("en-GB")} ${bad === 1 ? "row is" : "rows are"} bad, so nothing was brought in. Mend the file and send it again, or bring in the good rows only.`,
  );
}

async function requireNoneTakenBack(tx: Db, importId: string): Promise<void> {
  const undone = await tx.importLine.count({
    where: { importId, outcome: { in: ["taken_back", "kept"] } },
  });
  if (undone === 0) return;
  throw new ConflictError(
    "Some of this import was taken back already. Undo the rest of it, then send the file again.",
  );
}

/**
 * Has the checked rows brought in; one that was stopped goes on where it stopped.
 * @throws ConflictError when all or nothing is wanted and a row is bad, or some were taken back
 */
export const startImport = defineCommand({
  name: "import.started",
  permission: "import:own",
  input: startImportSchema,
  async run({ tx, actor, input: { id, mode } }) {
    const found = await lockedIn(tx, actor, id, ["checked", "stopped"]);
    await requireNoneTakenBack(tx, id);
    if (mode === "all_or_nothing") await requireNoneBad(tx, id);
    const doneLine = found.state === "checked" ? 0 : found.doneLine;
    return step(tx, found, { state: "importing", mode, doneLine, stoppedFor: null });
  },
});

/** Stops the work under way: a check altogether, an import after the rows it has done. */
export const stopImport = defineCommand({
  name: "import.stopped",
  permission: "import:own",
  input: importIdSchema,
  async run({ tx, actor, input: { id } }) {
    const found = await lockedIn(tx, actor, id, ["checking", "importing"]);
    return step(tx, found, { state: found.state === "checking" ? "mapping" : "stopped" });
  },
});

/**
 * Has everything that an import did taken back: what it added goes to the trash, what it changed gets
 * its earlier values. What was changed since is left, and named.
 */
export const undoImport = defineCommand({
  name: "import.undone",
  permission: "import:own",
  input: importIdSchema,
  async run({ tx, actor, input: { id } }) {
    const found = await lockedIn(tx, actor, id, ["imported", "stopped"]);
    return step(tx, found, { state: "undoing", doneLine: 0, stoppedFor: null });
  },
});
