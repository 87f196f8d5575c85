import type {
  Confidentiality,
  ContactMade,
  ContactMedium,
  ContactOutcome,
  ContactPart,
  CountQualifier,
} from "@/lib/db/generated/enums";

export const CONTACT_MEDIUM_LABELS: Record<ContactMedium, string> = {
  phone_call: "Phone call",
  video_call: "Video call",
  meeting: "Meeting in person",
  consular_visit: "Consular visit",
  family_visit: "Family visit",
  lawyer_visit: "Lawyer’s visit",
  letter: "Letter",
  email: "E-mail",
  message: "Message",
  readout: "Readout",
};

export const CONTACT_MADE_LABELS: Record<ContactMade, string> = {
  yes: "Yes, contact was made",
  no: "No, it was tried without success",
  refused: "No, it was refused",
};

export const COUNT_QUALIFIER_LABELS: Record<CountQualifier, string> = {
  exactly: "Exactly",
  at_least: "At least",
  more_than: "More than",
  about: "About",
};

/** HURIDOCS list 27: what came of it. */
export const CONTACT_OUTCOME_LABELS: Record<ContactOutcome, string> = {
  favourable_result: "Favourable result",
  pledged_commitment: "Pledged commitment",
  more_information_asked: "More information asked",
  token_response: "Token response",
  no_response: "No response",
  denied: "Denied",
  inhibited: "Inhibited",
};

export const CONTACT_PART_LABELS: Record<ContactPart, string> = {
  initiated: "Initiated it",
  took_part: "Took part",
  passed_on: "Passed it on",
};

export const CONFIDENTIALITY_LABELS: Record<Confidentiality, string> = {
  internal: "Internal: staff only",
  partners: "May be shared with partners",
  public: "Public",
};

/** Form field → the words beside it, for the page that shows two versions side by side. */
export const CONTACT_FIELD_LABELS: Record<string, string> = {
  medium: "How",
  made: "Was contact made?",
  happenedOn: "When it happened",
  localTime: "Time of day",
  timeZone: "Time zone",
  countQualifier: "Exactly, at least, more than or about",
  count: "How many",
  durationMinutes: "Duration in minutes",
  place: "Place",
  participants: "Participants",
  onBehalfOf: "On behalf of",
  topics: "Topics",
  asked: "What was asked",
  answered: "What was answered",
  outcome: "Outcome",
  nextStep: "Next step",
  confidentiality: "Confidentiality",
  cases: "Cases concerned",
  citations: "Sources",
  internalNotes: "Internal notes",
};
