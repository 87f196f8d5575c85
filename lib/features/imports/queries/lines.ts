import { defineQuery } from "@/lib/commands/define-query";
import type { Prisma } from "@/lib/db/generated/client";
import { PAGE_SIZE } from "@/lib/db/keyset";
import { importIdSchema, listLinesSchema, type LineGroup } from "@/lib/features/imports/schema";
import { ownImports, requireOwnImport, seenOf } from "@/lib/features/imports/scope";
import type { LineProblem, LineView } from "@/lib/features/imports/types";

const GROUPS: Record<LineGroup, Prisma.ImportLineWhereInput> = {
  bad: { outcome: "bad" },
  noted: { notes: { isEmpty: false } },
  changing: { outcome: { in: ["to_change", "changed"] } },
  adding: { outcome: { in: ["to_add", "added"] } },
  unchanged: { outcome: "unchanged" },
  kept: { outcome: "kept" },
};

const fields = {
  ...{ line: true, outcome: true, problems: true, notes: true, recordId: true },
} as const;

/** Rows of one's own file by what became of them, a page at a time; each is found by its number. */
export const listLines = defineQuery({
  name: "import.lines",
  permission: "import:own",
  input: listLinesSchema,
  async run({ db, actor, input: { id, show, from } }) {
    const wanted = { importId: id, import: ownImports(actor), ...GROUPS[show] };
    const [lines, before] = await Promise.all([
      db.importLine.findMany({
        where: { ...wanted, line: { gt: from } },
        orderBy: { line: "asc" },
        take: PAGE_SIZE + 1,
        select: fields,
      }),
      db.importLine.findMany({
        where: { ...wanted, line: { lte: from } },
        orderBy: { line: "desc" },
        take: PAGE_SIZE + 1,
        select: { line: true },
      }),
    ]);
    const ids = lines.flatMap(({ recordId }) => recordId ?? []);
    const found = await db.import.findFirst({ where: { AND: [{ id }, ownImports(actor)] } });
    const seen = found ? await seenOf(db, actor, found.kind, ids) : new Set();
    const rows = lines.slice(0, PAGE_SIZE).map((line): LineView => ({
      ...line,
      problems: line.problems as LineProblem[],
      recordId: line.recordId && seen.has(line.recordId) ? line.recordId : null,
    }));
    return {
      rows,
      next: lines.length > PAGE_SIZE ? (rows.at(-1)?.line ?? null) : null,
      /** After which row the page before this one begins; null on the first. */
      previous: before.length > 0 ? (before[PAGE_SIZE]?.line ?? 0) : null,
    };
  },
});

const AT_ONCE = 500;

/** A bad row with its cells as they came. */
export type BadLine = { line: number; cells: string[]; problems: LineProblem[] };

/** The heading of one's own file, and its bad rows in order, some hundreds in memory at a time. */
export const readBadLines = defineQuery({
  name: "import.bad-lines",
  permission: "import:own",
  input: importIdSchema,
  async run({ db, actor, input: { id } }) {
    const { header, fileName } = await requireOwnImport(db, actor, id);
    async function* lines(): AsyncGenerator<BadLine> {
      for (let from = 0; ;) {
        const portion = await db.importLine.findMany({
          where: { importId: id, outcome: "bad", line: { gt: from } },
          orderBy: { line: "asc" },
          take: AT_ONCE,
          select: { line: true, cells: true, problems: true },
        });
        for (const { line, cells, problems } of portion) {
          from = line;
          yield { line, cells: cells as string[], problems: problems as LineProblem[] };
        }
        if (portion.length < AT_ONCE) return;
      }
    }
    return { header, fileName, lines: lines() };
  },
});
