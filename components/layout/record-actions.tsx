import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/lib/forms/form-state";

type RecordActionsProps = {
  id: string;
  /** Path of the record's page. */
  path: string;
  inTrash: boolean;
  mayEdit: boolean;
  mayTrash: boolean;
  trash: FormAction;
  restore: FormAction;
};

/** What can be done to a record from its page: change it, throw it away, bring it back. */
export function RecordActions({
  id,
  path,
  inTrash,
  mayEdit,
  mayTrash,
  trash,
  restore,
}: RecordActionsProps) {
  return (
    <>
      {mayEdit && !inTrash ? <ButtonLink href={`${path}/edit`}>Edit</ButtonLink> : null}
      {mayTrash && !inTrash ? (
        <ActionForm
          action={trash}
          fields={{ id }}
          label="Move to trash"
          pendingLabel="Moving…"
          variant="quiet"
        />
      ) : null}
      {mayTrash && inTrash ? (
        <ActionForm
          action={restore}
          fields={{ id }}
          label="Restore"
          pendingLabel="Restoring…"
          variant="primary"
        />
      ) : null}
    </>
  );
}
