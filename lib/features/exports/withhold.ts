import { UNKNOWN_DATE } from "@/lib/dates/partial-date";
import { CONSENT_CATEGORY_LABELS } from "@/lib/features/consents/labels";
import type { CaseSummaryInput, ExportOptions } from "@/lib/features/exports/types";

type Category = ExportOptions["withheld"][number];

/** What is left of the facts of a case without those of one kind. */
const WITHOUT: Record<Category, (all: CaseSummaryInput) => Partial<CaseSummaryInput>> = {
  identity: ({ person }) => ({
    person: { ...person, nativeName: null, aliases: [], born: UNKNOWN_DATE, nationalities: [] },
  }),
  family: ({ file }) => ({
    file: { ...file, involvements: file.involvements.filter(({ role }) => role.code !== "family") },
  }),
  health: ({ file }) => ({
    file: {
      ...file,
      healthNotes: [],
      custody: file.custody.map((period) => ({ ...period, conditions: null })),
    },
  }),
  custody: ({ file }) => ({ custody: null, file: { ...file, custody: [] } }),
  legal: ({ file }) => ({ file: { ...file, legalSteps: [], deadlines: [] } }),
  contacts: ({ file, counts }) => ({
    ...{ lastContact: null, counts: { ...counts, contacts: null } },
    file: { ...file, consular: [], consularEvents: [] },
  }),
  // No document carries pictures.
  photographs: () => ({}),
};

/** The same without the facts that may not go to its readers, as its options say. Pure. */
export function withoutWithheld(input: CaseSummaryInput): CaseSummaryInput {
  return input.options.withheld.reduce<CaseSummaryInput>(
    (left, category) => ({ ...left, ...WITHOUT[category](left) }),
    input,
  );
}

/**
 * The line by which a document says what it leaves out, the same whether anything of it is on file or not; null
 * when it leaves nothing out.
 */
export function withheldLine({ withheld }: ExportOptions): string | null {
  const kinds = withheld.filter((category) => category !== "photographs");
  if (kinds.length === 0) return null;
  const names = kinds.map((category) => CONSENT_CATEGORY_LABELS[category].toLowerCase());
  return `Not part of this copy, whether or not anything of it is on file: ${names.join("; ")}.`;
}
