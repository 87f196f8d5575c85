"use client";

import { AttachmentFields } from "@/components/attachments/attachment-fields";
import { RecordForm } from "@/components/forms/record-form";
import {
  editCasePhotographAction,
  editPersonPhotographAction,
  editSourceFileAction,
} from "@/lib/features/attachments/actions";
import type { RecordKind } from "@/lib/features/attachments/schema";
import type { FormOpening } from "@/lib/forms/form-opening";

type EditAttachmentFormProps = {
  kind: RecordKind;
  opening: FormOpening;
  cancelHref: string;
  version: number;
};

const ACTIONS = {
  source: editSourceFileAction,
  case: editCasePhotographAction,
  person: editPersonPhotographAction,
};

/** Changes what is said of a file; the file itself never changes. */
export function EditAttachmentForm({ kind, ...frame }: EditAttachmentFormProps) {
  return (
    <RecordForm {...frame} action={ACTIONS[kind]} submitLabel="Save">
      <AttachmentFields kind={kind} />
    </RecordForm>
  );
}
