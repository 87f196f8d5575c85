import {
  FactSection,
  type SectionProps,
} from "@/app/(dashboard)/cases/[caseId]/facts/fact-section";
import { LegalStepStatuses } from "@/app/(dashboard)/cases/[caseId]/facts/legal-step-statuses";
import { FactEntry, FactText } from "@/components/cases/fact-entry";
import { FactLinks } from "@/components/cases/fact-links";
import { CitationList } from "@/components/sources/citation-list";
import { Badge } from "@/components/ui/badge";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { formatPartialDate } from "@/lib/dates/format";
import { isKnownDate } from "@/lib/dates/partial-date";
import { LEGAL_STEP_LABELS, LEGAL_STEP_STATE_LABELS } from "@/lib/features/cases/labels";
import type { LegalStepStatusView } from "@/lib/features/cases/types";
import type { LegalStepOnFile } from "@/lib/features/cases/types/facts";

/** The steps of the proceedings, each with where it stood. */
export function ProceedingsSection(props: SectionProps<LegalStepOnFile>) {
  const { path, mayEdit, page } = props;
  return (
    <FactSection
      {...props}
      name="proceedings"
      title="Legal proceedings"
      empty="No legal step is on record."
      record="legal-steps/new"
    >
      {page.rows.map((step) => (
        <Step key={step.id} step={step} path={path} mayEdit={mayEdit} />
      ))}
    </FactSection>
  );
}

const stateWords = ({ state, alleged }: LegalStepStatusView) =>
  alleged ? `${LEGAL_STEP_STATE_LABELS[state]}, alleged` : LEGAL_STEP_STATE_LABELS[state];

type StepProps = { step: LegalStepOnFile; path: string; mayEdit: boolean };

function Step({ step, path, mayEdit }: StepProps) {
  const [newest] = step.statuses;
  const words = LEGAL_STEP_LABELS[step.kind];
  return (
    <FactEntry
      date={step.happenedOn}
      title={<StepTitle step={step} />}
      mark={newest ? <Badge>{stateWords(newest)}</Badge> : null}
      sources={<CitationList citations={step.citations} />}
      below={<LegalStepStatuses step={step} path={path} mayEdit={mayEdit} />}
      actions={
        mayEdit && (
          <FactLinks path={`${path}/facts/${step.id}`} words={words}>
            <TextLink href={`${path}/legal-steps/${step.id}/statuses/new`}>
              Record where it stands<VisuallyHidden> ({words})</VisuallyHidden>
            </TextLink>
          </FactLinks>
        )
      }
    >
      <FactText>{step.details}</FactText>
      {isKnownDate(step.endsOn) ? <p>To be served by: {formatPartialDate(step.endsOn)}</p> : null}
    </FactEntry>
  );
}

function StepTitle({ step: { kind, court } }: { step: LegalStepOnFile }) {
  return (
    <>
      {LEGAL_STEP_LABELS[kind]}
      {court ? (
        <>
          ,{" "}
          <TextLink href={`/organisations/${court.id}`}>
            <NativeName>{court.name}</NativeName>
          </TextLink>
        </>
      ) : null}
    </>
  );
}
