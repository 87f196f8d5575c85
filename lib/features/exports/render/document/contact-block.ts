import { inline, joined, optionalInline, words } from "@/lib/features/exports/line";
import type { Detail, Entry } from "@/lib/features/exports/render/document/blocks";
import { speakerLine } from "@/lib/features/exports/render/document/speaker-line";
import type { ContactCount, ContactRecord, Line, Participant } from "@/lib/features/exports/types";

const MADE_WORDS: Record<ContactRecord["made"], string | null> = {
  yes: null,
  no: "attempted, not made",
  refused: "refused",
};

/** “more than 6 times”; null for a single contact, which needs no count. */
function countWords(count: ContactCount): string | null {
  if (count.qualifier === "exactly" && count.number === 1) return null;
  const times = count.number === 1 ? "time" : "times";
  const qualifier = count.qualifier === "exactly" ? "" : `${count.qualifier} `;
  return `${qualifier}${count.number.toLocaleString("en-GB")} ${times}`;
}

function participantLine(participant: Participant): Line {
  return [...speakerLine(participant), words(` (${participant.part.label.toLowerCase()})`)];
}

/** A detail under a label; none when there is nothing to say. */
export function detail(label: string | null, line: Line, url: string | null = null): Detail[] {
  return line.length === 0 ? [] : [{ label, line, url }];
}

function participantDetails(participants: readonly Participant[]): Detail[] {
  const lines = participants.map(participantLine);
  const line = lines.flatMap((each, index) => (index === 0 ? each : [words("; "), ...each]));
  return detail("With", line);
}

function textDetail(label: string, text: string | null): Detail[] {
  return detail(label, joined([optionalInline(text)]));
}

function titleOf(contact: ContactRecord): Line {
  const made = MADE_WORDS[contact.made];
  const count = countWords(contact.count);
  return joined([
    words(contact.medium.label),
    made === null ? null : words(made),
    count === null ? null : words(count),
  ]);
}

/** A contact or an attempt. The next step is the team's own plan, printed only on request. */
export function contactBlock(contact: ContactRecord, options: { withNextStep: boolean }): Entry {
  return {
    kind: "entry",
    mark: contact.date.words,
    title: titleOf(contact),
    details: [
      ...participantDetails(contact.participants),
      ...textDetail("Place", contact.place),
      ...textDetail("Duration", contact.duration),
      ...detail("Topics", joined(contact.topics.map((topic) => inline(topic)))),
      ...textDetail("Asked", contact.asked),
      ...textDetail("Answered", contact.answered),
      ...textDetail("Outcome", contact.outcome?.label ?? null),
      ...textDetail("Internal notes", contact.internalNotes),
      ...textDetail("Next step (internal)", options.withNextStep ? contact.nextStep : null),
    ],
    notes: contact.citations,
  };
}
