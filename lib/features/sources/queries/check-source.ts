import type { Db } from "@/lib/db/client";
import type { Citation, Prisma } from "@/lib/db/generated/client";
import { recordOf } from "@/lib/features/sources/queries/cited-record";
import { citationProblems, textProblems } from "@/lib/features/sources/rules/verify-text";
import type {
  CaptureCheck,
  CitationCheck,
  SourceCheck,
} from "@/lib/features/sources/types/verification";
import { indexCodePoints, type CodePointIndex } from "@/lib/text/code-points";
import { sha256 } from "@/lib/text/sha256";

export const CAPTURED = "source.captured-text";

type Recorded = { captureId: string; version: number; sha256: string };

const written = (changes: Prisma.JsonValue, field: string): unknown =>
  (changes as Record<string, { to?: unknown }>)[field]?.to;

/** What the history tells of the captures of a source. */
async function recordedCaptures(db: Db, sourceId: string): Promise<Map<string, Recorded>> {
  const events = await db.auditEvent.findMany({
    where: { subjectId: sourceId, action: CAPTURED },
    select: { changes: true },
  });
  const captures = events.map(({ changes }) => ({
    captureId: String(written(changes, "captureId")),
    version: Number(written(changes, "captureVersion")),
    sha256: String(written(changes, "captureSha256")),
  }));
  return new Map(captures.map((capture) => [capture.captureId, capture]));
}

async function hashInDatabase(db: Db, captureId: string): Promise<string> {
  const [row] = await db.$queryRaw<{ hash: string }[]>`
    SELECT encode(sha256(convert_to("text", 'UTF8')), 'hex') AS hash
    FROM "Capture" WHERE "id" = ${captureId}::uuid`;
  return row?.hash ?? "";
}

function checkCitation(citation: Citation, text: string, index: CodePointIndex): CitationCheck[] {
  const { id, exactWords, prefix, suffix, start, end } = citation;
  const record = recordOf(citation);
  if (!record) return [];
  const words = exactWords ?? "";
  if (start === null || end === null) {
    return [{ id, record, words, problems: ["Its place in the text is missing."] }];
  }
  const anchor = { exact: words, prefix: prefix ?? "", suffix: suffix ?? "", start, end };
  return [{ id, record, words, problems: citationProblems(text, anchor, index) }];
}

type Stored = { id: string; version: number };

async function checkCapture(
  db: Db,
  { id, version }: Stored,
  recorded: Recorded | undefined,
  citations: Citation[],
): Promise<CaptureCheck> {
  const { text, sha256: kept } = await db.capture.findUniqueOrThrow({
    where: { id },
    select: { text: true, sha256: true },
  });
  const index = indexCodePoints(text);
  const hashes = {
    kept,
    recomputed: sha256(text),
    inDatabase: await hashInDatabase(db, id),
    inHistory: recorded?.sha256 ?? null,
  };
  return {
    ...{ id, version, sha256: kept },
    problems: textProblems(text, hashes),
    citations: citations.flatMap((citation) => checkCitation(citation, text, index)),
  };
}

function missingOf(
  captures: Stored[],
  recorded: Map<string, Recorded>,
  cited: Citation[],
): string[] {
  const present = new Set(captures.map(({ id }) => id));
  const versions = new Set(captures.map(({ version }) => version));
  const last = Math.max(0, ...versions);
  const told = [...recorded.values()].filter(({ captureId }) => !present.has(captureId));
  const toldOf = new Set(told.map(({ version }) => version));
  const gaps = Array.from({ length: last }, (_, before) => before + 1).filter(
    (version) => !versions.has(version) && !toldOf.has(version),
  );
  const orphans = cited.filter(({ captureId }) => captureId && !present.has(captureId));
  return [
    ...told.map(({ version }) => `Version ${version} of the captured text is missing.`),
    ...gaps.map(
      (version) =>
        `Version ${version} of the captured text is missing, and the history does not tell of it.`,
    ),
    ...orphans.map(({ id }) => `The captured text on which citation ${id} was made is missing.`),
  ];
}

/**
 * Recomputes the hash of every captured text of a source, in the program and in the database, looks
 * for every cited passage, and for captured texts that should be there. Changes nothing. Give it a
 * transaction that sees one state of the database.
 * @param citations which citations to check
 */
export async function checkSource(
  db: Db,
  source: { id: string; title: string },
  citations: Prisma.CitationWhereInput,
): Promise<SourceCheck> {
  const sourceId = source.id;
  const recorded = await recordedCaptures(db, sourceId);
  const captures = await db.capture.findMany({
    where: { sourceId },
    orderBy: { version: "asc" },
    select: { id: true, version: true },
  });
  const cited = await db.citation.findMany({
    where: { AND: [{ sourceId, captureId: { not: null } }, citations] },
    orderBy: [{ start: "asc" }, { id: "asc" }],
  });
  const checks: CaptureCheck[] = [];
  for (const capture of captures) {
    const own = cited.filter(({ captureId }) => captureId === capture.id);
    checks.push(await checkCapture(db, capture, recorded.get(capture.id), own));
  }
  return { source, missing: missingOf(captures, recorded, cited), captures: checks };
}
