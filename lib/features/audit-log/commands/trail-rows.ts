import type { TrailEntry } from "@/lib/features/audit-log/types";
import type { ChangeLine } from "@/lib/features/history/types";

export const TRAIL_COLUMNS = [
  "number",
  "time (UTC)",
  "shown",
  "who",
  "what was done",
  "kind of record",
  "id of the record",
  "name of the record",
  "part of it",
  "changes",
  "hash",
  "hash of the entry before",
] as const;

const changeText = ({ label, from, to }: ChangeLine) =>
  `${label}: ${from.join("; ") || "–"} → ${to.join("; ") || "–"}`;

/** One entry as the cells of a sheet, in the order of its columns. */
export function trailCells({ seq, at, level, deed, hash, previousHash }: TrailEntry): string[] {
  const { actorName, action, subject, about, changes } = deed ?? {};
  return [
    ...[seq, at.toISOString(), level, actorName ?? "", action ?? ""],
    ...[subject?.kind ?? "", subject?.id ?? "", subject?.name ?? "", about ?? ""],
    ...[(changes ?? []).map(changeText).join("\n"), hash, previousHash],
  ];
}

/** The same as one line of JSON. */
export function trailJson({ seq, at, level, deed, hash, previousHash }: TrailEntry): string {
  const { subject, ...rest } = deed ?? {};
  const record = subject && { kind: subject.kind, id: subject.id, name: subject.name };
  const told = deed ? { ...rest, subject: record } : {};
  return `${JSON.stringify({ seq, at: at.toISOString(), level, ...told, hash, previousHash })}\n`;
}
