import {
  FactSection,
  type SectionProps,
} from "@/app/(dashboard)/cases/[caseId]/facts/fact-section";
import { FactEntry, FactText } from "@/components/cases/fact-entry";
import { FactLinks } from "@/components/cases/fact-links";
import { CitationList } from "@/components/sources/citation-list";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { formatPartialDate } from "@/lib/dates/format";
import { isKnownDate, type PartialDate } from "@/lib/dates/partial-date";
import type { DetentionDateView } from "@/lib/features/cases/types";
import type { OnFile } from "@/lib/features/cases/types/facts";

type DatesSectionProps = SectionProps<OnFile<DetentionDateView>> & { detainedOn: PartialDate };

/** The dates that sources give for the beginning of the detention, side by side. */
export function DatesSection({ detainedOn, ...props }: DatesSectionProps) {
  const { path, mayEdit, page } = props;
  const used = isKnownDate(detainedOn)
    ? `The case uses ${formatPartialDate(detainedOn)}.`
    : "The case has no date of detention, so no days are counted.";
  return (
    <FactSection
      {...props}
      name="dates"
      title="Date of detention"
      empty="No other date is on record."
      record="detention-dates/new"
      intro={<p className="mb-3 max-w-measure">{used}</p>}
    >
      {page.rows.map((date) => (
        <DateEntry
          key={date.id}
          date={date}
          path={`${path}/facts/${date.id}`}
          mayEdit={mayEdit}
          alone={page.total === 1}
        />
      ))}
    </FactSection>
  );
}

type DateEntryProps = {
  date: OnFile<DetentionDateView>;
  path: string;
  mayEdit: boolean;
  alone: boolean;
};

function DateEntry({ date, path, mayEdit, alone }: DateEntryProps) {
  const { claim, chosen, reason, note, citations } = date;
  const words = formatPartialDate(claim);
  return (
    <FactEntry
      date={claim}
      title={chosen ? "Used by the case" : "Another date given"}
      mark={chosen ? <Badge tone="success">Chosen</Badge> : null}
      sources={<CitationList citations={citations} />}
      actions={
        mayEdit && (
          <FactLinks path={path} words={words} mayRemove={alone || !chosen}>
            <TextLink href={`${path}/choose`}>
              {chosen ? "Say why" : "Use this date"}
              <VisuallyHidden> ({words})</VisuallyHidden>
            </TextLink>
          </FactLinks>
        )
      }
    >
      {chosen && (reason || !alone) ? (
        <p dir="auto" className={reason ? "max-w-measure" : "text-warning"}>
          {reason ? `Why: ${reason}` : "No reason is given yet for choosing it over the others."}
        </p>
      ) : null}
      <FactText>{note}</FactText>
    </FactEntry>
  );
}
