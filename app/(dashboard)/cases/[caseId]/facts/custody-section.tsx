import {
  FactSection,
  type SectionProps,
} from "@/app/(dashboard)/cases/[caseId]/facts/fact-section";
import { CustodyAccess } from "@/components/cases/custody-access";
import { FactEntry, FactText } from "@/components/cases/fact-entry";
import { FactLinks } from "@/components/cases/fact-links";
import { CitationList } from "@/components/sources/citation-list";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import type { CustodyView } from "@/lib/features/cases/types";
import type { OnFile } from "@/lib/features/cases/types/facts";
import { countryName } from "@/lib/places/countries";

/** Where the person was held, from when to when, in what conditions, and who was let in. */
export function CustodySection(props: SectionProps<OnFile<CustodyView>>) {
  const { path, mayEdit, page } = props;
  return (
    <FactSection
      {...props}
      name="custody"
      title="Custody"
      empty="No place of custody is on record."
      record="custody/new"
    >
      {page.rows.map((custody) => (
        <FactEntry
          key={custody.id}
          date={custody.period}
          title={<Place custody={custody} />}
          sources={<CitationList citations={custody.citations} />}
          actions={
            mayEdit && <FactLinks path={`${path}/facts/${custody.id}`} words={custody.place} />
          }
        >
          <FactText>{custody.conditions}</FactText>
          <CustodyAccess custody={custody} />
        </FactEntry>
      ))}
    </FactSection>
  );
}

function Place({ custody: { facility, place, country } }: { custody: CustodyView }) {
  return (
    <>
      {facility ? (
        <>
          <TextLink href={`/organisations/${facility.id}`}>
            <NativeName>{facility.name}</NativeName>
          </TextLink>
          ,{" "}
        </>
      ) : null}
      <NativeName>{place}</NativeName>
      {country ? `, ${countryName(country)}` : ""}
    </>
  );
}
