import { boundsOf } from "@/lib/dates/bounds";
import type { ReplayEvent } from "@/lib/features/history/rules/replay";
import type { StoredChanges } from "@/lib/features/history/types";

const TURN = /^commitment\.(recorded|took-back|brought-back)-status$/;
const FIELDS = ["state", "sinceEdtf", "sinceAsStated", "sinceInferred"] as const;

type Turn = Record<string, unknown>;

const sideOf = (changes: StoredChanges, side: "from" | "to"): Turn =>
  Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = changes[field]?.[side] ?? null;
      return value === null ? [] : [[field, value]];
    }),
  );

const beginning = ({ sinceEdtf }: Turn): string =>
  (typeof sinceEdtf === "string" ? boundsOf(sinceEdtf).earliest : null) ?? "";

/**
 * What had become of a promise by an instant: the newest dated turn that was not taken back, as the
 * fields it is told by; empty for none. Rows from before turns carried their id cannot be taken back.
 */
export function fateBy(rows: readonly ReplayEvent[], until: Date): Turn {
  const standing = new Map<string, Turn>();
  for (const { seq, at, action, changes } of rows) {
    if (at >= until || !TURN.test(action)) continue;
    const id = changes.turnId?.to ?? changes.turnId?.from ?? seq.toString();
    standing.delete(String(id));
    const turn = sideOf(changes, "to");
    if (turn.state) standing.set(String(id), turn);
  }
  const turns = [...standing.values()];
  return turns.reduce<Turn>(
    (newest, turn) => (beginning(turn) >= beginning(newest) ? turn : newest),
    {},
  );
}

/** What became of a promise between two fates. */
export function fateChanges(then: Turn, now: Turn): StoredChanges {
  const changed = FIELDS.filter((field) => (then[field] ?? null) !== (now[field] ?? null));
  return Object.fromEntries(
    changed.map((field) => [field, { from: then[field] ?? null, to: now[field] ?? null }]),
  );
}
