import type { Column } from "@/components/ui/data-table";
import { NativeName } from "@/components/ui/native-name";
import { recordTable } from "@/components/ui/record-table";
import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
import { officeTitle } from "@/lib/features/people/rules";
import type { PersonRow } from "@/lib/features/people/types";
import { countryName } from "@/lib/places/countries";

const COLUMNS: Column<PersonRow>[] = [
  { key: "name", header: "Name", className: "sm:w-72", cell: (row) => <Names row={row} /> },
  { key: "office", header: "Office", cell: (row) => <Office row={row} /> },
  {
    key: "nationalities",
    header: "Nationality",
    className: "sm:w-44",
    cell: (row) => row.nationalities.map(countryName).join(", "),
  },
  {
    key: "birth",
    header: "Born",
    className: "sm:w-32",
    cell: ({ birth }) => (birth.edtf ? formatPartialDate(birth) : null),
  },
];

function Names({ row }: { row: PersonRow }) {
  return (
    <>
      <TextLink href={`/people/${row.id}`} subtle>
        <NativeName>{row.fullName}</NativeName>
      </TextLink>
      {row.nativeName ? (
        <span className="block font-normal">
          <NativeName lang={row.nativeNameLanguage}>{row.nativeName}</NativeName>
        </span>
      ) : null}
      {row.aliases.length > 0 ? (
        <span className="block text-sm font-normal text-ink-soft">
          also{" "}
          {row.aliases.map((alias, index) => (
            <span key={alias}>
              {index > 0 ? ", " : null}
              <NativeName>{alias}</NativeName>
            </span>
          ))}
        </span>
      ) : null}
    </>
  );
}

function Office({ row: { position, description } }: { row: PersonRow }) {
  const country = position?.country && countryName(position.country);
  const more = [country, description].filter(Boolean).join(" · ");
  return (
    <>
      {position ? <NativeName className="block">{officeTitle(position)}</NativeName> : null}
      {more ? (
        <span dir="auto" className="block text-sm text-ink-soft">
          {more}
        </span>
      ) : null}
    </>
  );
}

/** People as a table; cards on a narrow screen. */
export const PeopleTable = recordTable(COLUMNS);
