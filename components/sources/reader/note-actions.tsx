import { ActionForm } from "@/components/forms/action-form";
import { TextLink } from "@/components/ui/text-link";
import { removeCitationAction } from "@/lib/features/sources/actions";
import { noteAnchor, readerHref } from "@/lib/features/sources/rules/reader-address";
import type { MarginNote } from "@/lib/features/sources/types/reading";

type NoteActionsProps = {
  sourceId: string;
  captureId: string;
  note: MarginNote;
  /** The one citation that was opened, whose removal is offered. */
  openedId: string | undefined;
};

/** Offers to open a citation that may be changed; once open, to remove it. */
export function NoteActions({ sourceId, captureId, note, openedId }: NoteActionsProps) {
  if (!note.mayChange) return null;
  if (note.id !== openedId) {
    const href = readerHref(sourceId, { captureId, citationId: note.id }, noteAnchor(note.id));
    return (
      <TextLink
        href={href}
        subtle
        data-print="hide"
        aria-label={`Change note ${note.number}`}
        className="flex min-h-6 items-center"
      >
        Change
      </TextLink>
    );
  }
  return (
    <ActionForm
      action={removeCitationAction}
      fields={{ citationId: note.id }}
      label="Remove this citation"
      pendingLabel="Removing…"
      variant="text"
    />
  );
}
