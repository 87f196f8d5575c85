import { printableText } from "@/lib/features/exports/render/printable-text";
import type {
  Citation,
  CommitmentRecord,
  ContactRecord,
  OfficeHeld,
  OrganisationRecord,
  Participant,
  PersonRecord,
  RecordDate,
  SourceRecord,
  Speaker,
  StatementRecord,
  TaskRecord,
  Term,
} from "@/lib/features/exports/types";

type Cell = string | number | null;
/** The columns of one file: header → the cell of a record, in order. */
export type Columns<Record> = readonly (readonly [
  header: string,
  cell: (record: Record) => Cell,
])[];

function list(values: readonly string[]): string {
  return values.map((value) => printableText(value)).join("; ");
}

/** A date in words, as EDTF, in the source's own words, and whether it was inferred. */
export function dateColumns<Record>(
  name: string,
  dateOf: (record: Record) => RecordDate,
): Columns<Record> {
  return [
    [name, (record) => dateOf(record).words],
    [`${name} (EDTF)`, (record) => dateOf(record).edtf],
    [`${name} as stated`, (record) => dateOf(record).asStated],
    [`${name} inferred`, (record) => (dateOf(record).inferred ? "yes" : "no")],
  ];
}

function citedSources(citations: readonly Citation[]): string {
  return list([...new Set(citations.map((citation) => String(citation.sourceNumber)))]);
}

function nameOf(speaker: Speaker | null): string | null {
  return speaker === null ? null : (speaker.name?.text ?? speaker.unnamedRole);
}

function labels(terms: readonly Term[]): string {
  return list(terms.map((term) => term.label));
}

function officeText(office: OfficeHeld): string {
  return [office.title, office.organisation, office.country].filter(Boolean).join(", ");
}

function participantText(participant: Participant): string {
  return `${nameOf(participant) ?? "not recorded"} (${participant.part.label})`;
}

/** “source 3: “the exact words” (captured text 1, SHA-256 …)”, one after another. */
export function citationTexts(citations: readonly Citation[]): string {
  return list(
    citations.map(({ sourceNumber, about, exact, capture }) => {
      const lead =
        about === "date" ? `for the date, source ${sourceNumber}` : `source ${sourceNumber}`;
      const words = exact === null ? "" : `: “${exact}”`;
      const sealed = capture
        ? ` (captured text ${capture.version}, SHA-256 ${capture.sha256})`
        : "";
      return `${lead}${words}${sealed}`;
    }),
  );
}

export const STATEMENT_COLUMNS: Columns<StatementRecord> = [
  ["id", (statement) => statement.id],
  ...dateColumns<StatementRecord>("date", (statement) => statement.date),
  ["speaker", (statement) => nameOf(statement.speaker)],
  ["office", (statement) => statement.speaker.office?.title ?? null],
  ["organisation", (statement) => statement.speaker.office?.organisation ?? null],
  ["country", (statement) => statement.speaker.office?.country ?? null],
  ["words of", (statement) => nameOf(statement.relayedFrom)],
  ["venue", (statement) => statement.venue],
  ["wording", (statement) => statement.wording],
  ["text", (statement) => statement.text.text],
  ["language", (statement) => statement.text.language],
  ["translation", (statement) => statement.translation?.text ?? null],
  ["kinds", (statement) => labels(statement.kinds)],
  ["concerns the case", (statement) => statement.concern?.label ?? null],
  ["internal notes", (statement) => statement.internalNotes],
  ["source numbers", (statement) => citedSources(statement.citations)],
  ["citations", (statement) => citationTexts(statement.citations)],
];

export const CONTACT_COLUMNS: Columns<ContactRecord> = [
  ["id", (contact) => contact.id],
  ...dateColumns<ContactRecord>("date", (contact) => contact.date),
  ["medium", (contact) => contact.medium.label],
  ["made", (contact) => contact.made],
  ["count is", (contact) => contact.count.qualifier],
  ["count", (contact) => contact.count.number],
  ["duration", (contact) => contact.duration],
  ["place", (contact) => contact.place],
  ["participants", (contact) => list(contact.participants.map(participantText))],
  ["topics", (contact) => list(contact.topics)],
  ["asked", (contact) => contact.asked],
  ["answered", (contact) => contact.answered],
  ["outcome", (contact) => contact.outcome?.label ?? null],
  ["next step", (contact) => contact.nextStep],
  ["internal notes", (contact) => contact.internalNotes],
  ["source numbers", (contact) => citedSources(contact.citations)],
  ["citations", (contact) => citationTexts(contact.citations)],
];

export const COMMITMENT_COLUMNS: Columns<CommitmentRecord> = [
  ["id", (commitment) => commitment.id],
  ["statement id", (commitment) => commitment.statementId],
  ...dateColumns<CommitmentRecord>("made", (commitment) => commitment.saidOn),
  ["words", (commitment) => commitment.words.text],
  ["promised by", (commitment) => nameOf(commitment.promiser)],
  ["office", (commitment) => commitment.promiser.office?.title ?? null],
  ["promised to", (commitment) => commitment.promisedTo],
  ...dateColumns<CommitmentRecord>("due", (commitment) => commitment.due),
  ["state", (commitment) => commitment.state.label],
  ["late", (commitment) => commitment.lateness],
  ["note", (commitment) => commitment.note],
  [
    "what became of it",
    ({ turns }) =>
      list(
        turns.map(({ state, since, note }) =>
          [state.label, since.words, note].filter(Boolean).join(", "),
        ),
      ),
  ],
  [
    "citations",
    ({ citations, turns }) =>
      citationTexts([...citations, ...turns.flatMap((turn) => turn.citations)]),
  ],
];

export const SOURCE_COLUMNS: Columns<SourceRecord> = [
  ["number", (source) => source.number],
  ["id", (source) => source.id],
  ["kind", (source) => source.kind.label],
  ["title", (source) => source.title],
  ["publisher", (source) => source.publisher],
  ["author", (source) => source.author],
  ...dateColumns<SourceRecord>("published", (source) => source.published),
  ["accessed at", (source) => source.accessedAt],
  ["language", (source) => source.language],
  ["source reliability", (source) => source.reliability],
  ["information credibility", (source) => source.credibility],
  ["address", (source) => source.url],
  ["archived copy", (source) => source.archiveUrl],
  [
    "captured text (SHA-256)",
    ({ captures }) => list(captures.map(({ version, sha256 }) => `${version}: ${sha256}`)),
  ],
];

export const PERSON_COLUMNS: Columns<PersonRecord> = [
  ["id", (person) => person.id],
  ["name", (person) => person.name.text],
  ["name in native script", (person) => person.nativeName?.text ?? null],
  ["also known as", (person) => list(person.aliases)],
  ...dateColumns<PersonRecord>("born", (person) => person.born),
  ["nationalities", (person) => list(person.nationalities)],
  ["offices", (person) => list(person.offices.map(officeText))],
];

export const ORGANISATION_COLUMNS: Columns<OrganisationRecord> = [
  ["id", (organisation) => organisation.id],
  ["name", (organisation) => organisation.name.text],
  ["kind", (organisation) => organisation.kind.label],
  ["country", (organisation) => organisation.country],
];

export const TASK_COLUMNS: Columns<TaskRecord> = [
  ["id", (task) => task.id],
  ["title", (task) => task.title],
  ...dateColumns<TaskRecord>("due", (task) => task.due),
  ["owner", (task) => task.owner],
  ["status", (task) => (task.done ? "done" : "open")],
];
