import { defineCommand } from "@/lib/commands/define-command";
import type { Prisma } from "@/lib/db/generated/client";
import { InvalidInputError } from "@/lib/errors";
import { placeWords } from "@/lib/features/reviews/commands/decide";
import { addItemSchema } from "@/lib/features/reviews/schema";
import type { ReadContact, ReadStatement } from "@/lib/features/reviews/schema/read";
import { requireOpenReview } from "@/lib/features/reviews/scope";
import { indexCodePoints, sliceByCodePoints } from "@/lib/text/code-points";
import { withoutBlanks } from "@/lib/text/quote-selector";

const LONGEST = 20_000;

const nobody = { kind: "unnamed", name: null, mention: null, office: null } as const;

const selectedStatement = (text: string): ReadStatement => ({
  ...{ text, wording: "verbatim", speaker: nobody, relayed: null, when: null },
  ...{ channel: null, venue: null, kinds: [], about: [] },
});

const SELECTED_CONTACT: ReadContact = {
  ...{ medium: null, participants: [], when: null, count: 1, qualifier: "exactly", about: [] },
};

/** Adds an entry that the reading missed: words that somebody selected in the text. */
export const addItem = defineCommand({
  name: "review.added-entry",
  permission: "review:work",
  input: addItemSchema,
  async run({ tx, actor, input: { reviewId, kind, ...selected } }) {
    const { capture } = await requireOpenReview(tx, actor, reviewId);
    const index = indexCodePoints(capture.text);
    const place = withoutBlanks(capture.text, selected, index);
    if (!place || place.end - place.start > LONGEST) {
      const words = place
        ? "Select fewer words: 20,000 characters at most."
        : "Select the words in the text, then try again.";
      throw new InvalidInputError({ words: [words] });
    }
    const at = { reviewId, kind, ...place };
    const known = await tx.reviewItem.findFirst({ where: at, select: { id: true, state: true } });
    if (known) {
      const isOpen = known.state === "open";
      return { result: { reviewId, next: known.id, isOpen }, audit: [] };
    }
    const words = sliceByCodePoints(capture.text, place.start, place.end, index);
    const read = kind === "statement" ? selectedStatement(words) : SELECTED_CONTACT;
    const { id } = await tx.reviewItem.create({
      data: { ...at, read: read as Prisma.InputJsonObject, byHand: true },
    });
    const after = { kind, place: placeWords(place), state: "open" };
    return {
      result: { reviewId, next: id, isOpen: true },
      audit: { subjectType: "review", subjectId: reviewId, caseIds: [], before: null, after },
    };
  },
});
