import {
  FactSection,
  type SectionProps,
} from "@/app/(dashboard)/cases/[caseId]/facts/fact-section";
import { FactEntry, FactText } from "@/components/cases/fact-entry";
import { FactLinks } from "@/components/cases/fact-links";
import { CitationList } from "@/components/sources/citation-list";
import { Badge } from "@/components/ui/badge";
import { formatPartialDate } from "@/lib/dates/format";
import { isKnownDate } from "@/lib/dates/partial-date";
import { DEADLINE_KIND_LABELS } from "@/lib/features/cases/labels";
import type { DeadlineView } from "@/lib/features/cases/types";
import type { OnFile } from "@/lib/features/cases/types/facts";

/** What is awaited, by when, and what came of it. */
export function DeadlinesSection(props: SectionProps<OnFile<DeadlineView>>) {
  const { path, mayEdit, page } = props;
  return (
    <FactSection
      {...props}
      name="deadlines"
      title="Deadlines"
      empty="Nothing is awaited by a certain day."
      record="deadlines/new"
    >
      {page.rows.map(({ id, kind, title, sent, falls, reckoned, outcome, citations }) => (
        <FactEntry
          key={id}
          date={falls}
          title={<span dir="auto">{title}</span>}
          mark={outcome ? <Badge tone="success">Closed</Badge> : null}
          sources={<CitationList citations={citations} />}
          actions={mayEdit && <FactLinks path={`${path}/facts/${id}`} words={title} />}
        >
          <p className="text-ink-soft">
            {DEADLINE_KIND_LABELS[kind]}
            {kind === "wgad_answer" && isKnownDate(sent)
              ? `, sent ${formatPartialDate(sent)}${reckoned ? " and due 60 days later" : ""}`
              : null}
          </p>
          <FactText>{outcome}</FactText>
        </FactEntry>
      ))}
    </FactSection>
  );
}
