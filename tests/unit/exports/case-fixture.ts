import { exactDay, type PartialDate, UNKNOWN_DATE } from "@/lib/dates/partial-date";
import { buildCaseSummary } from "@/lib/features/exports/build-case-summary";
import { recordDate } from "@/lib/features/exports/record-date";
import type {
  CaseSummaryInput,
  CommitmentRecord,
  ContactRecord,
  ExportOptions,
  OrganisationRecord,
  PersonRecord,
  RecordStreams,
  SourceRecord,
  Speaker,
  StatementRecord,
  TaskRecord,
} from "@/lib/features/exports/types";
import { aCaseFile, aCommitment } from "@/tests/unit/exports/case-file-fixture";
import { MINISTER, PERSIAN_SPOKESPERSON, UNNAMED } from "@/tests/unit/exports/speaker-fixture";

type CaseRecords = {
  people: PersonRecord[];
  organisations: OrganisationRecord[];
  statements: StatementRecord[];
  contacts: ContactRecord[];
  commitments: CommitmentRecord[];
  sources: SourceRecord[];
  tasks: TaskRecord[];
};

const edtf = (text: string): PartialDate => ({ edtf: text, asStated: null, inferred: false });
const term = (label: string) => ({ code: label.toLowerCase().replaceAll(" ", "_"), label });

const MONDAY = recordDate({ edtf: null, asStated: "Monday", inferred: false });

/** A statement that is complete and plain, with what the test is about laid over it. */
export function aStatement(over: Partial<StatementRecord> = {}): StatementRecord {
  return {
    id: "s1",
    date: recordDate(exactDay("2023-05-04")),
    speaker: MINISTER,
    relayedFrom: null,
    venue: "Press briefing",
    wording: "verbatim",
    text: { text: "We have heard the family of Ms Testmann.", language: "en" },
    translation: null,
    kinds: [term("Sympathy")],
    concern: term("Named"),
    internalNotes: null,
    citations: [{ sourceId: "src1", sourceNumber: 1, exact: null, about: "record", capture: null }],
    ...over,
  };
}

/** A made phone call of no special kind, with what the test is about laid over it. */
export function aContact(over: Partial<ContactRecord> = {}): ContactRecord {
  return {
    id: "c1",
    date: recordDate(edtf("2023-08")),
    medium: term("Phone call"),
    made: "yes",
    count: { qualifier: "exactly", number: 1 },
    duration: "20 minutes",
    place: null,
    participants: [{ ...MINISTER, part: term("Initiated") }],
    topics: ["Health", "Consular access"],
    asked: "That a doctor of her own choice may see her.",
    answered: "It would be looked into.",
    outcome: term("Token response"),
    nextStep: "Write to the ministry.",
    internalNotes: null,
    citations: [
      {
        sourceId: "src2",
        sourceNumber: 2,
        exact: "a call of some twenty minutes",
        about: "record",
        capture: null,
      },
    ],
    ...over,
  };
}

/** A press article, with what the test is about laid over it. */
export function aSource(over: Partial<SourceRecord> = {}): SourceRecord {
  return {
    id: "src1",
    number: 1,
    kind: term("Press briefing"),
    title: "Briefing of the fourth of May",
    publisher: "Ministry of Specimen Affairs",
    author: null,
    url: "https://ministry.example/briefings/2023-05-04",
    archiveUrl: null,
    published: recordDate(exactDay("2023-05-04")),
    accessedAt: "2026-01-02T10:30:00Z",
    language: "en",
    reliability: "B",
    credibility: "2",
    captures: [],
    ...over,
  };
}

const PERSIAN_WORDS =
  "ما از سال ۲۰۲۱ تا امروز، هر روز (بدون استثنا) برای آزادی او تلاش کرده‌ایم و خواهیم کرد.";
const ARABIC_WORDS = "نطالب بالإفراج الفوري عن السيدة تستمان، المحتجزة منذ 28 ديسمبر 2018.";
const CYRILLIC_WORDS = "Мы подтверждаем, что г-жа Тестманн находится под стражей (дело № 17).";

/** A small case with Latin, Cyrillic, Persian and Arabic in it. */
export function someRecords(): CaseRecords {
  const named = (text: string, language: string, base = MINISTER): Speaker => ({
    ...base,
    name: { text, language },
  });
  return {
    people: [
      {
        id: "p2",
        name: { text: "Ignatius Example-Ministerov", language: "en" },
        nativeName: { text: "Игнатий Примеров", language: "ru" },
        aliases: [],
        born: recordDate(UNKNOWN_DATE),
        nationalities: ["Examplia"],
        offices: [
          {
            id: "pos1",
            title: "Foreign Minister",
            organisation: "Ministry of Specimen Affairs",
            country: "Examplia",
            from: recordDate(edtf("2019")),
            to: recordDate(UNKNOWN_DATE),
          },
        ],
      },
      {
        id: "p3",
        name: { text: "آزاده نمونه‌ای", language: "fa" },
        nativeName: null,
        aliases: ["Azadeh Nemunei-Example"],
        born: recordDate(edtf("1971~")),
        nationalities: ["Specimenia"],
        offices: [],
      },
    ],
    organisations: [
      {
        id: "o1",
        name: { text: "Ministry of Specimen Affairs", language: "en" },
        kind: term("Ministry"),
        country: "Examplia",
      },
      {
        id: "o2",
        name: { text: "سفارت نمونه", language: "fa" },
        kind: term("Embassy"),
        country: "Specimenia",
      },
    ],
    statements: [
      aStatement({
        id: "s1",
        date: recordDate(exactDay("2021-03-02")),
        text: { text: CYRILLIC_WORDS, language: "ru" },
        speaker: named("Пример Образцов", "ru"),
        translation: {
          text: "We confirm that Ms Testmann is in custody (case no. 17).",
          language: "en",
        },
      }),
      aStatement({
        id: "s2",
        date: recordDate(edtf("2022-12")),
        wording: "reported",
        text: {
          text: "The official said that talks about an exchange had been refused twice.",
          language: "en",
        },
        speaker: UNNAMED,
        venue: "Interview",
        kinds: [term("Refusal to comment")],
      }),
      aStatement({
        id: "s3",
        text: { text: PERSIAN_WORDS, language: "fa" },
        speaker: PERSIAN_SPOKESPERSON,
        relayedFrom: MINISTER,
        kinds: [term("Pledge"), term("Call for release")],
      }),
      aStatement({
        id: "s4",
        date: recordDate(exactDay("2024-02-01")),
        text: { text: ARABIC_WORDS, language: "ar" },
        speaker: named("ليلى المثال", "ar"),
      }),
      aStatement({
        id: "s5",
        date: MONDAY,
        citations: [
          {
            sourceId: "src1",
            sourceNumber: 1,
            exact: "said on Monday",
            about: "date",
            capture: null,
          },
          { sourceId: "src2", sourceNumber: 2, exact: null, about: "record", capture: null },
        ],
      }),
    ],
    contacts: [
      aContact({ id: "c1" }),
      aContact({
        id: "c2",
        date: recordDate(exactDay("2024-03-09")),
        made: "refused",
        medium: term("Consular visit"),
        place: "Placeholder Prison No. 9",
        participants: [{ ...PERSIAN_SPOKESPERSON, part: term("Took part") }],
      }),
      aContact({
        id: "c3",
        date: recordDate(UNKNOWN_DATE),
        count: { qualifier: "more than", number: 6 },
      }),
    ],
    commitments: [aCommitment()],
    sources: [
      aSource(),
      aSource({
        id: "src2",
        number: 2,
        kind: term("Article"),
        title: "Testmann: five years without a doctor",
        publisher: "The Daily Placeholder",
        author: "Renate Muster",
        url: "https://placeholder.example/a?b=1&c=%20d",
        archiveUrl: "https://archive.example/2",
        reliability: null,
        credibility: null,
      }),
      aSource({
        id: "src3",
        number: 3,
        kind: term("Letter"),
        title: "نامه به سفارت",
        publisher: null,
        url: null,
        language: "fa",
        published: recordDate(UNKNOWN_DATE),
      }),
    ],
    tasks: [
      {
        id: "t1",
        title: "Ask for the visit log",
        due: recordDate(exactDay("2026-12-01")),
        owner: "Ana Staffer",
        done: false,
      },
      {
        id: "t2",
        title: "Thank the consul",
        due: recordDate(UNKNOWN_DATE),
        owner: null,
        done: true,
      },
    ],
  };
}

/** Streams over records in memory; each call starts again. */
export function streamsOf(records: CaseRecords): RecordStreams {
  const stream = <Kept>(list: Kept[]) =>
    async function* () {
      yield* list;
    };
  return {
    people: stream(records.people),
    organisations: stream(records.organisations),
    statements: stream(records.statements),
    contacts: stream(records.contacts),
    commitments: stream(records.commitments),
    sources: stream(records.sources),
    tasks: stream(records.tasks),
  };
}

const OPTIONS: ExportOptions = {
  kind: "dossier",
  from: null,
  to: null,
  includeInternalNotes: false,
  ask: null,
  withheld: [],
};

/** The facts of a closed case, counts taken from the records, with what a test changes. */
export function anInput(
  records: CaseRecords,
  {
    options,
    ...over
  }: Partial<Omit<CaseSummaryInput, "options">> & { options?: Partial<ExportOptions> } = {},
): CaseSummaryInput {
  return {
    id: "case1",
    reference: "VG-2026-7KQ4",
    person: {
      id: "p1",
      name: { text: "Ilse Testmann", language: "de" },
      nativeName: { text: "Ильзе Тестманн", language: "ru" },
      aliases: ["I. Testmann", "ایلزه تستمان"],
      born: edtf("1980"),
      nationalities: ["Specimenia", "Examplia"],
    },
    holder: {
      kind: "state",
      organisationId: "o9",
      name: "Examplian security service",
      country: "Examplia",
    },
    detainedOn: exactDay("2018-12-28"),
    custody: {
      id: "f1",
      facility: "Placeholder Prison No. 9",
      place: "Sampleville",
      since: edtf("2020"),
    },
    status: { id: "f2", status: term("Serving sentence"), since: edtf("2020-06"), alleged: false },
    statusHistory: [
      {
        id: "f3",
        status: term("Held incommunicado"),
        since: exactDay("2018-12-28"),
        alleged: true,
      },
      { id: "f4", status: term("Pretrial"), since: edtf("2019"), alleged: false },
      { id: "f2", status: term("Serving sentence"), since: edtf("2020-06"), alleged: false },
    ],
    determination: {
      id: "f5",
      status: term("Determined wrongful"),
      authority: "Ministry of Specimen Affairs",
      date: edtf("2021-02"),
      sourceNumber: 1,
    },
    closure: { id: "f6", outcome: term("Released"), day: exactDay("2024-08-01"), sourceNumber: 2 },
    summary:
      "Ilse Testmann, a teacher of geography, was stopped at the airport of Sampleville on her way home and has been charged with an offence that the indictment does not describe.\n\nHer family has asked for consular access from the first week.",
    internalNotes: "Her sister prefers to be called in the evening.",
    counts: {
      statements: records.statements.length,
      contacts: records.contacts.length,
      commitments: records.commitments.length,
      sources: records.sources.length,
      tasks: records.tasks.length,
    },
    undatedLeftOut: 0,
    firstStatement: { id: "s1", date: exactDay("2021-03-02"), by: "Пример Образцов" },
    lastStatement: { id: "s4", date: exactDay("2024-02-01"), by: "ليلى المثال" },
    lastContact: { id: "c2", date: exactDay("2024-03-09"), by: null },
    lastOfficial: { id: "s4", date: exactDay("2024-02-01"), by: "ليلى المثال" },
    undatedOfficial: 0,
    letterhead: { organisationName: "", letterhead: "" },
    file: aCaseFile(),
    today: "2026-11-23",
    preparedBy: "Ana Staffer",
    ...over,
    options: { ...OPTIONS, ...options },
  };
}

/** Header and streams of the small case, ready to render. */
export function aSummary(
  over: Parameters<typeof anInput>[1] = {},
  records: CaseRecords = someRecords(),
) {
  return { header: buildCaseSummary(anInput(records, over)), streams: streamsOf(records) };
}
