"use client";

import { useCallback, useEffect, useMemo, useRef, type FormEvent } from "react";

import { AttachmentFields } from "@/components/attachments/attachment-fields";
import { FileField } from "@/components/attachments/file-field";
import { UploadProgress } from "@/components/attachments/upload-progress";
import { useUpload, type UploadState } from "@/components/attachments/use-upload";
import { DraftNotice, DraftStatusLine } from "@/components/forms/draft-notes";
import { FormContext } from "@/components/forms/form-context";
import { FormMessages } from "@/components/forms/form-messages";
import { FormTitle } from "@/components/forms/form-title";
import { LeaveDialog } from "@/components/forms/leave-dialog";
import { useDraft } from "@/components/forms/use-draft";
import { useFieldContext, useUnsaved } from "@/components/forms/use-form-session";
import { Button, ButtonLink } from "@/components/ui/button";
import {
  ACCEPTED,
  FILE_WORDS,
  problemErrors,
  type UploadProblem,
} from "@/lib/features/attachments/labels";
import { MOST_BYTES, type RecordKind } from "@/lib/features/attachments/schema";
import type { FormOpening } from "@/lib/forms/form-opening";
import type { FormState, FormValues } from "@/lib/forms/form-state";

type UploadFormProps = {
  kind: RecordKind;
  opening: FormOpening;
  /** Address that takes the file in. */
  action: string;
  cancelHref: string;
  /** What was wrong with the form that led to this page, where scripts do not run. */
  problems: UploadProblem[];
  /** What to know before adding a file, if anything. */
  notice: string | null;
};

function formState(upload: UploadState, before: UploadProblem[], values: FormValues): FormState {
  const problems =
    upload.phase === "refused" ? upload.problems : upload.phase === "idle" ? before : [];
  if (problems.length > 0)
    return { status: "invalid", fieldErrors: problemErrors(problems), values };
  if (upload.phase === "failed") return { status: "refused", message: upload.message, values };
  return { status: "idle" };
}

/**
 * Adds a file to a record. Posts as every form does; where scripts run it shows how far it is, can be
 * cancelled, and a refusal leaves the chosen file and all words as they are.
 */
export function UploadForm({
  kind,
  opening,
  action,
  cancelHref,
  problems,
  notice,
}: UploadFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { state: upload, send, refuse, cancel } = useUpload(action);
  const { initialValues } = opening;
  const state = useMemo(
    () => formState(upload, problems, initialValues),
    [upload, problems, initialValues],
  );
  const { unsaved, setUnsaved } = useUnsaved(state);
  const draft = useDraft(form, opening);
  const { schedule } = draft;
  const onChange = useCallback(() => {
    setUnsaved(true);
    schedule();
  }, [schedule, setUnsaved]);
  const context = useFieldContext(state, initialValues, onChange);
  const busy = upload.phase === "sending" || upload.phase === "done";

  useEffect(() => {
    if (upload.phase === "done") location.assign(upload.location);
  }, [upload]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter?.getAttribute("name") === "_intent") return;
    event.preventDefault();
    if (busy) return;
    draft.cancel();
    const data = new FormData(event.currentTarget);
    const file = data.get("file");
    if (file instanceof File && file.size > MOST_BYTES) refuse(["too-large"]);
    else send(data);
  };

  return (
    <FormContext value={context}>
      <FormTitle state={state} />
      <form
        ref={form}
        action={action}
        method="post"
        encType="multipart/form-data"
        noValidate
        onInput={onChange}
        onSubmit={onSubmit}
        className="grid max-w-3xl gap-6"
      >
        <input type="hidden" name="submissionId" value={opening.submissionId} readOnly />
        <FormMessages state={state} />
        {opening.draft && state.status === "idle" && !busy ? (
          <DraftNotice {...opening.draft} />
        ) : null}
        {notice ? <p className="max-w-prose">{notice}</p> : null}
        <FileField label="File" hint={FILE_WORDS[kind].hint} accept={ACCEPTED[kind]} />
        <AttachmentFields kind={kind} />
        <UploadProgress state={upload} onCancel={cancel} />
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-hairline pt-5">
          <Button type="submit" variant="primary" aria-disabled={busy || undefined}>
            {FILE_WORDS[kind].add}
          </Button>
          <ButtonLink href={cancelHref} variant="quiet">
            Cancel
          </ButtonLink>
          <DraftStatusLine status={draft.status} />
        </div>
      </form>
      <LeaveDialog active={unsaved && upload.phase !== "done"} form={form} draft={draft.status} />
    </FormContext>
  );
}
