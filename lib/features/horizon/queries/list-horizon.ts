import * as z from "zod";

import type { Actor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import { dayNumber } from "@/lib/dates/day-number";
import { Prisma } from "@/lib/db/generated/client";
import { PAGE_SIZE } from "@/lib/db/keyset";
import { caseOptions } from "@/lib/features/cases/queries/case-options";
import { findEntries } from "@/lib/features/horizon/queries/find-entries";
import type { Asked } from "@/lib/features/horizon/queries/window-sql";
import { addDays } from "@/lib/dates/days";
import {
  HORIZON_KINDS,
  horizonExcerptSchema,
  listHorizonSchema,
  writePlace,
  type HorizonFilters,
} from "@/lib/features/horizon/schema";
import type { HorizonEntry, HorizonExcerpt, HorizonPage } from "@/lib/features/horizon/types";

function askedOf(actor: Actor, { days, caseId, mine }: HorizonFilters, overdue: boolean): Asked {
  const day = today();
  const whose = mine ? "mine" : "everybody";
  return { actor, caseId, whose, today: day, to: addDays(day, days), overdue };
}

const placeOf = ({ earliest, kind, id }: HorizonEntry) =>
  writePlace({ day: dayNumber(earliest), rank: HORIZON_KINDS.indexOf(kind), id });

/**
 * One page of what lies ahead, or of what is overdue, by first possible day. Anniversaries, round
 * numbers of days, birthdays and ends of sentences are of people still held. One query, whatever the
 * length of the list.
 */
export const listHorizon = defineQuery({
  name: "horizon.list",
  permission: "horizon:read",
  input: listHorizonSchema,
  async run({ db, actor, input }): Promise<HorizonPage> {
    const { after, before, kind, overdue } = input;
    const [from, backwards] = [before ?? after ?? null, before !== undefined];
    const take = PAGE_SIZE + 1;
    const asked = askedOf(actor, input, overdue);
    const found = await findEntries(db, asked, kind ?? null, { from, backwards, take });
    const hasMore = found.length === take;
    // Read backwards, the one too many stands at the head.
    const rows = backwards ? found.slice(-PAGE_SIZE) : found.slice(0, PAGE_SIZE);
    const [first, last] = [rows.at(0), rows.at(-1)];
    return {
      rows,
      before: first && (backwards ? hasMore : from !== null) ? placeOf(first) : null,
      after: last && (backwards || hasMore) ? placeOf(last) : null,
    };
  },
});

/**
 * The first entries of what is overdue and of what lies ahead, tasks left out: they have lists of
 * their own wherever this stands. Two queries.
 */
export const getHorizonExcerpt = defineQuery({
  name: "horizon.get-excerpt",
  permission: "horizon:read",
  input: horizonExcerptSchema,
  async run({ db, actor, input: { take, ...filters } }): Promise<HorizonExcerpt> {
    const read = async (overdue: boolean) => {
      const asked = { ...askedOf(actor, filters, overdue), withoutTasks: true };
      const slice = { from: null, backwards: false, take: take + 1 };
      const found = await findEntries(db, asked, null, slice);
      return { rows: found.slice(0, take), more: found.length > take };
    };
    const [overdue, ahead] = await Promise.all([read(true), read(false)]);
    return { overdue, ahead };
  },
});

/** The cases that the list can be narrowed to. */
export const listHorizonCaseChoices = defineQuery({
  name: "horizon.list-case-choices",
  permission: "horizon:read",
  input: z.object({ caseId: listHorizonSchema.shape.caseId }),
  run: ({ db, actor, input: { caseId } }) => caseOptions(db, actor, Prisma.sql`true`, caseId),
});
