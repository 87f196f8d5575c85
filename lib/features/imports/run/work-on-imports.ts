import { database } from "@/lib/db/client";
import type { Import } from "@/lib/db/generated/client";
import { checkPortion } from "@/lib/features/imports/run/check-portion";
import { importPortion } from "@/lib/features/imports/run/import-portion";
import { actorOf, claim, finish, inPortion, nextLines } from "@/lib/features/imports/run/portions";
import { undoPortion } from "@/lib/features/imports/run/undo-portion";

const ACCOUNT_CLOSED = "The account of whoever began this was closed.";

/** The work on one import broke down: a fault, not a refusal. */
export class BrokenPortionError extends Error {
  override readonly name = "BrokenPortionError";

  constructor(
    readonly batch: Import,
    cause: unknown,
  ) {
    super(`The work on import ${batch.id} broke down`, { cause });
  }
}

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

/** Unless it has gone on meanwhile, by another instance or at somebody's word. */
const stopFor = (batch: Import, why: string) =>
  inPortion(async (tx) => {
    if (await claim(tx, batch)) await finish(tx, batch, REST[batch.state as UnderWay], why);
  });

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
 * @throws BrokenPortionError, naming the import at which the work broke down
 */
export async function workOnImports(): Promise<boolean> {
  const batch = await nextImport();
  if (!batch) return false;
  try {
    await oneMore(batch);
  } catch (error) {
    throw new BrokenPortionError(batch, error);
  }
  return true;
}

const FAULT =
  "A fault on the server stopped this. What had been done stays done. Try again; if it happens again, tell your administrator.";

/** Sets an import aside at which the work broke down, so that others are not kept waiting. */
export const setAside = ({ batch }: BrokenPortionError): Promise<void> => stopFor(batch, FAULT);
