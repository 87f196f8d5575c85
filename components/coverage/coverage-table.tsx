import { AskingCell } from "@/components/coverage/asking-cell";
import { DataTable, type Column } from "@/components/ui/data-table";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { officeLabel } from "@/lib/features/coverage/rules";
import type { CoverageRow, Office } from "@/lib/features/coverage/types";

/** Cases against offices: who was asked about whom. On a narrow screen each case is a card. */
export function CoverageTable({
  offices,
  rows,
}: {
  offices: readonly Office[];
  rows: readonly CoverageRow[];
}) {
  const columns: Column<CoverageRow>[] = [
    {
      key: "case",
      header: "Case",
      rowHeader: true,
      className: "sm:w-48",
      cell: ({ id, personName, reference }) => (
        <>
          <TextLink href={`/cases/${id}/coverage`} subtle>
            <NativeName>{personName}</NativeName>
          </TextLink>
          <span className="block text-sm font-normal text-ink-soft tabular-nums">{reference}</span>
        </>
      ),
    },
    ...offices.map((office, index) => ({
      key: office.id,
      header: officeLabel(office),
      cell: ({ cells }: CoverageRow) => <AskingCell asking={cells[index] ?? null} />,
    })),
  ];
  return (
    <DataTable
      caption="What each office was asked about each case"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
