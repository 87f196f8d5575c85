import type { CitationAbout } from "@/lib/db/generated/enums";
import type { SourceNumbers } from "@/lib/features/exports/queries/reading";
import type { CapturedText, Citation, OfficeHeld } from "@/lib/features/exports/types";
import type { PositionView } from "@/lib/features/people/types";
import { countryName } from "@/lib/places/countries";

/** What a citation of an export reads besides its own columns. */
export const citedCapture = { capture: { select: { version: true, sha256: true } } } as const;

type StoredCitation = {
  sourceId: string;
  exactWords: string | null;
  about: CitationAbout;
  capture: CapturedText | null;
};

/** The citations of a record whose sources the export prints. */
export function citationsOf(rows: readonly StoredCitation[], numbers: SourceNumbers): Citation[] {
  return rows.flatMap(({ sourceId, exactWords, about, capture }) => {
    const sourceNumber = numbers.get(sourceId);
    if (sourceNumber === undefined) return [];
    return [{ sourceId, sourceNumber, exact: exactWords, about, capture }];
  });
}

/** The number of the first source that supports a fact itself. */
export function numberOf(
  rows: readonly { source: { id: string } }[],
  numbers: SourceNumbers,
): number | null {
  return (
    rows.map(({ source }) => numbers.get(source.id)).find((number) => number !== undefined) ?? null
  );
}

/** An office in words, as the export prints it. */
export function officeHeld(position: PositionView | null): OfficeHeld | null {
  if (!position) return null;
  return {
    title: position.title,
    organisation: position.organisation?.name ?? null,
    country: position.country && countryName(position.country),
  };
}
