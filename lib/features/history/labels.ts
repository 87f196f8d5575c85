import { MEDIA_TYPE_LABELS } from "@/lib/features/attachments/labels";
import {
  CASE_FIELD_LABELS,
  CASE_PRIORITY_LABELS,
  CASE_STATUS_LABELS,
  CASE_VISIBILITY_LABELS,
  DEADLINE_KIND_LABELS,
  DETERMINATION_LABELS,
  FACT_FIELD_LABELS,
  HEALTH_TOPIC_LABELS,
  HOLDER_KIND_LABELS,
  INVOLVEMENT_ROLE_LABELS,
  KNOWN_OR_NOT_LABELS,
  LEGAL_STEP_LABELS,
  LEGAL_STEP_STATE_LABELS,
} from "@/lib/features/cases/labels";
import {
  COMMITMENT_FIELD_LABELS,
  COMMITMENT_STATE_LABELS,
  PROMISER_LABELS,
} from "@/lib/features/commitments/labels";
import {
  CONFIDENTIALITY_LABELS,
  CONTACT_FIELD_LABELS,
  CONTACT_MADE_LABELS,
  CONTACT_MEDIUM_LABELS,
  CONTACT_OUTCOME_LABELS,
  CONTACT_PART_LABELS,
  COUNT_QUALIFIER_LABELS,
} from "@/lib/features/contacts/labels";
import {
  CONSENT_AUDIENCE_LABELS,
  CONSENT_CATEGORY_LABELS,
  CONSENT_FIELD_LABELS,
} from "@/lib/features/consents/labels";
import { CONSULAR_EVENT_LABELS } from "@/lib/features/consular/labels";
import { ASSESSMENT_LABELS, FRAMEWORK_LABELS } from "@/lib/features/criteria/labels";
import {
  IMPORT_KIND_LABELS,
  IMPORT_MODE_LABELS,
  IMPORT_STATE_LABELS,
} from "@/lib/features/imports/labels";
import type { TrailSubject } from "@/lib/features/history/types";
import {
  ORGANISATION_FIELD_LABELS,
  ORGANISATION_KIND_LABELS,
} from "@/lib/features/organisations/labels";
import { PERSON_FIELD_LABELS, POSITION_RANK_LABELS } from "@/lib/features/people/labels";
import {
  CAPTURE_EXTENT_LABELS,
  CITATION_ABOUT_LABELS,
  CREDIBILITY_LABELS,
  RELIABILITY_LABELS,
  SOURCE_FIELD_LABELS,
  SOURCE_KIND_LABELS,
} from "@/lib/features/sources/labels";
import {
  HOLDER_POSITION_LABELS,
  MENTION_LABELS,
  SPEAKER_KIND_LABELS,
  STATEMENT_CHANNEL_LABELS,
  STATEMENT_FIELD_LABELS,
  STATEMENT_KIND_LABELS,
  WORDING_LABELS,
} from "@/lib/features/statements/labels";
import {
  REVIEW_FIELD_LABELS,
  REVIEW_KIND_LABELS,
  REVIEW_STATE_LABELS,
} from "@/lib/features/reviews/labels";
import { SENSITIVE_LABELS, SHOWN_FOR_LABELS } from "@/lib/features/sensitive/labels";
import { SETTINGS_FIELD_LABELS } from "@/lib/features/settings/labels";
import { TASK_FIELD_LABELS } from "@/lib/features/tasks/labels";

type Labels = Record<string, string>;

const USER_FIELD_LABELS: Labels = {
  email: "E-mail address",
  name: "Name",
  role: "Role",
  canSignIn: "Can sign in",
  sessionsEnded: "Sessions ended",
  feedsRevoked: "Calendar feeds revoked",
  dailyMail: "Daily mail",
};

const IMPORT_FIELD_LABELS: Labels = {
  addPeople: "Adds people whom nobody on file is called",
  columns: "What the columns hold",
  keyColumn: "Column with a reference of each row",
  kind: "Rows of",
  mode: "Which rows",
  rowCount: "Rows",
  state: "State",
};

const SENSITIVE_FIELD_LABELS: Labels = {
  kind: "Which",
  text: "Words",
  shownFor: "Shown",
  destroyed: "Destroyed for good",
};

const GLASS_FIELD_LABELS: Labels = {
  reason: "Reason",
  until: "Until",
  told: "People of the team who were told",
  ended: "Ended",
};

const FIELD_LABELS: Partial<Record<TrailSubject, Labels>> = {
  case: CASE_FIELD_LABELS,
  fact: FACT_FIELD_LABELS,
  person: PERSON_FIELD_LABELS,
  statement: STATEMENT_FIELD_LABELS,
  contact: CONTACT_FIELD_LABELS,
  commitment: COMMITMENT_FIELD_LABELS,
  source: SOURCE_FIELD_LABELS,
  task: TASK_FIELD_LABELS,
  organisation: ORGANISATION_FIELD_LABELS,
  settings: SETTINGS_FIELD_LABELS,
  user: USER_FIELD_LABELS,
  import: IMPORT_FIELD_LABELS,
  review: REVIEW_FIELD_LABELS,
  sensitive: SENSITIVE_FIELD_LABELS,
  consent: CONSENT_FIELD_LABELS,
  glass: GLASS_FIELD_LABELS,
};

/** Stored fields that no form has under that name. */
const STORED_ONLY: Labels = {
  members: "Team",
  alleged: "Alleged",
  completedAt: "Done",
  completedBy: "Done by",
  consularIntervalDays: "Days between consular visits",
  court: "Court",
  endedOn: "Ended on",
  fileSize: "File size in bytes",
  facility: "Place of detention",
  happenedAt: "Time",
  madeOn: "Made on",
  mergedInto: "Merged into",
  period: "Time in custody",
  reference: "Reference",
  relayedPosition: "Office of that person",
  reopenedAt: "Reopened",
  restoresEntryAt: "Puts back what stood before the change of",
  sha256: "SHA-256",
  since: "Since",
  speakerPosition: "Office of the speaker",
  withheld: "Left out for want of consent",
};

/** Words for the values of closed lists, by the name of their field. */
const VALUE_LABELS: Record<string, Labels> = {
  about: CITATION_ABOUT_LABELS,
  acknowledged: KNOWN_OR_NOT_LABELS,
  captureExtent: CAPTURE_EXTENT_LABELS,
  channel: STATEMENT_CHANNEL_LABELS,
  confidentiality: CONFIDENTIALITY_LABELS,
  counselAccess: KNOWN_OR_NOT_LABELS,
  countQualifier: COUNT_QUALIFIER_LABELS,
  credibility: CREDIBILITY_LABELS,
  familyAccess: KNOWN_OR_NOT_LABELS,
  fileType: MEDIA_TYPE_LABELS,
  holderKind: HOLDER_KIND_LABELS,
  holderPosition: HOLDER_POSITION_LABELS,
  humanitarianAccess: KNOWN_OR_NOT_LABELS,
  kinds: STATEMENT_KIND_LABELS,
  made: CONTACT_MADE_LABELS,
  medium: CONTACT_MEDIUM_LABELS,
  mention: MENTION_LABELS,
  part: CONTACT_PART_LABELS,
  priority: CASE_PRIORITY_LABELS,
  promiser: PROMISER_LABELS,
  rank: POSITION_RANK_LABELS,
  reliability: RELIABILITY_LABELS,
  role: INVOLVEMENT_ROLE_LABELS,
  speakerKind: SPEAKER_KIND_LABELS,
  status: { ...CASE_STATUS_LABELS, ...DETERMINATION_LABELS },
  visibility: CASE_VISIBILITY_LABELS,
  whereaboutsDisclosed: KNOWN_OR_NOT_LABELS,
  wording: WORDING_LABELS,
};

/** The same, where one field name means different lists in different records. */
const VALUE_LABELS_OF: Partial<Record<TrailSubject, Record<string, Labels>>> = {
  case: {
    kind: LEGAL_STEP_LABELS,
    outcome: CASE_STATUS_LABELS,
    withheld: CONSENT_CATEGORY_LABELS,
  },
  fact: {
    assessment: ASSESSMENT_LABELS,
    framework: FRAMEWORK_LABELS,
    kind: { ...LEGAL_STEP_LABELS, ...CONSULAR_EVENT_LABELS, ...DEADLINE_KIND_LABELS },
    outcome: CASE_STATUS_LABELS,
    state: LEGAL_STEP_STATE_LABELS,
    topic: HEALTH_TOPIC_LABELS,
  },
  commitment: { state: COMMITMENT_STATE_LABELS },
  consent: { categories: CONSENT_CATEGORY_LABELS, audiences: CONSENT_AUDIENCE_LABELS },
  contact: { outcome: CONTACT_OUTCOME_LABELS },
  import: { kind: IMPORT_KIND_LABELS, mode: IMPORT_MODE_LABELS, state: IMPORT_STATE_LABELS },
  organisation: { kind: ORGANISATION_KIND_LABELS },
  review: { kind: REVIEW_KIND_LABELS, state: REVIEW_STATE_LABELS },
  sensitive: { kind: SENSITIVE_LABELS, shownFor: SHOWN_FOR_LABELS },
  source: { kind: SOURCE_KIND_LABELS },
};

/** The words for a value of a closed list; undefined when the field is none or the value unknown. */
export function valueLabel(
  subject: TrailSubject,
  field: string,
  value: string,
): string | undefined {
  return (VALUE_LABELS_OF[subject]?.[field] ?? VALUE_LABELS[field])?.[value];
}

/** The name of a stored field in words: "speakerId" → "Speaker", "conditions" → "Conditions". */
export function fieldLabel(subject: TrailSubject, field: string): string {
  const name = field.replace(/Id$/, "");
  const labels = FIELD_LABELS[subject];
  return labels?.[field] ?? labels?.[name] ?? STORED_ONLY[name] ?? inWords(name);
}

function inWords(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
