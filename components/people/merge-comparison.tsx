import type { ReactNode } from "react";

import { DataTable } from "@/components/ui/data-table";
import { formatPartialDate } from "@/lib/dates/format";
import { isKnownDate } from "@/lib/dates/partial-date";
import { factsOfBoth, officeTitle, termWords } from "@/lib/features/people/rules";
import type { PersonView } from "@/lib/features/people/types";
import { countryName } from "@/lib/places/countries";

type Line = { label: string; kept: ReactNode; merged: ReactNode; result: ReactNode };

function lines(entries: readonly string[]): ReactNode {
  return entries.length === 0 ? null : (
    <ul>
      {entries.map((entry, index) => (
        <li key={index} dir="auto">
          {entry}
        </li>
      ))}
    </ul>
  );
}

function offices({ positions }: PersonView): string[] {
  return positions.map((position) => {
    const term = termWords(position);
    return officeTitle(position) + (term ? ` (${term})` : "");
  });
}

const caseWords = ({ cases, involvements }: PersonView) => [
  ...cases.map(({ reference }) => reference),
  ...involvements.map(({ caseRecord }) => caseRecord.reference),
];

function compare(kept: PersonView, merged: PersonView): Line[] {
  const both = factsOfBoth(kept, merged);
  const line = (label: string, words: (of: typeof both) => ReactNode): Line => ({
    label,
    kept: words(kept),
    merged: words(merged),
    result: words(both),
  });
  return [
    { label: "Full name", kept: kept.fullName, merged: merged.fullName, result: kept.fullName },
    line("Other names", ({ aliases }) => lines(aliases)),
    line("Name in its own script", ({ nativeName }) => nativeName),
    line("Nationalities", ({ nationalities }) => nationalities.map(countryName).join(", ")),
    line("Born", ({ birth }) => (isKnownDate(birth) ? formatPartialDate(birth) : null)),
    line("Short description", ({ description }) => description),
    line("Notes", ({ notes }) => notes),
    {
      label: "Offices",
      kept: lines(offices(kept)),
      merged: lines(offices(merged)),
      result: lines([...offices(kept), ...offices(merged)]),
    },
    {
      label: "Cases",
      kept: lines(caseWords(kept)),
      merged: lines(caseWords(merged)),
      result: lines([...new Set([...caseWords(kept), ...caseWords(merged)])]),
    },
  ];
}

const blank = <span className="text-ink-soft">None</span>;

const cell = (content: ReactNode) => (
  <div dir="auto" className="whitespace-pre-line">
    {content || blank}
  </div>
);

/** Two people side by side, and what will stand on file for the one who is kept. */
export function MergeComparison({ kept, merged }: { kept: PersonView; merged: PersonView }) {
  return (
    <DataTable
      caption="The two people, and what will be on file after the merge"
      rows={compare(kept, merged)}
      rowKey={(line) => line.label}
      columns={[
        { key: "label", header: "Fact", className: "sm:w-40", cell: (line) => line.label },
        { key: "kept", header: "Kept", cell: (line) => cell(line.kept) },
        { key: "merged", header: "Merged into it", cell: (line) => cell(line.merged) },
        { key: "result", header: "Afterwards", cell: (line) => cell(line.result) },
      ]}
    />
  );
}
