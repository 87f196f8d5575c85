import type { StatementChannel } from "@/lib/db/generated/enums";
import { STATEMENT_CHANNEL_LABELS } from "@/lib/features/statements/labels";
import type { SpeakerView } from "@/lib/features/statements/types";

/** The speaker in a few words: a name, an organisation, or the source's own description. */
export function speakerName(
  speaker: Pick<SpeakerView, "person" | "organisation" | "unnamedRole">,
): string {
  return (
    speaker.person?.fullName ??
    speaker.unnamedRole ??
    speaker.organisation?.name ??
    "Unknown speaker"
  );
}

/** The office in which it was said: “Secretary of State, Department of State”; null when none is recorded. */
export function officeWords(
  speaker: Pick<SpeakerView, "position" | "organisation" | "unnamedRole">,
): string | null {
  const { position, organisation, unnamedRole } = speaker;
  if (position) return [position.title, position.organisation?.name].filter(Boolean).join(", ");
  return unnamedRole && organisation ? organisation.name : null;
}

/** Where it was said: “Press briefing, State Department”; null when the source does not say. */
export function placeWords(channel: StatementChannel, venue: string | null): string | null {
  const words = [channel === "other" ? null : STATEMENT_CHANNEL_LABELS[channel], venue];
  return words.filter(Boolean).join(", ") || null;
}
