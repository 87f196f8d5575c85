import * as z from "zod";

import { checkAgainst, readTrailHead } from "@/lib/audit/trail-head";
import { today } from "@/lib/clock";
import { defineQuery } from "@/lib/commands/define-query";
import { readHead } from "@/lib/features/audit-log/rules";
import type { HeadAnswer, TrailHead } from "@/lib/features/audit-log/types";

/** The end of the trail as it stands, to be kept outside. */
export const getTrailHead = defineQuery({
  name: "audit-log.get-head",
  permission: "audit:read",
  input: z.object({}),
  async run({ db }): Promise<TrailHead> {
    const { seq, hash } = await readTrailHead(db);
    return { seq: seq.toString(), hash, day: today() };
  },
});

const LONGEST_PASTED = 20_000;

/** Whether the trail still holds a head that was kept outside, given as its file or its line. */
export const checkTrailHead = defineQuery({
  name: "audit-log.check-head",
  permission: "audit:read",
  input: z.object({ head: z.string().max(LONGEST_PASTED).catch("") }),
  async run({ db, input }): Promise<HeadAnswer> {
    const head = readHead(input.head);
    if (!head) return { standing: "unread" };
    const { standing, last } = await checkAgainst(db, head);
    return { standing, seq: head.seq.toString(), last: last.toString() };
  },
});
