import type { PositionRank } from "@/lib/db/generated/enums";

export const POSITION_RANK_LABELS: Record<PositionRank, string> = {
  head_of_state_or_government: "Head of state or government",
  foreign_minister: "Foreign minister or secretary",
  ambassador_or_envoy: "Ambassador or special envoy",
  spokesperson: "Spokesperson",
  legislator: "Legislator",
  other_official: "Other official",
  not_an_official: "Not an official",
};

/** Form field → the words beside it, for the page that shows two versions side by side. */
export const PERSON_FIELD_LABELS: Record<string, string> = {
  fullName: "Full name",
  aliases: "Other names",
  nativeName: "Name in its own script",
  nativeNameLanguage: "Language of that name",
  nationalities: "Nationalities",
  birth: "Born",
  description: "Short description",
  notes: "Notes",
  positions: "Offices and positions",
};
