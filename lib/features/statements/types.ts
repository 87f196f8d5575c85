import type { PartialDate } from "@/lib/dates/partial-date";
import type {
  HolderPosition,
  Mention,
  SpeakerKind,
  StatementChannel,
  StatementKind,
  Wording,
} from "@/lib/db/generated/enums";
import type { PersonName, PositionView } from "@/lib/features/people/types";
import type { CitationView } from "@/lib/features/sources/types";

/** Who spoke, in what office; and whose words they passed on. */
export type SpeakerView = {
  kind: SpeakerKind;
  person: PersonName | null;
  position: PositionView | null;
  organisation: { id: string; name: string } | null;
  unnamedRole: string | null;
  relayed: { person: PersonName; position: PositionView | null } | null;
};

/** A line of a list of statements. */
export type StatementRow = {
  id: string;
  speaker: SpeakerView;
  saidOn: PartialDate;
  channel: StatementChannel;
  venue: string | null;
  wording: Wording;
  text: string;
  language: string;
  kinds: StatementKind[];
  /** Only cases the actor may see. */
  cases: { id: string; reference: string; personName: string; mention: Mention }[];
};

/** What a statement's page shows. */
export type StatementView = StatementRow & {
  version: number;
  createdById: string;
  deletedAt: Date | null;
  translation: string | null;
  holderPosition: HolderPosition | null;
  internalNotes: string;
  citations: CitationView[];
  tasks: { id: string; title: string; completedAt: Date | null; dueOn: string | null }[];
};
