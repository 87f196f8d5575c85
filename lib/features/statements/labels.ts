import type {
  HolderPosition,
  Mention,
  SpeakerKind,
  StatementChannel,
  StatementKind,
  Wording,
} from "@/lib/db/generated/enums";

export const SPEAKER_KIND_LABELS: Record<SpeakerKind, string> = {
  person: "A person",
  organisation: "An organisation",
  unnamed: "Someone unnamed",
};

export const STATEMENT_CHANNEL_LABELS: Record<StatementChannel, string> = {
  press_briefing: "Press briefing",
  remarks: "Remarks or speech",
  interview: "Interview",
  letter: "Letter",
  post: "Social media post",
  call_readout: "Readout of a call",
  press_release: "Press release or written statement",
  court: "Court",
  parliament: "Parliament",
  other: "Other, or not stated",
};

export const WORDING_LABELS: Record<Wording, string> = {
  verbatim: "Word for word",
  reported: "Reported, not quoted",
  mixed: "Partly quoted",
};

export const STATEMENT_KIND_LABELS: Record<StatementKind, string> = {
  call_for_release: "Call for release",
  denial: "Denial",
  acknowledgement: "Acknowledgement",
  condemnation: "Condemnation",
  condition_or_demand: "Condition or demand",
  offer_or_negotiation: "Offer or negotiation",
  pledge: "Pledge",
  status_report: "Status report",
  sympathy: "Sympathy",
  refusal_to_comment: "Refusal to comment",
  charge_or_accusation: "Charge or accusation",
  other: "Other",
};

export const HOLDER_POSITION_LABELS: Record<HolderPosition, string> = {
  denies: "Denies the detention",
  acknowledges_denies_responsibility: "Acknowledges it, denies responsibility",
  acknowledges_other_explanation: "Acknowledges it, explains it otherwise",
  accepts_responsibility: "Accepts responsibility",
  unknown: "Unknown",
};

export const MENTION_LABELS: Record<Mention, string> = {
  named: "Named",
  alluded_to: "Alluded to",
  one_of_a_group: "As one of a group",
};

/** Form field → the words beside it, for the page that shows two versions side by side. */
export const STATEMENT_FIELD_LABELS: Record<string, string> = {
  speakerKind: "Who is speaking",
  speaker: "Speaker",
  speakerOrganisation: "Organisation",
  unnamedRole: "Role of the unnamed speaker",
  relayedPerson: "Whose words are passed on",
  saidOn: "Said on",
  channel: "Where it was said",
  venue: "Venue or programme",
  wording: "Wording",
  text: "Words",
  language: "Language",
  translation: "Translation",
  kinds: "Kinds",
  holderPosition: "Position of the holding side",
  cases: "Cases concerned",
  citations: "Sources",
  internalNotes: "Internal notes",
};
