import { database } from "@/lib/db/client";
import type { Import } from "@/lib/db/generated/client";
import { checkPortion } from "@/lib/features/imports/run/check-portion";
import { importPortion } from "@/lib/features/imports/run/import-portion";
import { actorOf, finish, inPortion, nextLines } from "@/lib/features/imports/run/portions";
import { undoPortion } from "@/lib/features/imports/run/undo-portion";

const ACCOUNT_CLOSED = "The account of whoever began this was closed.";

/** Where an import that cannot go on comes to rest. */
const REST = { checking: "mapping", importing: "stopped", undoing: "stopped" } as const;
type UnderWay = keyof typeof REST;

/** The import that has waited longest among those under way. */
function nextImport(): Promise<Import | null> {
  return database().import.findFirst({
    where: { state: { in: Object.keys(REST) as UnderWay[] } },
    orderBy: [{ doneLine: "asc" }, { id: "asc" }],
  });
}

const stopFor = (batch: Import, why: string) =>
  inPortion((tx) => finish(tx, batch, REST[batch.state as UnderWay], why));

async function oneMore(batch: Import): Promise<void> {
  const actor = await actorOf(database(), batch);
  if (!actor) return stopFor(batch, ACCOUNT_CLOSED);
  if (batch.state === "undoing") return undoPortion(actor, batch);
  const lines = await nextLines(database(), batch);
  return batch.state === "checking"
    ? checkPortion(actor, batch, lines)
    : importPortion(actor, batch, lines);
}

/**
 * Does one portion of the import that is least far. How far it is stands in the database, written
 * together with what it did: after a crash, or on another instance, it goes on from there.
 * @returns whether there was anything to do
 */
export async function workOnImports(): Promise<boolean> {
  const batch = await nextImport();
  if (!batch) return false;
  await oneMore(batch);
  return true;
}

const FAULT =
  "A fault on the server stopped this. What had been done stays done. Try again; if it happens again, tell your administrator.";

/** Sets the import aside at which the work broke down, so that others are not kept waiting. */
export async function setAsideBroken(): Promise<void> {
  const batch = await nextImport();
  if (batch) await stopFor(batch, FAULT);
}
