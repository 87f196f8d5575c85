import { AskingCell } from "@/components/coverage/asking-cell";
import { DataTable, type Column } from "@/components/ui/data-table";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { officeLabel } from "@/lib/features/coverage/rules";
import type { Office, OfficeCoverage } from "@/lib/features/coverage/types";

type OfficeTableProps = {
  caseId: string;
  rows: readonly OfficeCoverage[];
  /** Whether to offer recording that an office was asked. */
  mayAdd: boolean;
};

/** Every office ever asked about anybody, and what it was asked about this case. */
export function OfficeTable({ caseId, rows, mayAdd }: OfficeTableProps) {
  const columns: Column<OfficeCoverage>[] = [
    {
      key: "office",
      header: "Office",
      rowHeader: true,
      className: "sm:w-72",
      cell: ({ office }) => <OfficeName office={office} />,
    },
    {
      key: "asking",
      header: "About this case",
      cell: ({ asking }) => <AskingCell asking={asking} />,
    },
    {
      key: "cases",
      header: "Cases it was asked about",
      align: "end",
      cell: ({ cases }) => cases.toLocaleString("en-GB"),
    },
    ...(mayAdd
      ? [
          {
            key: "add",
            header: "Record",
            cell: ({ office }: OfficeCoverage) => (
              <TextLink
                href={`/cases/${caseId}/contacts/new?${office.kind}=${office.id}`}
                data-print="hide"
              >
                Add a contact
                <VisuallyHidden> with {officeLabel(office)}</VisuallyHidden>
              </TextLink>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption="Offices by how often they were asked about any case"
      columns={columns}
      rows={rows}
      rowKey={({ office }) => office.id}
    />
  );
}

function OfficeName({ office: { id, name, holder } }: { office: Office }) {
  if (!holder) {
    return (
      <TextLink href={`/organisations/${id}`} subtle>
        <NativeName>{name}</NativeName>
      </TextLink>
    );
  }
  return (
    <>
      <NativeName>{name}</NativeName>
      <TextLink href={`/people/${holder.id}`} subtle className="block text-sm font-normal">
        <NativeName>{holder.name}</NativeName>
      </TextLink>
    </>
  );
}
