"use client";

import { PlainForm } from "@/components/forms/plain-form";
import { TextField } from "@/components/forms/text-field";
import { Disclosure } from "@/components/ui/disclosure";
import { destroySensitiveAction } from "@/lib/features/sensitive/actions";

/** For administrators: ends a note for good, in the audit trail too. */
export function DestroyForm({ caseId, kind }: { caseId: string; kind: string }) {
  return (
    <Disclosure label="Destroy for good">
      <div className="mt-3">
        <PlainForm
          action={destroySensitiveAction}
          fields={{ caseId, kind }}
          submitLabel="Destroy for good"
          pendingLabel="Destroying…"
        >
          <p className="max-w-measure">
            The key of these words is destroyed. Neither they nor any earlier version of them can be
            read again, in the audit trail neither. Backups made before still hold the key: delete
            those as well.
          </p>
          <TextField name="confirmation" label="Type “destroy” to confirm" autoComplete="off" />
        </PlainForm>
      </div>
    </Disclosure>
  );
}
