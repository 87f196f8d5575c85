import { DataTable, type Column } from "@/components/ui/data-table";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import type { OfficialTally } from "@/lib/features/commitments/types";

const figure = (
  key: "made" | "kept" | "open" | "overdue" | "broken",
  header: string,
  filter: string,
): Column<OfficialTally> => ({
  key,
  header,
  align: "end",
  className: "sm:w-28",
  cell: (row) =>
    row[key] === 0 ? (
      <span className="text-ink-soft">0</span>
    ) : (
      <TextLink
        href={`/commitments?personId=${row.personId}${filter}`}
        aria-label={`${header}: ${row[key]} of ${row.name}`}
        subtle
      >
        {row[key].toLocaleString("en-GB")}
      </TextLink>
    ),
});

const COLUMNS: Column<OfficialTally>[] = [
  {
    key: "name",
    header: "Official",
    rowHeader: true,
    cell: ({ personId, name }) => (
      <TextLink href={`/people/${personId}`} subtle>
        <NativeName>{name}</NativeName>
      </TextLink>
    ),
  },
  figure("made", "Made", ""),
  figure("kept", "Kept", "&state=kept"),
  figure("open", "Still open", "&state=pending"),
  figure("overdue", "Overdue", "&due=overdue"),
  figure("broken", "Broken", "&state=broken"),
];

/** Everybody whose promises are on record, with how those stand; cards on a narrow screen. */
export function OfficialsTable({ officials }: { officials: OfficialTally[] }) {
  return (
    <DataTable
      caption="Promises by official"
      captionHidden
      columns={COLUMNS}
      rows={officials}
      rowKey={(row) => row.personId}
    />
  );
}
