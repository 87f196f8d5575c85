import { citationTexts, dateColumns } from "@/lib/features/exports/render/csv/columns";
import type { RecordDate } from "@/lib/features/exports/types";
import type { CaseFile } from "@/lib/features/exports/types/case-file";

/** One CSV file of the case's own facts: few enough to be had at once. */
export type FileSheet = { name: string; headers: string[]; rows: unknown[][] };

const dateHeaders = (name: string) =>
  dateColumns(name, (date: RecordDate) => date).map(([header]) => header);
const dateCells = (date: RecordDate) => dateColumns("", () => date).map(([, cell]) => cell(date));
const yesNo = (value: boolean) => (value ? "yes" : "no");

function standingSheets(file: CaseFile): FileSheet[] {
  return [
    {
      name: "statuses.csv",
      headers: ["id", ...dateHeaders("since"), "status", "alleged", "note", "citations"],
      rows: file.statuses.map(({ id, since, status, alleged, note, citations }) => [
        ...[id, ...dateCells(since), status.label, yesNo(alleged), note, citationTexts(citations)],
      ]),
    },
    {
      name: "determinations.csv",
      headers: ["id", ...dateHeaders("date"), "status", "authority", "note", "citations"],
      rows: file.determinations.map(({ id, date, status, authority, note, citations }) => [
        ...[id, ...dateCells(date), status.label, authority, note, citationTexts(citations)],
      ]),
    },
    {
      name: "closures.csv",
      headers: ["id", ...dateHeaders("day"), "outcome", "taken back", "note", "citations"],
      rows: file.closures.map(({ id, day, outcome, reopened, note, citations }) => [
        ...[id, ...dateCells(day), outcome.label, yesNo(reopened), note, citationTexts(citations)],
      ]),
    },
  ];
}

const CUSTODY_HEADERS = [
  ...["id", ...dateHeaders("period"), "facility", "place", "country", "conditions"],
  ...["custody acknowledged", "whereabouts disclosed", "contact with family"],
  ...["contact with a lawyer", "humanitarian visits", "citations"],
];

function custodySheet({ custody }: CaseFile): FileSheet {
  const rows = custody.map(({ id, period, facility, place, country, conditions, ...rest }) => [
    ...[id, ...dateCells(period), facility, place, country, conditions],
    ...[rest.access.acknowledged, rest.access.whereaboutsDisclosed, rest.access.familyAccess],
    ...[rest.access.counselAccess, rest.access.humanitarianAccess, citationTexts(rest.citations)],
  ]);
  return { name: "custody.csv", headers: CUSTODY_HEADERS, rows };
}

function legalSheets({ legalSteps }: CaseFile): FileSheet[] {
  const states = legalSteps.flatMap((step) => step.states.map((state) => ({ step, ...state })));
  return [
    {
      name: "legal-steps.csv",
      headers: [
        ...["id", ...dateHeaders("date"), "step", "court", "details", ...dateHeaders("served by")],
        "citations",
      ],
      rows: legalSteps.map(({ id, date, kind, court, details, endsOn, citations }) => [
        ...[id, ...dateCells(date), kind.label, court, details, ...dateCells(endsOn)],
        citationTexts(citations),
      ]),
    },
    {
      name: "legal-step-states.csv",
      headers: [
        ...["id", "legal step id", ...dateHeaders("since"), "state", "alleged", "note"],
        "citations",
      ],
      rows: states.map(({ id, step, since, state, alleged, note, citations }) => [
        ...[id, step.id, ...dateCells(since), state.label, yesNo(alleged), note],
        citationTexts(citations),
      ]),
    },
  ];
}

function otherSheets(file: CaseFile): FileSheet[] {
  return [
    {
      name: "health-notes.csv",
      headers: [
        "id",
        ...dateHeaders("observed"),
        "about",
        "alleged",
        "text",
        "reported by",
        "citations",
      ],
      rows: file.healthNotes.map(({ id, date, topic, alleged, text, reportedBy, citations }) => [
        ...[id, ...dateCells(date), topic.label, yesNo(alleged), text, reportedBy],
        citationTexts(citations),
      ]),
    },
    {
      name: "deadlines.csv",
      headers: [
        ...["id", ...dateHeaders("due"), "kind", "what is awaited", ...dateHeaders("sent")],
        ...["what came of it", "citations"],
      ],
      rows: file.deadlines.map(({ id, due, kind, title, sent, outcome, citations }) => [
        ...[id, ...dateCells(due), kind.label, title, ...dateCells(sent), outcome],
        citationTexts(citations),
      ]),
    },
    {
      name: "detention-dates.csv",
      headers: ["id", ...dateHeaders("date"), "chosen", "reason", "note", "citations"],
      rows: file.detentionDates.map(({ id, date, chosen, reason, note, citations }) => [
        ...[id, ...dateCells(date), yesNo(chosen), reason, note, citationTexts(citations)],
      ]),
    },
    {
      name: "involvements.csv",
      headers: ["id", "person id", "name", "role", "office", "internal note"],
      rows: file.involvements.map(({ id, personId, name, role, office, note }) => [
        ...[id, personId, name.text, role.label, office?.title ?? null, note],
      ]),
    },
  ];
}

function argumentSheets(file: CaseFile): FileSheet[] {
  const findings = file.criteria.flatMap(({ framework, findings: rows }) =>
    rows.map((row) => ({ framework, ...row })),
  );
  return [
    {
      name: "criteria.csv",
      headers: [
        "id",
        "framework",
        "factor",
        "what it asks",
        "assessment",
        "reasoning",
        "citations",
      ],
      rows: findings.map(({ id, framework, factor, asks, assessment, reasoning, citations }) => [
        ...[id, framework.label, factor, asks, assessment.label, reasoning],
        citationTexts(citations),
      ]),
    },
    {
      name: "consular-events.csv",
      headers: ["id", ...dateHeaders("date"), "step", "note", "citations"],
      rows: file.consularEvents.map(({ id, date, kind, note, citations }) => [
        ...[id, ...dateCells(date), kind.label, note, citationTexts(citations)],
      ]),
    },
    {
      name: "figures.csv",
      headers: ["about", "code", "figure", "words", "at least", "at most"],
      rows: (["consular", "silence"] as const).flatMap((about) =>
        file[about].map(({ code, label, words, atLeast, atMost }) => [
          ...[about, code, label, words, atLeast, atMost],
        ]),
      ),
    },
  ];
}

/** The sheets of the case's own facts, one of each kind. */
export function fileSheets(file: CaseFile): FileSheet[] {
  return [
    ...standingSheets(file),
    custodySheet(file),
    ...legalSheets(file),
    ...otherSheets(file),
    ...argumentSheets(file),
  ];
}
