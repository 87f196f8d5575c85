import { randomUUID } from "node:crypto";

import type { SentQuery } from "@/scripts/bench/trace";

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** The value with each text in it changed; what holds no text stays as it is. */
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change));
  return value;
}

function idsIn(trace: readonly SentQuery[]): Set<string> {
  const found = new Set<string>();
  const note = (text: string) => {
    for (const [id] of text.matchAll(ID)) found.add(id);
    return text;
  };
  for (const { values } of trace) mapTexts(values, note);
  return found;
}

/** The ids that a command made: those of one run that do not come up in another. */
export function madeIds(one: readonly SentQuery[], other: readonly SentQuery[]): Set<string> {
  const elsewhere = idsIn(other);
  return new Set([...idsIn(one)].filter((id) => !elsewhere.has(id)));
}

/** The same statements, with each of the ids replaced by one never used, wherever it stands. */
export function withFreshIds(
  trace: readonly SentQuery[],
  made: ReadonlySet<string>,
): readonly SentQuery[] {
  if (made.size === 0) return trace;
  const fresh = new Map([...made].map((id) => [id, randomUUID()]));
  const change = (text: string) => text.replace(ID, (id) => fresh.get(id) ?? id);
  return trace.map((query) => ({ ...query, values: query.values.map((v) => mapTexts(v, change)) }));
}
