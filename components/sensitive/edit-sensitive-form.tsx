"use client";

import { Fragment } from "react";

import { FormContext } from "@/components/forms/form-context";
import { FormMessages } from "@/components/forms/form-messages";
import { FormTitle } from "@/components/forms/form-title";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea } from "@/components/forms/text-area";
import { useFormAction } from "@/components/forms/use-form-action";
import { useFieldContext, useRevision } from "@/components/forms/use-form-session";
import { ButtonLink } from "@/components/ui/button";
import type { SensitiveKind } from "@/lib/db/generated/enums";
import { editSensitiveAction } from "@/lib/features/sensitive/actions";
import { SENSITIVE_HINTS, SENSITIVE_LABELS } from "@/lib/features/sensitive/labels";

type EditSensitiveFormProps = {
  caseId: string;
  kind: SensitiveKind;
  /** Where nothing is kept there is nothing to show first: the version to begin with. */
  blankVersion: number | null;
};

const nothing = () => undefined;

/** Shows the words first, which is on record, and then takes the changed ones. Keeps no draft of them. */
export function EditSensitiveForm({ caseId, kind, blankVersion }: EditSensitiveFormProps) {
  const { state, action } = useFormAction(editSensitiveAction);
  const revision = useRevision(state, false);
  const blank = blankVersion === null ? {} : { text: "", version: String(blankVersion) };
  const context = useFieldContext(state, blank, nothing);
  const isOpen = "text" in context.values;
  const version = context.values.version;
  return (
    <FormContext value={context}>
      <FormTitle state={state} />
      <form action={action} noValidate autoComplete="off" className="grid max-w-3xl gap-6">
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="shownFor" value="editing" />
        <FormMessages state={state} />
        {isOpen ? (
          <Fragment key={revision}>
            <input
              type="hidden"
              name="version"
              value={typeof version === "string" ? version : ""}
              readOnly
            />
            <TextArea
              name="text"
              label={SENSITIVE_LABELS[kind]}
              hint={`${SENSITIVE_HINTS[kind]} No draft is kept of this: save before you leave the page.`}
              rows={10}
            />
          </Fragment>
        ) : (
          <p className="max-w-measure">
            What stands now has to be shown before it can be changed. That it was shown is put on
            record.
          </p>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton {...(isOpen ? {} : { pendingLabel: "Opening…" })}>
            {isOpen ? "Save under seal" : "Show and change"}
          </SubmitButton>
          <ButtonLink href={`/cases/${caseId}/sensitive`} variant="quiet">
            Cancel
          </ButtonLink>
        </div>
      </form>
    </FormContext>
  );
}
