"use client";

import { HiddenField } from "@/components/forms/hidden-field";
import { PartialDateField } from "@/components/forms/partial-date-field";
import { RadioGroup } from "@/components/forms/radio-group";
import { RecordForm } from "@/components/forms/record-form";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import type { FormPickers } from "@/components/forms/form-pickers";
import { useFormField } from "@/components/forms/use-form-field";
import { FileField } from "@/components/reviews/file-field";
import { Notice } from "@/components/ui/notice";
import { bringInAction } from "@/lib/features/reviews/actions";
import {
  CAPTURE_EXTENT_LABELS,
  SOURCE_KIND_LABELS,
  UNCITED_NOTICE,
} from "@/lib/features/sources/labels";
import { choicesOf } from "@/lib/forms/choices";
import type { FormOpening } from "@/lib/forms/form-opening";

type BringInFormProps = { opening: FormOpening; cancelHref: string; pickers: FormPickers };

/** Brings the text of an article, transcript or readout in, with where it can be read. */
export function BringInForm({ opening, cancelHref, pickers }: BringInFormProps) {
  return (
    <RecordForm
      opening={opening}
      action={bringInAction}
      submitLabel="Bring the text in"
      cancelHref={cancelHref}
    >
      <HiddenField name="readFrom" />
      <WasRead />
      <p className="max-w-prose">
        The text is kept for good as a source. {UNCITED_NOTICE} Nothing of what it says goes on
        record before somebody has accepted it.
      </p>
      <TextArea
        name="text"
        label="Text"
        hint="Paste the text itself, or the whole source of a web page (HTML): its article is then read out of it first."
        quotation
        fixed
        rows={12}
      />
      <FileField />
      <TextField name="title" label="Title" hint="As the publisher gives it." />
      <div className="grid max-w-measure gap-4 sm:grid-cols-2">
        <SelectField name="kind" label="Kind" choices={choicesOf(SOURCE_KIND_LABELS)} />
        <SelectField name="language" label="Language" choices={pickers.languages} />
        <TextField name="publisher" label="Publisher" optional />
        <TextField name="author" label="Author" optional />
      </div>
      <TextField
        name="url"
        label="Web address"
        hint="The whole address, starting with https://"
        type="url"
        optional
      />
      <PartialDateField
        name="publishedOn"
        label="When it was published"
        hint="With the exact day, “on Monday” in the text can be dated. Leave it empty when you do not know."
        optional
      />
      <RadioGroup
        name="extent"
        label="How much of it this is"
        choices={choicesOf(CAPTURE_EXTENT_LABELS)}
      />
      <TextArea name="note" label="How it was captured, and what it leaves out" optional rows={2} />
    </RecordForm>
  );
}

/** Says that the form was filled from a file or a page, and is to be looked at. */
function WasRead() {
  const { text } = useFormField("readFrom");
  if (text !== "file" && text !== "page") return null;
  return (
    <Notice role="status" title={text === "file" ? "The file was read" : "The page was read"}>
      Check the text and what is said of it below, then bring it in. Nothing is kept yet.
    </Notice>
  );
}
