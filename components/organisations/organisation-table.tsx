import type { Column } from "@/components/ui/data-table";
import { NativeName } from "@/components/ui/native-name";
import { recordTable } from "@/components/ui/record-table";
import { TextLink } from "@/components/ui/text-link";
import { ORGANISATION_KIND_LABELS } from "@/lib/features/organisations/labels";
import type { OrganisationRow } from "@/lib/features/organisations/types";
import { countryName } from "@/lib/places/countries";

const COLUMNS: Column<OrganisationRow>[] = [
  {
    key: "name",
    header: "Name",
    cell: (row) => (
      <>
        <TextLink href={`/organisations/${row.id}`} subtle>
          <NativeName>{row.name}</NativeName>
        </TextLink>
        {row.aliases.length > 0 ? (
          <span dir="auto" className="block text-sm font-normal text-ink-soft">
            also {row.aliases.join(", ")}
          </span>
        ) : null}
      </>
    ),
  },
  {
    key: "kind",
    header: "Kind",
    className: "sm:w-64",
    cell: (row) => ORGANISATION_KIND_LABELS[row.kind],
  },
  {
    key: "country",
    header: "Country",
    className: "sm:w-48",
    cell: (row) => row.country && countryName(row.country),
  },
];

/** Organisations as a table; cards on a narrow screen. */
export const OrganisationTable = recordTable(COLUMNS);
