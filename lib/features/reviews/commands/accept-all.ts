import { defineCommand } from "@/lib/commands/define-command";
import type { AuditEntry } from "@/lib/audit/record-audit";
import { ConflictError } from "@/lib/errors";
import { acceptAs } from "@/lib/features/reviews/commands/accept";
import { nameEntries } from "@/lib/features/reviews/queries/name-entries";
import { readyEntries } from "@/lib/features/reviews/queries/ready-entries";
import { mentionBy } from "@/lib/features/reviews/rules/case-basis";
import { acceptAllSchema } from "@/lib/features/reviews/schema";
import { lockItem, lockItems, requireOpenReview } from "@/lib/features/reviews/scope";

/** Fifty records, each with its audit row. */
const MOST_MS = 60_000;

/**
 * Accepts every entry that matches people on file, as the page said how many there are.
 * @throws ConflictError when there are more or fewer by now; then none is accepted
 */
export const acceptAll = defineCommand({
  name: "review.accepted-entries",
  permission: "review:work",
  input: acceptAllSchema,
  timeout: MOST_MS,
  async run({ tx, actor, input: { reviewId, count } }) {
    const { capture } = await requireOpenReview(tx, actor, reviewId);
    const items = await tx.reviewItem.findMany({
      where: { reviewId, state: "open" },
      orderBy: [{ start: "asc" }, { id: "asc" }],
    });
    const named = await nameEntries(tx, actor, reviewId, items);
    const ready = await readyEntries(tx, actor, named, capture.source.language);
    if (ready.length !== count) {
      const are = ready.length === 1 ? "is 1" : `are ${ready.length.toLocaleString("en-GB")}`;
      throw new ConflictError(
        `There ${are} to accept by now, not ${count.toLocaleString("en-GB")}. Reload the page and look at them again.`,
      );
    }
    const audit: AuditEntry[] = [];
    await lockItems(
      tx,
      ready.map(({ item }) => item.id),
    );
    for (const { item, people, relayed, cases } of ready) {
      const meant = {
        people: people.flatMap(({ clear }) => clear?.id ?? []),
        cases: cases.map(({ id }) => id),
        named: cases.filter(({ basis }) => mentionBy(basis) === "named").map(({ id }) => id),
        relayed: relayed?.clear?.id ?? null,
      };
      const accepted = await acceptAs(tx, actor, await lockItem(tx, actor, item.id), meant);
      audit.push(accepted.audit);
    }
    return { result: { reviewId, count: ready.length }, audit };
  },
});
