import { ActionForm } from "@/components/forms/action-form";
import { ReviewItemKind } from "@/lib/db/generated/enums";
import { addItemAction } from "@/lib/features/reviews/actions";
import { REVIEW_KIND_LABELS } from "@/lib/features/reviews/labels";

type AddEntryFormsProps = { reviewId: string; place: { start: number; end: number } };

/** Says what words are that the reading missed. */
export function AddEntryForms({ reviewId, place }: AddEntryFormsProps) {
  return (
    <div className="flex flex-wrap gap-2">
      {Object.values(ReviewItemKind).map((kind) => (
        <ActionForm
          key={kind}
          action={addItemAction}
          fields={{ reviewId, kind, start: String(place.start), end: String(place.end) }}
          label={`It is a ${REVIEW_KIND_LABELS[kind].toLowerCase()}`}
        />
      ))}
    </div>
  );
}
