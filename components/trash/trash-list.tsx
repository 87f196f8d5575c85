import { RestoreButton } from "@/components/trash/restore-button";
import { LocalTime } from "@/components/ui/local-time";
import { TextLink } from "@/components/ui/text-link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { formatDay } from "@/lib/dates/format";
import { TRASH_NOUN_LABELS } from "@/lib/features/trash/labels";
import { erasePath } from "@/lib/features/trash/rules";
import type { TrashRow } from "@/lib/features/trash/types";

/** A row with what this reader may do to it. */
export type OfferedRow = TrashRow & {
  mayRestore: boolean;
  /** Whether this reader is to be shown the way to erasing it. */
  mayErase: boolean;
};

/** What is in the trash: since when, by whom, until when it is safe, and what can be done. */
export function TrashList({ rows }: { rows: OfferedRow[] }) {
  return (
    <ul className="border-b border-hairline">
      {rows.map((row) => (
        <li
          key={`${row.noun}.${row.id}`}
          className="grid gap-x-6 gap-y-2 border-t border-hairline py-3 sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div className="min-w-0">
            <p className="overline-label">{TRASH_NOUN_LABELS[row.noun]}</p>
            <p className="break-words">
              <TextLink href={row.path}>
                <bdi dir="auto">{row.label}</bdi>
              </TextLink>
            </p>
            <p className="text-sm text-ink-soft">
              Put here <LocalTime instant={row.deletedAt.toISOString()} />
              {row.trashedBy ? (
                <>
                  {" "}
                  by <bdi>{row.trashedBy}</bdi>
                </>
              ) : null}
              . Erasable from {formatDay(row.erasableFrom)}.
            </p>
          </div>
          <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
            {row.mayRestore ? <RestoreButton record={row} /> : null}
            {row.mayErase ? <EraseLink row={row} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

function EraseLink({ row }: { row: OfferedRow }) {
  return (
    <span className="inline-flex min-h-9 items-center">
      <TextLink href={erasePath(row.noun, row.id)}>
        Erase…<VisuallyHidden> {row.label}</VisuallyHidden>
      </TextLink>
    </span>
  );
}
