import type { ConsentAudience, ConsentCategory } from "@/lib/db/generated/enums";

export const CONSENT_CATEGORY_LABELS: Record<ConsentCategory, string> = {
  identity: "Identity details",
  family: "Family and next of kin",
  health: "Health and conditions",
  custody: "Place of custody",
  legal: "Legal steps",
  contacts: "Contacts with officials",
  photographs: "Photographs",
};

/** What each kind of facts covers of a document. */
export const CONSENT_CATEGORY_HINTS: Record<ConsentCategory, string> = {
  identity: "Date of birth, nationalities, other names, the name in its own script.",
  family: "Who of the family has a part in the case, and their names.",
  health: "Health notes, and the conditions of custody.",
  custody: "Where the person is or was held, and who may visit.",
  legal: "Arrest, charges, hearings, verdicts, deadlines.",
  contacts: "Calls, visits, meetings and letters, also those kept to staff; consular access.",
  photographs: "Pictures of the person.",
};

export const CONSENT_AUDIENCE_LABELS: Record<ConsentAudience, string> = {
  family: "The family",
  lawyer: "A lawyer",
  government: "A government",
  partner: "A partner organisation",
  public: "The public",
};

/** Form field → the words beside it; the trail knows the last day by a name that says it is a day. */
export const CONSENT_FIELD_LABELS: Record<string, string> = {
  givenBy: "Who agreed",
  onBehalfOf: "On behalf of",
  givenOn: "When",
  categories: "Which facts",
  audiences: "For whom",
  until: "Until",
  untilOn: "Until",
  howGiven: "How it was given",
  whereKept: "Where the paper is",
  withdrawnOn: "Withdrawn on",
  withdrawnReason: "Why it was withdrawn",
};

export const CONSENT_STATE_LABELS = {
  in_force: "In force",
  over: "Over",
  withdrawn: "Withdrawn",
} as const;
