import { defineCommand } from "@/lib/commands/define-command";
import type { Prisma } from "@/lib/db/generated/client";
import { InvalidInputError } from "@/lib/errors";
import { requireOpen, writeDecision } from "@/lib/features/reviews/commands/decide";
import { readPart } from "@/lib/features/reviews/commands/read-part";
import { readItem } from "@/lib/features/reviews/form-values";
import { cutAt, sentencesOf } from "@/lib/features/reviews/rules/cut-entry";
import { splitSchema } from "@/lib/features/reviews/schema";
import { lockItem } from "@/lib/features/reviews/scope";
import { indexCodePoints, sliceByCodePoints } from "@/lib/text/code-points";

/**
 * Where typed words begin in an entry; nothing was typed: nowhere.
 * @throws InvalidInputError when they do not stand there, or more than once
 */
function placeOf(typed: string | null, words: string): number[] {
  if (!typed) return [];
  const at = words.indexOf(typed);
  if (at >= 0 && words.indexOf(typed, at + 1) < 0) return [at];
  const problem =
    at < 0
      ? "These words do not stand in the entry. Copy them from it, exactly as they are."
      : "These words stand in the entry more than once. Copy more of them.";
  throw new InvalidInputError({ beginning: [problem] });
}

/** Of one sentence, none can be ticked. */
const nothingCut = (words: string) =>
  new InvalidInputError(
    sentencesOf(words).length > 1
      ? { cuts: ["Say where another entry begins: tick a sentence"] }
      : { beginning: ["Copy the words with which another entry begins"] },
  );

/**
 * Splits an entry that says several things: each part is an entry of its own, to be decided by itself.
 * @throws InvalidInputError when nothing is cut
 */
export const splitItem = defineCommand({
  name: "review.split-entry",
  permission: "review:work",
  input: splitSchema,
  async run({ tx, actor, input: { itemId, cuts, beginning } }) {
    const item = await lockItem(tx, actor, itemId);
    requireOpen(item);
    const { capture, reviewId, kind, byHand } = item;
    const index = indexCodePoints(capture.text);
    const words = sliceByCodePoints(capture.text, item.start, item.end, index);
    const parts = cutAt(words, [...cuts, ...placeOf(beginning, words)]);
    if (parts.length < 2) throw nothingCut(words);
    const whole = readItem(item);
    const from = index.toUtf16(item.start);
    const places = parts.map(({ start, end }) => ({
      start: index.toCodePoint(from + start),
      end: index.toCodePoint(from + end),
    }));
    // Words that are an entry already stay that entry.
    await tx.reviewItem.createMany({
      skipDuplicates: true,
      data: parts.map((part, place) => ({
        ...{ reviewId, kind, byHand, splitFromId: item.id },
        ...(places[place] ?? part),
        read: readPart(whole, words, part).read as Prisma.InputJsonObject,
      })),
    });
    return writeDecision(tx, actor, item, { state: "split", parts: places });
  },
});
