import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Import } from "@/lib/db/generated/client";
import { KINDS } from "@/lib/features/imports/kinds/kinds";
import type { KindSpec } from "@/lib/features/imports/kinds/kind-spec";
import { watchAlong } from "@/lib/features/imports/run/added-along";
import { bringInRow } from "@/lib/features/imports/run/bring-in-row";
import {
  alikeBefore,
  earlierLines,
  nameOf,
  rowsBefore,
  type EarlierLine,
} from "@/lib/features/imports/run/earlier-lines";
import { problemOf, readLine, type ReadLine } from "@/lib/features/imports/run/read-line";
import { problemsOf } from "@/lib/features/imports/run/refusals";
import type { LineResult } from "@/lib/features/imports/run/write-lines";

const LONGEST_LIKENESS = 400;

/** A row of the file as it is kept. */
export type StoredLine = { line: number; cells: string[] };

type Row = StoredLine & { read: ReadLine; likeness: string | null };

type Surroundings = {
  earlier: ReadonlyMap<string, EarlierLine>;
  /** Rows of this file by name: those before, and those of this portion as they are done. */
  before: Map<string, { line: number; digest: string }>;
  alike: Map<string, number>;
  /** Likenesses of which something may be on file; null when nobody looked. */
  suspects: ReadonlySet<string> | null;
};

async function surroundings(
  tx: Db,
  batch: Import,
  kind: KindSpec,
  rows: readonly Row[],
): Promise<Surroundings> {
  const reads = rows.map(({ read }) => read);
  const lines = rows.map(({ line }) => line);
  const likenesses = rows.flatMap(({ likeness }) => likeness ?? []);
  return {
    earlier: await earlierLines(tx, batch, reads),
    before: await rowsBefore(tx, batch.id, lines, reads),
    alike: await alikeBefore(tx, batch.id, lines, likenesses),
    suspects: kind.suspects
      ? await kind.suspects(
          tx,
          reads.map(({ values }) => values),
        )
      : null,
  };
}

/** Whether a row says again what one before it said, or contradicts it under the same reference. */
function repeats(batch: Import, { cells, read, line }: Row, { before }: Surroundings) {
  const first = before.get(nameOf(read));
  if (!first || first.line >= line) return null;
  if (first.digest === read.digest)
    return { note: `The same as row ${first.line}: brought in once.` };
  const message = `Row ${first.line} has the same reference and says something else. Give each row a reference of its own, or leave one of the two out.`;
  const problem = problemOf(batch, cells, null, message);
  const at = batch.keyColumn ?? 0;
  return {
    problem: { ...problem, column: batch.header[at] ?? null, value: cells[at]?.trim() ?? "" },
  };
}

function likenessNotes({ line, likeness }: Row, { alike }: Surroundings): string[] {
  if (likeness === null) return [];
  const first = alike.get(likeness);
  if (first === undefined) alike.set(likeness, line);
  return first === undefined || first >= line ? [] : [`Looks like row ${first} of this file.`];
}

const unset = { recordId: null, versionAfter: null, before: null, also: [] };

type Work = { tx: Db; actor: Actor; batch: Import; kind: KindSpec };
type Along = Awaited<ReturnType<typeof watchAlong>> | null;

async function tryRow(
  work: Work,
  row: Row,
  around: Surroundings,
  along: Along,
): Promise<LineResult> {
  const { tx, batch, kind } = work;
  const { line, cells, read, likeness } = row;
  const { entered, key, digest, problems } = read;
  const kept = { ...unset, line, entered, key, digest, likeness, notes: [] as string[] };
  if (problems.length > 0) return { ...kept, outcome: "bad", problems };
  const repeated = repeats(batch, row, around);
  if (repeated?.problem) return { ...kept, outcome: "bad", problems: [repeated.problem] };
  if (repeated?.note) return { ...kept, outcome: "unchanged", problems, notes: [repeated.note] };
  const notes = likenessNotes(row, around);
  await tx.$executeRaw`SAVEPOINT row`;
  try {
    const isSuspect = around.suspects === null || around.suspects.has(likeness ?? "");
    const input = { ...work, read, isSuspect };
    const done = await bringInRow(input, around.earlier.get(nameOf(read)), notes);
    around.before.set(nameOf(read), { line, digest });
    const also = along && kind.mayAddAlong(entered) ? await along(done.recordId) : [];
    return { ...kept, ...done, problems, notes, also };
  } catch (error) {
    const refused = problemsOf(batch, kind, cells, error);
    if (!refused) throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT row`;
    return { ...kept, outcome: "bad", problems: refused, notes: [] };
  }
}

/**
 * Brings some rows in, in the order of the file and within the caller's transaction; a row that is
 * refused leaves nothing behind, and says why.
 * @param isReal whether the transaction is going to last: only then is kept what was added along
 */
export async function tryLines(
  tx: Db,
  actor: Actor,
  batch: Import,
  lines: readonly StoredLine[],
  isReal: boolean,
): Promise<LineResult[]> {
  const kind = KINDS[batch.kind];
  const rows = lines.map(({ line, cells }): Row => {
    const read = readLine(batch, cells);
    // Longer ones do not fit an index.
    const likeness = kind.likeness(read.entered)?.slice(0, LONGEST_LIKENESS).toWellFormed();
    return { line, cells, read, likeness: likeness ?? null };
  });
  const around = await surroundings(tx, batch, kind, rows);
  const along = isReal ? await watchAlong(tx, actor) : null;
  const results: LineResult[] = [];
  for (const row of rows)
    results.push(await tryRow({ tx, actor, batch, kind }, row, around, along));
  return results;
}
