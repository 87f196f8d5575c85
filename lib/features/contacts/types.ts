import type { PartialDate } from "@/lib/dates/partial-date";
import type {
  Confidentiality,
  ContactMade,
  ContactMedium,
  ContactOutcome,
  ContactPart,
  CountQualifier,
} from "@/lib/db/generated/enums";
import type { PersonName, PositionView } from "@/lib/features/people/types";
import type { CitationView } from "@/lib/features/sources/types";

/** A person in the office held that day, or an organisation; never both. */
export type ParticipantView = {
  id: string;
  part: ContactPart;
  person: PersonName | null;
  position: PositionView | null;
  organisation: { id: string; name: string } | null;
};

/** What a contact was, in the fewest facts. */
export type ContactKind = {
  medium: ContactMedium;
  made: ContactMade;
  countQualifier: CountQualifier;
  count: number;
};

/** A line of a list of contacts. */
export type ContactRow = ContactKind & {
  id: string;
  happenedOn: PartialDate;
  /** The exact instant and the zone it was given in; both null when only the day is known. */
  happenedAt: Date | null;
  timeZone: string | null;
  participants: ParticipantView[];
  topics: string | null;
  outcome: ContactOutcome | null;
  /** Only cases the actor may see. */
  cases: { id: string; reference: string; personName: string }[];
};

/** What a contact's page shows. */
export type ContactView = ContactRow & {
  version: number;
  createdById: string;
  deletedAt: Date | null;
  durationMinutes: number | null;
  place: string | null;
  onBehalfOf: string | null;
  asked: string | null;
  answered: string | null;
  nextStep: string | null;
  confidentiality: Confidentiality;
  internalNotes: string;
  citations: CitationView[];
  tasks: { id: string; title: string; completedAt: Date | null; dueOn: string | null }[];
};
