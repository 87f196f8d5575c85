import {
  FactSection,
  type SectionProps,
} from "@/app/(dashboard)/cases/[caseId]/facts/fact-section";
import { FactEntry, FactText } from "@/components/cases/fact-entry";
import { FactLinks } from "@/components/cases/fact-links";
import { CitationList } from "@/components/sources/citation-list";
import { NativeName } from "@/components/ui/native-name";
import { DETERMINATION_LABELS } from "@/lib/features/cases/labels";
import type { DeterminationView } from "@/lib/features/cases/types";
import type { OnFile } from "@/lib/features/cases/types/facts";

/** What governments found on whether the detention is wrongful, and where that stood. */
export function DeterminationSection(props: SectionProps<OnFile<DeterminationView>>) {
  const { path, mayEdit, page } = props;
  return (
    <FactSection
      {...props}
      name="determination"
      title="Determinations"
      empty="No determination of wrongful detention is on record."
      record="determination/new"
    >
      {page.rows.map(({ id, status, authority, madeOn, note, citations }) => (
        <FactEntry
          key={id}
          date={madeOn}
          title={
            <>
              {DETERMINATION_LABELS[status]}, <NativeName>{authority}</NativeName>
            </>
          }
          sources={<CitationList citations={citations} />}
          actions={
            mayEdit && (
              <FactLinks path={`${path}/facts/${id}`} words={DETERMINATION_LABELS[status]} />
            )
          }
        >
          <FactText>{note}</FactText>
        </FactEntry>
      ))}
    </FactSection>
  );
}
