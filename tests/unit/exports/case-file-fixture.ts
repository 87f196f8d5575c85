import { exactDay, UNKNOWN_DATE } from "@/lib/dates/partial-date";
import { recordDate } from "@/lib/features/exports/record-date";
import type { Citation, CommitmentRecord } from "@/lib/features/exports/types";
import type { CaseFile } from "@/lib/features/exports/types/case-file";

const term = (label: string) => ({ code: label.toLowerCase().replaceAll(" ", "_"), label });
const day = (text: string) => recordDate(exactDay(text));
const UNDATED = recordDate(UNKNOWN_DATE);

/** The hash of the captured text that the fixture's passages stand in. */
export const CAPTURE_HASH = "ab12cd34ef56".padEnd(64, "0");

/** A passage in a captured text of the second source. */
const ANCHORED: Citation = {
  sourceId: "src2",
  sourceNumber: 2,
  exact: "was taken at the airport of Sampleville",
  about: "record",
  capture: { version: 1, sha256: CAPTURE_HASH },
};

/** A file with one fact of each kind. */
export function aCaseFile(over: Partial<CaseFile> = {}): CaseFile {
  return {
    statuses: [
      {
        id: "f3",
        status: term("Held incommunicado"),
        alleged: true,
        since: day("2018-12-28"),
        note: null,
        citations: [],
      },
      {
        id: "f4",
        status: term("Pretrial"),
        alleged: false,
        since: day("2019-01-09"),
        note: "By order of a judge.",
        citations: [],
      },
    ],
    determinations: [
      {
        id: "f5",
        status: term("Determined wrongful"),
        authority: "Department of Specimens",
        date: day("2021-02-03"),
        note: null,
        citations: [],
      },
    ],
    closures: [],
    custody: [
      {
        id: "f1",
        facility: "Placeholder Prison No. 9",
        place: "Sampleville",
        country: "Examplia",
        period: UNDATED,
        conditions: "A cell without a window.",
        access: {
          acknowledged: "yes",
          whereaboutsDisclosed: "unknown",
          familyAccess: "no",
          counselAccess: "unknown",
          humanitarianAccess: "unknown",
        },
        citations: [ANCHORED],
      },
    ],
    legalSteps: [
      {
        id: "f7",
        kind: term("Arrest"),
        court: null,
        date: day("2018-12-28"),
        details: "Stopped at passport control.",
        endsOn: UNDATED,
        states: [],
        citations: [ANCHORED],
      },
      {
        id: "f8",
        kind: term("Sentence"),
        court: "City Court of Sampleville",
        date: day("2020-06-15"),
        details: "Sixteen years.",
        endsOn: recordDate({ edtf: "2034", asStated: null, inferred: true }),
        states: [
          {
            id: "f9",
            state: term("Upheld"),
            alleged: false,
            since: day("2020-11-02"),
            note: null,
            citations: [],
          },
        ],
        citations: [],
      },
    ],
    healthNotes: [
      {
        id: "f10",
        topic: term("Health"),
        alleged: true,
        text: "Loses her sight.",
        reportedBy: "her sister",
        date: day("2022-05-01"),
        citations: [],
      },
    ],
    deadlines: [
      {
        id: "f40",
        kind: term("Answer to the UN Working Group"),
        title: "Reply of the government",
        sent: day("2026-02-01"),
        due: day("2026-04-02"),
        outcome: null,
        citations: [],
      },
    ],
    detentionDates: [
      {
        id: "f11",
        date: day("2018-12-31"),
        note: "The day of the first report.",
        chosen: false,
        reason: null,
        citations: [],
      },
    ],
    involvements: [
      {
        id: "i1",
        personId: "p7",
        name: { text: "Renate Testmann", language: null },
        role: term("Family"),
        office: null,
        note: null,
      },
    ],
    criteria: [
      {
        framework: { code: "wgad", label: "Categories of arbitrary detention" },
        reference: "Methods of work (A/HRC/36/38)",
        findings: [
          {
            id: "f12",
            factor: "III",
            asks: "The norms of a fair trial are disregarded gravely",
            assessment: term("Supported"),
            reasoning: "No defence witness was heard.",
            citations: [ANCHORED],
          },
        ],
        notAssessed: ["I", "II", "IV", "V"],
      },
    ],
    consularEvents: [
      {
        id: "f13",
        kind: term("Access refused"),
        date: day("2019-02-01"),
        note: null,
        citations: [],
      },
    ],
    consular: [
      {
        code: "to_first_visit",
        label: "From the arrest to the first visit",
        words: "400 days",
        atLeast: 400,
        atMost: 400,
      },
    ],
    silence: [
      {
        code: "official",
        label: "since any official spoke",
        words: "at least 1,026 days",
        atLeast: 1026,
        atMost: null,
      },
    ],
    ...over,
  };
}

/** A file of which nothing is known yet. */
export function anEmptyFile(): CaseFile {
  return {
    ...{ statuses: [], determinations: [], closures: [], custody: [], legalSteps: [] },
    ...{ healthNotes: [], deadlines: [], detentionDates: [], involvements: [], criteria: [] },
    ...{ consularEvents: [], consular: [], silence: [] },
  };
}

/** A promise that is overdue, with what became of it. */
export function aCommitment(over: Partial<CommitmentRecord> = {}): CommitmentRecord {
  return {
    id: "m1",
    statementId: "s3",
    words: { text: "She will be home before the summer.", language: "en" },
    promiser: {
      personId: "p3",
      organisationId: null,
      positionId: null,
      name: { text: "آزاده نمونه‌ای", language: "fa" },
      unnamedRole: null,
      office: null,
    },
    promisedTo: "the family",
    saidOn: day("2023-05-04"),
    due: recordDate({ edtf: "2023-06", asStated: null, inferred: false }),
    state: { code: "acted_on", label: "Acted on" },
    lateness: "overdue",
    note: null,
    turns: [
      {
        id: "t9",
        state: term("Acted on"),
        since: day("2023-05-20"),
        note: "A note was handed over.",
        citations: [],
      },
    ],
    citations: [],
    ...over,
  };
}
