import { readTrailHead } from "@/lib/audit/trail-head";
import { now } from "@/lib/clock";
import { defineCommand } from "@/lib/commands/define-command";
import { dayToColumn } from "@/lib/dates/columns";
import { TRAIL_SUBJECT } from "@/lib/features/audit-log/commands/subject";
import { anchorSchema, settleAnchorSchema } from "@/lib/features/audit-log/schema";
import type { TrailHead } from "@/lib/features/audit-log/types";

/**
 * Takes the head of a day in hand before it is mailed: whoever comes second, in this process or
 * another, gets none. Nothing has happened yet that the trail could tell.
 */
export const takeAnchor = defineCommand({
  name: "anchor.taken",
  permission: "daily:run",
  input: anchorSchema,
  async run({ tx, input: { day } }) {
    const { seq, hash } = await readTrailHead(tx);
    const bytes = Buffer.from(hash, "hex");
    const data = [{ day: dayToColumn(day), seq, hash: bytes, begunAt: now() }];
    const { count } = await tx.anchorMail.createMany({ data, skipDuplicates: true });
    const head: TrailHead = { seq: seq.toString(), hash, day };
    return { result: { head: count === 1 ? head : null }, audit: [] };
  },
});

/** Notes what became of its mail; only one refused for now can be tried again. */
export const settleAnchor = defineCommand({
  name: "anchor.mailed",
  permission: "daily:run",
  input: settleAnchorSchema,
  async run({ tx, input: { day, delivery } }) {
    const where = { day: dayToColumn(day) };
    const { seq } = await tx.anchorMail.findUniqueOrThrow({ where });
    if (delivery === "refused") await tx.anchorMail.delete({ where });
    if (delivery === "sent") await tx.anchorMail.update({ where, data: { sentAt: now() } });
    const after = { day, headEntry: seq.toString(), delivery };
    return { result: { delivery }, audit: { ...TRAIL_SUBJECT, before: null, after } };
  },
});
