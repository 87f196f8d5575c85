"use client";

import { Fragment, useCallback, useEffect, useRef, type FormEvent, type ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { DraftNotice, DraftStatusLine } from "@/components/forms/draft-notes";
import { FormContext } from "@/components/forms/form-context";
import { FormMessages } from "@/components/forms/form-messages";
import { FormTitle } from "@/components/forms/form-title";
import { LeaveDialog } from "@/components/forms/leave-dialog";
import { SubmitButton } from "@/components/forms/submit-button";
import { useDraft, type SaveDraft } from "@/components/forms/use-draft";
import {
  useAnsweredFocus,
  useFieldContext,
  useRevision,
  useSingleSubmit,
  useUnsaved,
} from "@/components/forms/use-form-session";
import { ButtonLink } from "@/components/ui/button";
import type { FormState, FormValues } from "@/lib/forms/form-state";
import { readText } from "@/lib/forms/form-values";

type FormProps = {
  /** From `useFormAction` (or `useActionState`). */
  state: FormState;
  action: (formData: FormData) => void;
  submitLabel: ReactNode;
  children: ReactNode;
  /** What the fields show before anything is typed, nested by the dots of their names. */
  initialValues?: FormValues;
  /** Made by the page on the server, so that sending twice does the thing once. */
  submissionId?: string;
  /** The version of the record being edited. */
  version?: number;
  cancelHref?: string;
  /** Further submit buttons beside the main one. */
  extraActions?: ReactNode;
  saveDraft?: SaveDraft;
  /** The form was filled from a draft kept at this time. */
  draft?: { savedAt: string } | undefined;
};

/**
 * A form that loses nothing: errors and conflicts on top, typed values given back, drafts, a guard
 * against leaving, one submit at a time. Fields inside read their values and errors from it.
 */
export function Form(props: FormProps) {
  const { state, action, children, initialValues, draft } = props;
  const form = useRef<HTMLFormElement>(null);
  const revision = useRevision(state, draft !== undefined);
  const { unsaved, setUnsaved } = useUnsaved(state);
  const { begin, settle } = useSingleSubmit();
  const { status: draftStatus, schedule, cancel } = useDraft(form, props.saveDraft);
  const onChange = useCallback(() => {
    setUnsaved(true);
    schedule();
  }, [schedule, setUnsaved]);
  const context = useFieldContext(state, initialValues, onChange);
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
        <Tokens {...props} />
        <FormMessages state={state} />
        {draft && state.status === "idle" ? <DraftNotice savedAt={draft.savedAt} /> : null}
        <Fragment key={revision}>{children}</Fragment>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-hairline pt-5">
          <SubmitButton>{props.submitLabel}</SubmitButton>
          {props.extraActions}
          {props.cancelHref ? (
            <ButtonLink href={props.cancelHref} variant="quiet">
              Cancel
            </ButtonLink>
          ) : null}
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

function Tokens({ state, initialValues, submissionId, version }: FormProps) {
  // A draft keeps the version it was typed over, or it would silently undo what others saved since.
  const values = state.status === "idle" ? (initialValues ?? {}) : state.values;
  const typedVersion = readText(values, "version") || version;
  const currentVersion = state.status === "conflict" ? state.version : typedVersion;
  const currentId = readText(values, "submissionId") || submissionId;
  return (
    <>
      {currentId ? <input type="hidden" name="submissionId" value={currentId} readOnly /> : null}
      {currentVersion === undefined ? null : (
        <input type="hidden" name="version" value={currentVersion} readOnly />
      )}
    </>
  );
}
