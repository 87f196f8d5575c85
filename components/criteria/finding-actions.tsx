import { ActionForm } from "@/components/forms/action-form";
import { removeCriterionAction, restoreCriterionAction } from "@/lib/features/criteria/actions";

type FindingActionsProps = {
  /** The case and the framework, to come back to. */
  fields: { caseId: string; framework: string };
  standingId: string | null;
  removedId: string | null;
};

/** Takes a finding off the matrix, or brings one back that was taken off. */
export function FindingActions({ fields, standingId, removedId }: FindingActionsProps) {
  if (!standingId && !removedId) return null;
  return (
    <div className="mt-8 max-w-measure border-t border-hairline pt-5">
      {standingId ? (
        <ActionForm
          action={removeCriterionAction}
          fields={{ ...fields, id: standingId }}
          label="Remove this finding"
          pendingLabel="Removing…"
          variant="quiet"
        />
      ) : null}
      {removedId ? (
        <>
          <p className="mb-2 text-ink-soft">A finding on this was removed earlier.</p>
          <ActionForm
            action={restoreCriterionAction}
            fields={{ ...fields, id: removedId }}
            label="Bring it back as it was"
            pendingLabel="Bringing back…"
          />
        </>
      ) : null}
    </div>
  );
}
