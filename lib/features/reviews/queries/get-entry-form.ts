import * as z from "zod";

import { defineQuery } from "@/lib/commands/define-query";
import type { ReviewItemKind } from "@/lib/db/generated/enums";
import { toNewContact, toNewStatement } from "@/lib/features/reviews/form-values";
import { citationRows } from "@/lib/features/reviews/queries/citation-rows";
import { nameEntries } from "@/lib/features/reviews/queries/name-entries";
import { reviewHead } from "@/lib/features/reviews/queries/review-head";
import { mentionBy } from "@/lib/features/reviews/rules/case-basis";
import { itemSchema } from "@/lib/features/reviews/schema";
import type { NamedPerson } from "@/lib/features/reviews/types";
import type { FormValues } from "@/lib/forms/form-state";
import { sliceByCodePoints } from "@/lib/text/code-points";

export type EntryForm = {
  reviewId: string;
  kind: ReviewItemKind;
  isOpen: boolean;
  /** Whether the reader may decide it. */
  mayWork: boolean;
  /** The words of the entry as they stand in the text. */
  words: string;
  language: string;
  values: FormValues;
};

const meantBy = ({ clear }: NamedPerson) =>
  clear && { id: clear.id, label: clear.name, isBody: clear.isBody };

/** An entry as the values of the form that adds its record; null when it is hidden or absent. */
export const getEntryForm = defineQuery({
  name: "review.get-entry-form",
  permission: "review:read",
  input: itemSchema.extend({ reviewId: z.uuid() }),
  async run({ db, actor, input: { itemId, reviewId } }): Promise<EntryForm | null> {
    const review = await reviewHead(db, actor, reviewId);
    if (!review || review.head.source.inTrash) return null;
    const { text, head } = review;
    const row = await db.reviewItem.findFirst({ where: { id: itemId, reviewId } });
    if (!row) return null;
    const [named] = await nameEntries(db, actor, reviewId, [row]);
    if (!named) return null;
    const { entry, people, relayed, cases } = named;
    const by = {
      people: people.map(meantBy),
      relayed: relayed && meantBy(relayed),
      cases: cases.map(({ id, label, basis }) => ({ id, label, mention: mentionBy(basis) })),
      citations: citationRows({ id: head.captureId, text, source: head.source }, row),
      language: head.source.language,
    };
    const values =
      entry.kind === "statement" ? toNewStatement(entry.read, by) : toNewContact(entry.read, by);
    return {
      ...{ reviewId, kind: row.kind, isOpen: row.state === "open", mayWork: head.mayWork },
      words: sliceByCodePoints(text, row.start, row.end),
      language: by.language,
      values: { ...values, itemId },
    };
  },
});
