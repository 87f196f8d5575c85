import { ActionForm } from "@/components/forms/action-form";
import {
  restoreCasePhotographAction,
  restorePersonPhotographAction,
  restoreSourceFileAction,
} from "@/lib/features/attachments/actions";
import { restoreCaseAction, restoreFactAction } from "@/lib/features/cases/actions";
import { restoreCommitmentAction } from "@/lib/features/commitments/actions";
import { restoreContactAction } from "@/lib/features/contacts/actions";
import { restoreOrganisationAction } from "@/lib/features/organisations/actions";
import { restorePersonAction } from "@/lib/features/people/actions";
import { restoreSourceAction } from "@/lib/features/sources/actions";
import { restoreStatementAction } from "@/lib/features/statements/actions";
import { restoreTaskAction } from "@/lib/features/tasks/actions";
import type { Trashed } from "@/lib/features/trash/types";
import type { FormAction } from "@/lib/forms/form-state";

const FILES = {
  source: restoreSourceFileAction,
  case: restoreCasePhotographAction,
  person: restorePersonPhotographAction,
};

const RECORDS: Record<Exclude<Trashed["noun"], "attachment">, FormAction> = {
  case: restoreCaseAction,
  fact: restoreFactAction,
  person: restorePersonAction,
  organisation: restoreOrganisationAction,
  statement: restoreStatementAction,
  contact: restoreContactAction,
  commitment: restoreCommitmentAction,
  source: restoreSourceAction,
  task: restoreTaskAction,
};

/** Brings one record back, whatever it is, by the command of its own page. */
export function RestoreButton({ record }: { record: Trashed }) {
  const { noun, id, part } = record;
  const action = noun === "attachment" ? FILES[part?.noun ?? "source"] : RECORDS[noun];
  return (
    <ActionForm
      action={action}
      fields={noun === "fact" && part ? { id, caseId: part.id } : { id }}
      label="Restore"
      pendingLabel="Restoring…"
      variant="quiet"
    />
  );
}
