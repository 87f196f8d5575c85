export type FieldChange = { from: unknown; to: unknown };
type Snapshot = Record<string, unknown> | null;

/** The value of a field as JSON; null for what the snapshot does not have itself. */
function plain(snapshot: Snapshot, field: string): unknown {
  const value = snapshot && Object.hasOwn(snapshot, field) ? snapshot[field] : undefined;
  return value === undefined ? null : JSON.parse(JSON.stringify(value, bigIntAsText));
}

function bigIntAsText(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}

/** Names of columns that change with every write and tell a reader nothing. */
const BOOKKEEPING = new Set(["version", "updatedAt", "createdAt", "createdById", "submissionId"]);

/**
 * The fields that differ between two snapshots of a record, as JSON values.
 * A null snapshot stands for "did not exist", so an added record lists every field that has a value.
 */
export function changesBetween(before: Snapshot, after: Snapshot): Record<string, FieldChange> {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  const changes: Record<string, FieldChange> = {};
  for (const field of fields) {
    if (BOOKKEEPING.has(field)) continue;
    const from = plain(before, field);
    const to = plain(after, field);
    if (JSON.stringify(from) !== JSON.stringify(to)) changes[field] = { from, to };
  }
  return changes;
}
