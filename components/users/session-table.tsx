import type { ReactNode } from "react";

import { DataTable, type Column } from "@/components/ui/data-table";
import { LocalTime } from "@/components/ui/local-time";
import type { SessionView } from "@/lib/features/users/types";

type SessionTableProps = {
  sessions: SessionView[];
  /** What stands in a last column, such as the button that ends a session. */
  action?: { header: string; cell: (session: SessionView) => ReactNode };
};

const COLUMNS: Column<SessionView>[] = [
  { key: "device", header: "Device", rowHeader: true, cell: ({ device }) => device },
  {
    key: "firstUsedAt",
    header: "Signed in",
    cell: ({ firstUsedAt }) => <LocalTime instant={firstUsedAt.toISOString()} />,
  },
  {
    key: "lastUsedAt",
    header: "Last used",
    cell: ({ lastUsedAt }) => <LocalTime instant={lastUsedAt.toISOString()} />,
  },
];

/** Sessions that have not ended. */
export function SessionTable({ sessions, action }: SessionTableProps) {
  if (sessions.length === 0) return <p className="text-ink-soft">Not signed in anywhere.</p>;
  return (
    <DataTable
      caption="Sessions"
      captionHidden
      columns={action ? [...COLUMNS, { key: "action", align: "end", ...action }] : COLUMNS}
      rows={sessions}
      rowKey={({ id }) => id}
    />
  );
}
