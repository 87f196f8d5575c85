import type { Db } from "@/lib/db/client";
import { Prisma, type Import } from "@/lib/db/generated/client";
import type { ReadLine } from "@/lib/features/imports/run/read-line";

/** A row that said something of the same record before. */
export type EarlierLine = {
  importId: string;
  line: number;
  key: string | null;
  digest: string;
  recordId: string | null;
  versionAfter: number | null;
  entered: Record<string, string>;
};

/** What names a row again: its key, else all it says. */
export const nameOf = ({ key, digest }: Pick<ReadLine, "key" | "digest">): string => key ?? digest;

/**
 * The latest row of an earlier file of the same person for each of these rows: one query for all.
 * Whether the actor may see what it became is to be asked before anything is made of it.
 */
export async function earlierLines(
  db: Db,
  { id, kind, createdById }: Import,
  lines: readonly ReadLine[],
): Promise<Map<string, EarlierLine>> {
  const keys = lines.flatMap(({ key }) => key ?? []);
  const digests = lines.flatMap(({ key, digest }) => (key === null ? digest : []));
  const rows = await db.$queryRaw<EarlierLine[]>`
    SELECT DISTINCT ON (COALESCE(l."key", l."digest"))
      l."importId", l."line", l."key", l."digest", l."recordId", l."versionAfter", l."entered"
    FROM "ImportLine" l JOIN "Import" i ON i."id" = l."importId"
    WHERE (l."key" = ANY(${keys}) OR (l."key" IS NULL AND l."digest" = ANY(${digests}::bpchar[])))
      AND i."kind" = ${kind}::"ImportKind" AND i."createdById" = ${createdById}::uuid
      AND l."importId" <> ${id}::uuid
      AND i."state" IN ('importing', 'stopped', 'imported', 'undoing', 'undone')
      AND l."outcome" IN ('added', 'changed', 'unchanged', 'kept') AND l."recordId" IS NOT NULL
    ORDER BY COALESCE(l."key", l."digest"), l."importId" DESC, l."line" DESC`;
  return new Map(rows.map((row) => [nameOf(row), row]));
}

/** Rows up to the last of a portion, but for its own: those between them were done before. */
const aroundSql = (portion: readonly number[]) =>
  Prisma.sql`"line" <= ${Math.max(0, ...portion)} AND NOT ("line" = ANY(${portion}::int[]))`;

/** The first good rows of this same file, up to the end of a portion, that have the names of its rows. */
export async function rowsBefore(
  db: Db,
  importId: string,
  portion: readonly number[],
  lines: readonly ReadLine[],
): Promise<Map<string, { line: number; digest: string }>> {
  const keys = lines.flatMap(({ key }) => key ?? []);
  const digests = lines.flatMap(({ key, digest }) => (key === null ? digest : []));
  const rows = await db.$queryRaw<{ line: number; key: string | null; digest: string }[]>`
    SELECT DISTINCT ON (COALESCE("key", "digest")) "line", "key", "digest" FROM "ImportLine"
    WHERE ("key" = ANY(${keys}) OR ("key" IS NULL AND "digest" = ANY(${digests}::bpchar[])))
      AND "importId" = ${importId}::uuid AND ${aroundSql(portion)} AND "outcome" <> 'bad'
    ORDER BY COALESCE("key", "digest"), "line"`;
  return new Map(rows.map((row) => [nameOf(row), row]));
}

/** The first rows of this file, up to the end of a portion, of each of these likenesses. */
export async function alikeBefore(
  db: Db,
  importId: string,
  portion: readonly number[],
  likenesses: readonly string[],
): Promise<Map<string, number>> {
  if (likenesses.length === 0) return new Map();
  const rows = await db.$queryRaw<{ line: number; likeness: string }[]>`
    SELECT MIN("line")::int AS "line", "likeness" FROM "ImportLine"
    WHERE "importId" = ${importId}::uuid AND "likeness" = ANY(${likenesses}) AND ${aroundSql(portion)}
    GROUP BY "likeness"`;
  return new Map(rows.map(({ line: first, likeness }) => [likeness, first]));
}
