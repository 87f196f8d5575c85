import { ActionForm } from "@/components/forms/action-form";
import { LocalTime } from "@/components/ui/local-time";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { undoMergeAction } from "@/lib/features/people/actions";
import type { PersonView } from "@/lib/features/people/types";

type MergeListProps = { merges: PersonView["merges"]; mayUndo: boolean };

/** Who was merged into a person, the last first. They come apart in that order. */
export function MergeList({ merges, mayUndo }: MergeListProps) {
  return (
    <ul className="border-b border-hairline">
      {merges.map(({ id, at, merged }, index) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-hairline py-2"
        >
          <span>
            <NativeName className="font-medium">{merged.fullName}</NativeName> was merged into this
            person on <LocalTime instant={at.toISOString()} />.{" "}
            <TextLink href={`/people/${merged.id}/history`}>History until then</TextLink>
          </span>
          {mayUndo && index === 0 ? (
            <ActionForm
              action={undoMergeAction}
              fields={{ id }}
              label="Undo this merge"
              pendingLabel="Undoing…"
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
