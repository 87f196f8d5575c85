import { recordFact } from "@/lib/features/exports/fact-ledger";
import type { CaseSummaryHeader } from "@/lib/features/exports/types";
import type { CaseFile, LegalStepOnFile } from "@/lib/features/exports/types/case-file";
import type { UsedFact } from "@/lib/features/exports/types/living";

/** A dated fact of the case, as a document tells it. */
export const datedFact = (record: { id: string }): UsedFact => recordFact("fact", record);

/** A legal step and where it stood, each a fact of its own. */
export function legalStepFacts({ states, ...step }: LegalStepOnFile): UsedFact[] {
  return [datedFact(step), ...states.map(datedFact)];
}

/** The case's own record as far as a document prints it; `summary` is the part of it that is printed. */
export function caseFact(header: CaseSummaryHeader, summary: string | null): UsedFact {
  const { holder, detainedOn, id } = header.case;
  const held = holder && {
    ...{ kind: holder.kind, organisationId: holder.organisationId, country: holder.country },
  };
  const content = { holder: held, detainedOn, summary, internalNotes: header.internalNotes };
  return { type: "case", id, content };
}

/** The person held, by what a masthead says of them. */
export function personFact({ case: { person } }: CaseSummaryHeader): UsedFact {
  const { id, ...content } = person;
  return { type: "person", id, content };
}

/** The name of the authority or group that holds the person; none when it is not recorded. */
export function holderFact({ case: { holder } }: CaseSummaryHeader): UsedFact[] {
  if (!holder?.organisationId) return [];
  return [{ type: "organisation", id: holder.organisationId, content: { name: holder.name } }];
}

function fileFacts(file: CaseFile): UsedFact[] {
  const { statuses, determinations, closures, custody, healthNotes, detentionDates, deadlines } =
    file;
  const findings = file.criteria.flatMap((framework) => framework.findings);
  const involvements = file.involvements.map(({ id, personId, role, note }): UsedFact => ({
    ...{ type: "involvement", id },
    content: { personId, role, note },
  }));
  return [
    ...[statuses, determinations, closures, custody, healthNotes, detentionDates, deadlines].flat(),
    ...[findings, file.consularEvents].flat(),
  ]
    .map(datedFact)
    .concat(file.legalSteps.flatMap(legalStepFacts), involvements);
}

/** What a dossier says of the case itself; its streams tell of the records. */
export function dossierFacts(header: CaseSummaryHeader): UsedFact[] {
  return [caseFact(header, header.case.summary), ...fileFacts(header.file)];
}

/** The facts that count now, as a masthead prints them. */
export function mastheadFacts(header: CaseSummaryHeader): UsedFact[] {
  const { custody, status, determination, closure } = header.case;
  const standing = [custody, closure, closure ? null : status, determination];
  return [
    personFact(header),
    ...holderFact(header),
    ...standing.flatMap((record) => (record ? [datedFact(record)] : [])),
  ];
}
