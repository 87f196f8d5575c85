import { ActionForm } from "@/components/forms/action-form";
import { DataTable, type Column } from "@/components/ui/data-table";
import { LocalTime } from "@/components/ui/local-time";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { revokeFeedAction } from "@/lib/features/horizon/actions";
import type { FeedView } from "@/lib/features/horizon/types";

const COLUMNS: Column<FeedView>[] = [
  {
    key: "createdAt",
    header: "Made",
    rowHeader: true,
    cell: ({ createdAt }) => <LocalTime instant={createdAt.toISOString()} />,
  },
  {
    key: "holds",
    header: "Holds",
    cell: ({ mine }) => (mine ? "My cases and tasks" : "All cases that I can see"),
  },
  {
    key: "lastReadAt",
    header: "Last read",
    cell: ({ lastReadAt }) =>
      lastReadAt ? <LocalTime instant={lastReadAt.toISOString()} /> : "Never yet",
  },
  {
    key: "revoke",
    header: "Revoke",
    align: "end",
    cell: ({ id, createdAt }) => (
      <ActionForm
        action={revokeFeedAction}
        fields={{ id }}
        label={
          <>
            Revoke
            <VisuallyHidden>
              {" "}
              the feed made on <LocalTime instant={createdAt.toISOString()} />
            </VisuallyHidden>
          </>
        }
        pendingLabel="Revoking…"
      />
    ),
  },
];

/** One's own feeds: when each was made and last read, and the button that ends it. */
export function FeedTable({ feeds }: { feeds: FeedView[] }) {
  if (feeds.length === 0) return <p className="text-ink-soft">You have no feed.</p>;
  return (
    <DataTable
      caption="Your feeds"
      captionHidden
      columns={COLUMNS}
      rows={feeds}
      rowKey={({ id }) => id}
    />
  );
}
