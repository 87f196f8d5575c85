import { DefinitionList } from "@/components/ui/definition-list";
import { NativeName } from "@/components/ui/native-name";
import { ORGANISATION_KIND_LABELS } from "@/lib/features/organisations/labels";
import type { OrganisationView } from "@/lib/features/organisations/types";
import { countryName } from "@/lib/places/countries";

/** What is known of an organisation itself. */
export function OrganisationFacts({ organisation }: { organisation: OrganisationView }) {
  const { aliases, kind, country } = organisation;
  return (
    <DefinitionList
      items={[
        { term: "Kind", value: ORGANISATION_KIND_LABELS[kind] },
        { term: "Country", value: country && countryName(country) },
        {
          term: "Other names",
          value: aliases.length > 0 && (
            <ul>
              {aliases.map((alias) => (
                <li key={alias}>
                  <NativeName>{alias}</NativeName>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
