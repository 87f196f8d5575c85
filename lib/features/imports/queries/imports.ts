import { defineQuery } from "@/lib/commands/define-query";
import type { Db } from "@/lib/db/client";
import { importIdSchema } from "@/lib/features/imports/schema";
import { requireOwnImport } from "@/lib/features/imports/scope";
import type { ImportView, LineCounts } from "@/lib/features/imports/types";

async function countsOf(db: Db, importId: string): Promise<LineCounts> {
  const [groups, noted] = await Promise.all([
    db.importLine.groupBy({ by: ["outcome"], where: { importId }, _count: true }),
    db.importLine.count({ where: { importId, notes: { isEmpty: false } } }),
  ]);
  const by = (outcome: string | null) =>
    groups.find((group) => group.outcome === outcome)?._count ?? 0;
  return {
    ...{ to_add: by("to_add"), to_change: by("to_change"), unchanged: by("unchanged") },
    ...{ bad: by("bad"), added: by("added"), changed: by("changed") },
    ...{ taken_back: by("taken_back"), kept: by("kept"), pending: by(null), noted },
  };
}

const LOOKED_AT = 30;
const SHOWN = 3;
const LONGEST_SAMPLE = 80;

async function samplesOf(db: Db, importId: string, columns: number): Promise<string[][]> {
  const lines = await db.importLine.findMany({
    where: { importId },
    orderBy: { line: "asc" },
    take: LOOKED_AT,
    select: { cells: true },
  });
  const rows = lines.map(({ cells }) => cells as string[]);
  return Array.from({ length: columns }, (_, at) =>
    [...new Set(rows.map((cells) => (cells[at] ?? "").trim().slice(0, LONGEST_SAMPLE)))]
      .filter(Boolean)
      .slice(0, SHOWN),
  );
}

/** One's own file of rows: how its columns are read, how far it is, and the first cells of each column. */
export const getImport = defineQuery({
  name: "import.get",
  permission: "import:own",
  input: importIdSchema,
  async run({ db, actor, input: { id } }): Promise<ImportView> {
    const found = await requireOwnImport(db, actor, id);
    const [counts, samples] = await Promise.all([
      countsOf(db, id),
      samplesOf(db, id, found.header.length),
    ]);
    return { ...found, counts, samples };
  },
});
