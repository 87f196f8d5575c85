import {
  FactSection,
  type SectionProps,
} from "@/app/(dashboard)/cases/[caseId]/facts/fact-section";
import { FactEntry, FactText } from "@/components/cases/fact-entry";
import { FactLinks } from "@/components/cases/fact-links";
import { CitationList } from "@/components/sources/citation-list";
import { HEALTH_TOPIC_LABELS } from "@/lib/features/cases/labels";
import type { HealthNoteView } from "@/lib/features/cases/types";
import type { OnFile } from "@/lib/features/cases/types/facts";

/** What is known of the person's health, and of the conditions they are held in. */
export function HealthSection(props: SectionProps<OnFile<HealthNoteView>>) {
  const { path, mayEdit, page } = props;
  return (
    <FactSection
      {...props}
      name="health"
      title="Health and conditions"
      empty="Nothing is on record about health or conditions."
      record="health-notes/new"
    >
      {page.rows.map(({ id, topic, alleged, text, reportedBy, observedOn, citations }) => (
        <FactEntry
          key={id}
          date={observedOn}
          title={HEALTH_TOPIC_LABELS[topic]}
          alleged={alleged}
          sources={<CitationList citations={citations} />}
          actions={
            mayEdit && <FactLinks path={`${path}/facts/${id}`} words={HEALTH_TOPIC_LABELS[topic]} />
          }
        >
          <FactText>{text}</FactText>
          {reportedBy ? (
            <p className="text-ink-soft">
              Reported by: <bdi>{reportedBy}</bdi>
            </p>
          ) : null}
        </FactEntry>
      ))}
    </FactSection>
  );
}
