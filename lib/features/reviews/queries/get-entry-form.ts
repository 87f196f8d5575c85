import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import type { ReviewItemKind } from "@/lib/db/generated/enums";
import { toNewContact, toNewStatement } from "@/lib/features/reviews/form-values";
import { citationRows } from "@/lib/features/reviews/queries/citation-rows";
import { nameEntries } from "@/lib/features/reviews/queries/name-entries";
import { mentionBy } from "@/lib/features/reviews/rules/case-basis";
import { itemSchema } from "@/lib/features/reviews/schema";
import { visibleReviews } from "@/lib/features/reviews/scope";
import type { NamedPerson } from "@/lib/features/reviews/types";
import type { FormValues } from "@/lib/forms/form-state";
import { sliceByCodePoints } from "@/lib/text/code-points";

export type EntryForm = {
  reviewId: string;
  kind: ReviewItemKind;
  isOpen: boolean;
  /** The words of the entry as they stand in the text. */
  words: string;
  language: string;
  values: FormValues;
};

const meantBy = ({ clear }: NamedPerson) => clear && { id: clear.id, label: clear.name };

const LIVE = { capture: { source: { deletedAt: null } } };

/** An entry as the values of the form that adds its record; null when it is hidden or absent. */
export const getEntryForm = defineQuery({
  name: "review.get-entry-form",
  permission: "review:read",
  input: itemSchema.extend({ reviewId: z.uuid() }),
  async run({ db, actor, input: { itemId, reviewId } }): Promise<EntryForm | null> {
    const item = await db.reviewItem.findFirst({
      where: { id: itemId, review: { AND: [{ id: reviewId }, LIVE, visibleReviews(actor)] } },
      include: { review: { include: { capture: { include: { source: true } } } } },
    });
    if (!item) return null;
    const { review, ...row } = item;
    const [named] = await nameEntries(db, actor, review.id, [row]);
    if (!named) return null;
    const { entry, people, relayed, cases } = named;
    const by = {
      people: people.map(meantBy),
      relayed: relayed && meantBy(relayed),
      cases: cases.map(({ id, label, basis }) => ({ id, label, mention: mentionBy(basis) })),
      citations: citationRows(review.capture, row),
      language: review.capture.source.language,
    };
    const values =
      entry.kind === "statement" ? toNewStatement(entry.read, by) : toNewContact(entry.read, by);
    return {
      ...{ reviewId: review.id, kind: row.kind, isOpen: row.state === "open" },
      words: sliceByCodePoints(review.capture.text, row.start, row.end),
      language: by.language,
      values: { ...values, itemId },
    };
  },
});
