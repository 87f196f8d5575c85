"use client";

import { Fragment, type ReactNode } from "react";

import { FormContext } from "@/components/forms/form-context";
import { FormMessages } from "@/components/forms/form-messages";
import { FormTitle } from "@/components/forms/form-title";
import { SubmitButton } from "@/components/forms/submit-button";
import { useFormAction } from "@/components/forms/use-form-action";
import { useFieldContext, useRevision } from "@/components/forms/use-form-session";
import { ButtonLink } from "@/components/ui/button";
import type { FormAction, FormState, FormValues } from "@/lib/forms/form-state";

type PlainFormProps = {
  action: FormAction;
  submitLabel: string;
  pendingLabel?: string;
  cancelHref?: string;
  /** Sent along unseen, such as a record's id. */
  fields?: Record<string, string>;
  initialValues?: FormValues;
  /** What takes the form's place once it has given something to be shown this once. */
  shown?: (state: Extract<FormState, { status: "shown" }>) => ReactNode;
  /** What stands in the form's place when there is nothing left to ask. */
  finished?: ReactNode;
  children?: ReactNode;
};

const nothing = () => undefined;

/** A form that keeps no draft, because it asks for a secret or for hardly anything. */
export function PlainForm(props: PlainFormProps) {
  const { fields = {}, initialValues, cancelHref, pendingLabel } = props;
  const { state, action } = useFormAction(props.action);
  const revision = useRevision(state, false);
  const context = useFieldContext(state, initialValues, nothing);
  if (state.status === "shown" && props.shown) return props.shown(state);
  if (state.status === "idle" && props.finished) return props.finished;
  return (
    <FormContext value={context}>
      <FormTitle state={state} />
      <form action={action} noValidate data-leave="always" className="grid max-w-3xl gap-6">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} readOnly />
        ))}
        <FormMessages state={state} />
        <Fragment key={revision}>{props.children}</Fragment>
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton {...(pendingLabel ? { pendingLabel } : {})}>
            {props.submitLabel}
          </SubmitButton>
          {cancelHref ? (
            <ButtonLink href={cancelHref} variant="quiet">
              Cancel
            </ButtonLink>
          ) : null}
        </div>
      </form>
    </FormContext>
  );
}
