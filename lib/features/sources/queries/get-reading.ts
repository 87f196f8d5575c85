import { defineQuery } from "@/lib/commands/define-query";
import { asTeamMember, type Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { mayHaveBrokenGlass } from "@/lib/features/cases/scope";
import { mayChangeCitation, nounOf, ownersSelect } from "@/lib/features/sources/queries/may-change";
import { claimsById } from "@/lib/features/sources/queries/source-claims";
import { layOut, type CitedPassage } from "@/lib/features/sources/rules/lay-out";
import { readingSchema } from "@/lib/features/sources/schema/captures";
import { listedCitationsSql, visibleSources } from "@/lib/features/sources/scope";
import type { CaptureView, ReadingView } from "@/lib/features/sources/types/reading";
import { indexCodePoints, sliceByCodePoints } from "@/lib/text/code-points";
import { partsOf } from "@/lib/text/parts";
import type { Place } from "@/lib/text/quote-selector";

const captureSelect = {
  ...{ id: true, version: true, extent: true, sha256: true, note: true, capturedAt: true },
  capturedBy: { select: { name: true } },
} satisfies Prisma.CaptureSelect;

type StoredCapture = Prisma.CaptureGetPayload<{ select: typeof captureSelect }>;

const toCapture = ({ capturedBy, ...row }: StoredCapture): CaptureView => ({
  ...row,
  capturedBy: capturedBy.name,
});

/** The places of the citations of a captured text that the actor may see, in the order of the text. */
async function passagesOf(db: Db, actor: Actor, captureId: string): Promise<CitedPassage[]> {
  const placed = await db.$queryRaw<Omit<CitedPassage, "number">[]>`
    SELECT x."id", x."start", x."end" FROM "Citation" x
    WHERE x."captureId" = ${captureId}::uuid AND num_nonnulls(x."start", x."end") = 2
      AND ${listedCitationsSql(actor)}
    ORDER BY x."start", x."end", x."id"`;
  return placed.map((passage, before) => ({ ...passage, number: before + 1 }));
}

async function notesOf(db: Db, actor: Actor, sourceId: string, passages: readonly CitedPassage[]) {
  const where = { id: { in: passages.map(({ id }) => id) } };
  const [claims, owners] = await Promise.all([
    claimsById(db, actor, sourceId, where),
    db.citation.findMany({ where, select: { id: true, ...ownersSelect } }),
  ]);
  // What is seen through broken glass alone is there to be read.
  const ofOwnTeams = mayHaveBrokenGlass(actor)
    ? await claimsById(db, asTeamMember(actor), sourceId, where)
    : claims;
  const changeable = new Set(
    owners
      .filter((row) => ofOwnTeams.has(row.id) && mayChangeCitation(actor, row))
      .map(({ id }) => id),
  );
  return { claims, changeable, nouns: new Map(owners.map((row) => [row.id, nounOf(row)])) };
}

const partAt = (parts: readonly Place[], place: number) =>
  1 +
  Math.max(
    0,
    parts.findLastIndex(({ start }) => start <= place),
  );

/**
 * One part of a captured text with its cited passages and what they are cited for: the version asked
 * for, else the newest; null when the source is hidden or absent, or has no captured text.
 */
export const getReading = defineQuery({
  name: "source.read-text",
  permission: "source:read",
  input: readingSchema,
  async run({ db, actor, input }): Promise<ReadingView | null> {
    const { sourceId, captureId, citationId, start } = input;
    const versions = await db.capture.findMany({
      where: { sourceId, source: visibleSources(actor) },
      orderBy: { version: "desc" },
      select: captureSelect,
    });
    const chosen = versions.find(({ id }) => id === captureId) ?? versions[0];
    if (!chosen) return null;
    const [{ text }, passages] = await Promise.all([
      db.capture.findUniqueOrThrow({ where: { id: chosen.id }, select: { text: true } }),
      passagesOf(db, actor, chosen.id),
    ]);
    const index = indexCodePoints(text);
    const parts = partsOf(text, index);
    const place = passages.find(({ id }) => id === citationId)?.start ?? start;
    const wanted = place === undefined ? (input.part ?? 1) : partAt(parts, place);
    const part = Math.min(wanted, parts.length);
    const stretch = parts[part - 1] ?? { start: 0, end: index.length };
    const here = passages.filter((each) => each.start < stretch.end && each.end > stretch.start);
    const notes = await notesOf(db, actor, sourceId, here);
    return {
      ...{ part, parts: parts.length, stretch, citationCount: passages.length },
      text: sliceByCodePoints(text, stretch.start, stretch.end, index),
      capture: toCapture(chosen),
      versions: versions.map(toCapture),
      paragraphs: layOut({ text, index, stretch, passages: here, askedFor: citationId, ...notes }),
    };
  },
});
