import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { ImportKind } from "@/lib/db/generated/enums";
import { plainWord } from "@/lib/features/imports/rules/cell-choice";
import { FIELDS } from "@/lib/features/imports/rules/fields";
import { matchColumns, matchKey } from "@/lib/features/imports/rules/match-columns";
import { ownImports } from "@/lib/features/imports/scope";

/** Files whose columns are remembered. */
const LOOKED_BACK = 20;

/** What the columns of a new file most likely hold: what the actor chose for such headings before. */
export async function firstColumns(tx: Db, actor: Actor, kind: ImportKind, header: string[]) {
  const earlier = await tx.import.findMany({
    where: { AND: [ownImports(actor), { kind, state: { not: "mapping" } }] },
    orderBy: { id: "desc" },
    take: LOOKED_BACK,
    select: { header: true, columns: true, keyColumn: true },
  });
  const remembered = new Map<string, string>();
  for (const past of earlier.toReversed()) {
    past.header.forEach((heading, at) =>
      remembered.set(plainWord(heading), past.columns[at] ?? ""),
    );
  }
  const keyed = earlier[0] ?? null;
  const key = keyed?.keyColumn ?? null;
  return {
    columns: matchColumns(FIELDS[kind], header, remembered),
    keyColumn: matchKey(header, key === null ? null : plainWord(keyed?.header[key] ?? "")),
  };
}
