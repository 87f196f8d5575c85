import type { SpeakerView } from "@/lib/features/statements/types";
import { officeWords, speakerName } from "@/lib/features/statements/rules";
import type { PositionChange } from "@/lib/features/words/types";
import type { HolderPosition } from "@/lib/db/generated/enums";

export type SpokenAs = {
  /** The office held that day by the one whose page it is; of an organisation, who spoke for it. */
  office: string | null;
  /** Who passed these words on, or whose words were passed on. */
  passedOnBy: string | null;
  passingOn: string | null;
};

/** In what part somebody is among the speakers of a statement; `personId` null: as an organisation. */
export function spokenAs(speaker: SpeakerView, personId: string | null): SpokenAs {
  const { relayed } = speaker;
  if (relayed && relayed.person.id === personId) {
    const { position } = relayed;
    const office = officeWords({ position, organisation: null, unnamedRole: null });
    const own = speaker.person?.id === personId;
    return { office, passedOnBy: own ? null : speakerName(speaker), passingOn: null };
  }
  const spokeForIt = speaker.unnamedRole ?? speaker.organisation?.name ?? null;
  return {
    office: personId === null ? spokeForIt : officeWords(speaker),
    passedOnBy: null,
    passingOn: relayed?.person.fullName ?? null,
  };
}

export type ChangeFinding =
  | { kind: "changed"; was: HolderPosition }
  | { kind: "unordered"; count: number }
  | { kind: "mixed"; was: HolderPosition[] };

/** What can be said of a position against those before it; none when nothing changed. */
export function changeFindings(position: HolderPosition, change: PositionChange): ChangeFinding[] {
  const { was, unordered } = change;
  const [before] = was;
  const findings: ChangeFinding[] = [];
  if (was.length > 1) findings.push({ kind: "mixed", was });
  else if (before && before !== position) findings.push({ kind: "changed", was: before });
  if (unordered > 0) findings.push({ kind: "unordered", count: unordered });
  return findings;
}
