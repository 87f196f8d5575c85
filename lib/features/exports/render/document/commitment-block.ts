import { isKnownDate } from "@/lib/dates/partial-date";
import { inline, joined, optionalInline, words } from "@/lib/features/exports/line";
import type { Entry } from "@/lib/features/exports/render/document/blocks";
import { detail } from "@/lib/features/exports/render/document/contact-block";
import { speakerLine } from "@/lib/features/exports/render/document/speaker-line";
import type { CommitmentRecord, Line } from "@/lib/features/exports/types";

function turnLine({ state, since, note }: CommitmentRecord["turns"][number]): Line {
  const day = isKnownDate(since) ? words(since.words) : null;
  return joined([words(state.label), day, optionalInline(note)]);
}

/** A promise with who made it, when it is due and what became of it; its evidence is in the notes. */
export function commitmentBlock(commitment: CommitmentRecord): Entry {
  const { saidOn, due, state, lateness, turns, citations, promisedTo, note } = commitment;
  const standing = joined([words(state.label), lateness === null ? null : words(lateness)]);
  return {
    kind: "entry",
    mark: saidOn.words,
    title: [inline(commitment.words.text, commitment.words.language)],
    details: [
      ...detail("Promised by", speakerLine(commitment.promiser)),
      ...detail("To", joined([optionalInline(promisedTo)])),
      ...detail("Due", isKnownDate(due) ? [words(due.words)] : []),
      ...detail("Stands", standing),
      ...turns.flatMap((turn) => detail(null, turnLine(turn))),
      ...detail(null, joined([optionalInline(note)])),
    ],
    notes: [...citations, ...turns.flatMap((turn) => turn.citations)],
  };
}
