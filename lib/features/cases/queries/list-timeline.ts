import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import { requireSeenCase } from "@/lib/features/cases/scope";
import { entriesAt } from "@/lib/features/cases/queries/timeline-contents";
import {
  countPlaces,
  findPlaces,
  findUndatedPlaces,
  type TimelinePlace,
} from "@/lib/features/cases/queries/timeline-places";
import type { Timeline } from "@/lib/features/cases/types";

const ENTRIES_A_PAGE = 30;
const UNDATED_SHOWN = 20;

const PLACE = /^(-?\d{1,7})\.(\d{1,2})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

const writePlace = ({ day, rank, id }: TimelinePlace) => `${day}.${rank}.${id}`;

function readPlace(text: string): TimelinePlace {
  const [, day, rank, id = ""] = PLACE.exec(text) ?? [];
  return { day: Number(day), rank: Number(rank), id };
}

/** A place as in the URL: day, kind and id, so that a page is found though its edge is gone by now. */
const placeSchema = z.string().regex(PLACE).transform(readPlace).optional().catch(undefined);

const listTimelineSchema = z.object({
  caseId: z.uuid(),
  order: z.enum(["newest", "oldest"]).catch("newest"),
  after: placeSchema,
  before: placeSchema,
});

/**
 * One page of everything dated in a case (what was said, done and decided), and its undated entries.
 * A fixed number of queries, and a page's work, whatever the length of the case.
 * @throws NotFoundError when the case is hidden or absent
 */
export const listTimeline = defineQuery({
  name: "case.list-timeline",
  permission: "case:read",
  input: listTimelineSchema,
  async run({ db, actor, input: { caseId, order, after, before } }): Promise<Timeline> {
    await requireSeenCase(db, actor, caseId);
    const from = before ?? after ?? null;
    const backwards = before !== undefined;
    const descending = (order === "newest") !== backwards;
    const [found, undatedPlaces, counts] = await Promise.all([
      findPlaces(db, caseId, { from, descending, take: ENTRIES_A_PAGE + 1 }),
      findUndatedPlaces(db, caseId, UNDATED_SHOWN),
      countPlaces(db, caseId),
    ]);
    const places = found.slice(0, ENTRIES_A_PAGE);
    if (backwards) places.reverse();
    const entries = await entriesAt(db, actor, [...places, ...undatedPlaces]);
    const undatedIds = new Set(undatedPlaces.map(({ id }) => id));
    const hasMore = found.length > ENTRIES_A_PAGE;
    const [first, last] = [places.at(0), places.at(-1)];
    return {
      entries: entries.filter(({ id }) => !undatedIds.has(id)),
      undated: entries.filter(({ id }) => undatedIds.has(id)),
      ...{ dated: counts.dated, undatedTotal: counts.undated },
      before: first && (backwards ? hasMore : from !== null) ? writePlace(first) : null,
      after: last && (backwards || hasMore) ? writePlace(last) : null,
    };
  },
});
