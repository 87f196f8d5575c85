import { inline, joined, optionalInline, words } from "@/lib/features/exports/line";
import type { Line, OfficeHeld, Span, Speaker } from "@/lib/features/exports/types";

/** An office as “Foreign Minister, Ministry of Examples, Examplia”, in parts. */
export function officeParts(office: OfficeHeld | null): (Span | null)[] {
  if (office === null) return [];
  return [
    inline(office.title),
    optionalInline(office.organisation),
    optionalInline(office.country),
  ];
}

function speakerName(speaker: Speaker): Span {
  if (speaker.name !== null) return inline(speaker.name.text, speaker.name.language);
  if (speaker.unnamedRole !== null) return inline(`${speaker.unnamedRole} (not named)`);
  return words("Speaker not recorded");
}

/** Who spoke, with the office held that day. */
export function speakerLine(speaker: Speaker): Line {
  return joined([speakerName(speaker), ...officeParts(speaker.office)]);
}
