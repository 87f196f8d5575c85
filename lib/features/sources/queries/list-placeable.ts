import * as z from "zod";

import { asTeamMember } from "@/lib/auth/actor";
import { defineQuery } from "@/lib/commands/define-query";
import { recordOf } from "@/lib/features/sources/queries/cited-record";
import { mayChangeCitation, ownersSelect } from "@/lib/features/sources/queries/may-change";
import { toPassage } from "@/lib/features/sources/queries/passages";
import { claimsById } from "@/lib/features/sources/queries/source-claims";
import { withoutTwins } from "@/lib/features/sources/queries/without-twins";
import { listedCitations, visibleSources } from "@/lib/features/sources/scope";
import type { PlaceableCitation } from "@/lib/features/sources/types/reading";
import { indexCodePoints } from "@/lib/text/code-points";
import { findExactly } from "@/lib/text/find-words";

const MOST_PLACES = 5;
const MOST_CITATIONS = 500;

/**
 * Citations of a source that the actor may change, that stand on no place or on an older text, and
 * whose words stand in the newest text, character for character: each with those places. Nothing is
 * tied to a place by this; a person decides.
 */
export const listPlaceable = defineQuery({
  name: "source.list-placeable",
  permission: "source:read",
  input: z.object({ sourceId: z.uuid() }),
  async run({ db, actor, input: { sourceId } }): Promise<PlaceableCitation[]> {
    const newest = await db.capture.findFirst({
      where: { sourceId, source: { AND: [{ deletedAt: null }, visibleSources(actor)] } },
      orderBy: { version: "desc" },
      select: {
        ...{ id: true, version: true, text: true },
        source: { select: { id: true, title: true, language: true } },
      },
    });
    if (!newest) return [];
    const elsewhere = { OR: [{ captureId: null }, { captureId: { not: newest.id } }] };
    const rows = await db.citation.findMany({
      where: {
        AND: [
          { sourceId, exactWords: { not: null } },
          elsewhere,
          listedCitations(asTeamMember(actor)),
        ],
      },
      include: { ...ownersSelect, capture: { select: { version: true } } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: MOST_CITATIONS,
    });
    const index = indexCodePoints(newest.text);
    const standing = rows
      .filter((row) => mayChangeCitation(actor, row))
      .map((row) => ({
        row,
        places: findExactly(newest.text, row.exactWords ?? "", MOST_PLACES, index),
      }))
      .filter(({ places }) => places.length > 0);
    const found = await withoutTwins(db, newest.id, standing);
    const ids = found.map(({ row }) => row.id);
    const claims = await claimsById(db, actor, sourceId, { id: { in: ids } });
    return found.flatMap(({ row, places }) => {
      const [claim, record] = [claims.get(row.id), recordOf(row)];
      if (!claim || !record) return [];
      return {
        ...{ id: row.id, claim, record, words: row.exactWords ?? "" },
        version: row.capture?.version ?? null,
        places: places.map((place) => toPassage(newest, place, index)),
      };
    });
  },
});
