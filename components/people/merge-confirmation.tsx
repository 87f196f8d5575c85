import { ActionForm } from "@/components/forms/action-form";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { mergePeopleAction } from "@/lib/features/people/actions";
import type { PersonView } from "@/lib/features/people/types";

function counted(count: number, one: string, many: string): string | null {
  if (count === 0) return null;
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** “3 statements, 1 contact and 2 offices”: what of a person's a merge moves, as far as it is visible. */
function movingWords({
  statementCount,
  contactCount,
  cases,
  involvements,
  positions,
  aliases,
}: PersonView): string {
  const parts = [
    counted(statementCount, "statement", "statements"),
    counted(contactCount, "contact", "contacts"),
    counted(cases.length, "case", "cases"),
    counted(involvements.length, "part in a case", "parts in cases"),
    counted(positions.length, "office", "offices"),
    counted(aliases.length + 1, "name", "names"),
  ].filter((part) => part !== null);
  return new Intl.ListFormat("en-GB").format(parts);
}

/** Says what a merge will do, and does it; the other way round is one click away. */
export function MergeConfirmation({ kept, merged }: { kept: PersonView; merged: PersonView }) {
  return (
    <div className="mt-6 max-w-measure">
      <p>
        {movingWords(merged)} of <NativeName className="font-medium">{merged.fullName}</NativeName>{" "}
        will move to <NativeName className="font-medium">{kept.fullName}</NativeName>. Nothing is
        deleted, and the merge can be undone.
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <ActionForm
          action={mergePeopleAction}
          fields={{ keptId: kept.id, mergedId: merged.id }}
          label="Merge these two people"
          pendingLabel="Merging…"
          variant="primary"
        />
        <TextLink href={`/people/${merged.id}/merge?with=${kept.id}`}>
          Keep <NativeName>{merged.fullName}</NativeName> instead
        </TextLink>
        <TextLink href={`/people/${kept.id}/merge`}>Choose somebody else</TextLink>
      </div>
    </div>
  );
}
