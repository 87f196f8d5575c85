import type { CaseStatus } from "@/lib/db/generated/enums";
import { untilWords } from "@/lib/features/silence/rules/clock";
import type { SilenceClock, SilenceVoice, StripLane } from "@/lib/features/silence/types";

export const STRIP_LANE_LABELS: Record<StripLane, string> = {
  leader: "Heads of state or government, foreign ministers",
  official: "Other officials",
  holder: "The holding side (also counted above)",
  other: "Other voices, the person held among them",
  contact: "Contacts and attempts",
};

const SPOKEN_BY: Record<SilenceVoice, string> = {
  official: "any official",
  leader: "a head of state or government or a foreign minister",
  holder: "the holding side",
};

/** What the figure of a clock counts: “since any official spoke”, “from … to release”. */
export function clockLabel(
  voice: SilenceVoice,
  { days, since }: Pick<SilenceClock, "days" | "since">,
  ended: CaseStatus | null,
): string {
  const who = SPOKEN_BY[voice];
  if (days === null) return `no dated word of ${who}, and the days held are not known`;
  if (since === "detention") return `of detention without a dated word of ${who}`;
  return ended ? `from the last word of ${who} ${untilWords(ended)}` : `since ${who} spoke`;
}
