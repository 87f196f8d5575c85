"use client";

import { Fragment, useCallback, useEffect, useRef, type FormEvent, type ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { DraftNotice, DraftStatusLine } from "@/components/forms/draft-notes";
import { FormContext } from "@/components/forms/form-context";
import { FormMessages } from "@/components/forms/form-messages";
import { FormTitle } from "@/components/forms/form-title";
import { HiddenField } from "@/components/forms/hidden-field";
import { LeaveDialog } from "@/components/forms/leave-dialog";
import { SubmitButton } from "@/components/forms/submit-button";
import { useDraft } from "@/components/forms/use-draft";
import { useFormAction } from "@/components/forms/use-form-action";
import {
  useAnsweredFocus,
  useFieldContext,
  useRevision,
  useSingleSubmit,
  useUnsaved,
} from "@/components/forms/use-form-session";
import { ButtonLink } from "@/components/ui/button";
import type { FormOpening } from "@/lib/forms/form-opening";
import type { FormAction, FormState } from "@/lib/forms/form-state";
import { readText } from "@/lib/forms/form-values";

type RecordFormProps = {
  opening: FormOpening;
  action: FormAction;
  submitLabel: ReactNode;
  cancelHref: string;
  /** The version of the record being edited, whose `id` is among the values; none for a new one. */
  version?: number;
  children: ReactNode;
};

/**
 * A form that loses nothing: errors and conflicts on top, typed values given back, drafts, a guard
 * against leaving, one submit at a time. Fields inside read their values and errors from it.
 */
export function RecordForm(props: RecordFormProps) {
  const { opening, version, children } = props;
  const { state, action } = useFormAction(props.action);
  const form = useRef<HTMLFormElement>(null);
  const revision = useRevision(state, opening.draft !== undefined);
  const { unsaved, setUnsaved } = useUnsaved(state);
  const { begin, settle } = useSingleSubmit();
  const { status: draftStatus, schedule, cancel } = useDraft(form, opening);
  const onChange = useCallback(() => {
    setUnsaved(true);
    schedule();
  }, [schedule, setUnsaved]);
  const context = useFieldContext(state, opening.initialValues, onChange);
  useAnsweredFocus(state);
  useEffect(() => {
    // Sending stopped the draft's clock; what came back is once more kept nowhere but here.
    if (state.status !== "idle") schedule();
  }, [state, schedule]);

  const onSubmit = (event: FormEvent) => {
    if (!begin()) return event.preventDefault();
    cancel();
    setUnsaved(false);
  };

  return (
    <FormContext value={context}>
      <FormTitle state={state} />
      <form
        ref={form}
        action={action}
        noValidate
        onInput={onChange}
        onSubmit={onSubmit}
        className="grid max-w-3xl gap-6"
      >
        <PendingWatch onPending={settle} />
        <DefaultSubmit />
        <Tokens state={state} opening={opening} version={version} />
        <FormMessages state={state} />
        {opening.draft && state.status === "idle" ? <DraftNotice {...opening.draft} /> : null}
        <Fragment key={revision}>
          {version === undefined ? null : <HiddenField name="id" />}
          {children}
        </Fragment>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-hairline pt-5">
          <SubmitButton>{props.submitLabel}</SubmitButton>
          <ButtonLink href={props.cancelHref} variant="quiet">
            Cancel
          </ButtonLink>
          <DraftStatusLine status={draftStatus} />
        </div>
      </form>
      <LeaveDialog active={unsaved} form={form} draft={draftStatus} />
    </FormContext>
  );
}

/** The button that Enter presses, which is always a form's first: else Enter could remove a row. */
function DefaultSubmit() {
  return <button type="submit" tabIndex={-1} aria-hidden className="sr-only" />;
}

function PendingWatch({ onPending }: { onPending: (pending: boolean) => void }) {
  const { pending } = useFormStatus();
  useEffect(() => onPending(pending), [pending, onPending]);
  return null;
}

type TokensProps = { state: FormState; opening: FormOpening; version: number | undefined };

function Tokens({ state, opening, version }: TokensProps) {
  // A draft keeps the version it was typed over, or it would silently undo what others saved since.
  const values = state.status === "idle" ? opening.initialValues : state.values;
  const typedVersion = readText(values, "version") || version;
  const currentVersion = state.status === "conflict" ? state.version : typedVersion;
  const submissionId = readText(values, "submissionId") || opening.submissionId;
  return (
    <>
      <input type="hidden" name="_formPath" value={opening.formPath} readOnly />
      <input type="hidden" name="_ticket" value={opening.ticket} readOnly />
      <input type="hidden" name="submissionId" value={submissionId} readOnly />
      {currentVersion === undefined ? null : (
        <input type="hidden" name="version" value={currentVersion} readOnly />
      )}
    </>
  );
}
