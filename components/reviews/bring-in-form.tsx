"use client";

import type { ReactNode } from "react";

import { HiddenField } from "@/components/forms/hidden-field";
import { RadioGroup } from "@/components/forms/radio-group";
import { RecordForm } from "@/components/forms/record-form";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { useFormField } from "@/components/forms/use-form-field";
import { FileField } from "@/components/reviews/file-field";
import { Notice } from "@/components/ui/notice";
import { bringInAction } from "@/lib/features/reviews/actions";
import { CAPTURE_EXTENT_LABELS, UNCITED_NOTICE } from "@/lib/features/sources/labels";
import { choicesOf } from "@/lib/forms/choices";
import type { FormOpening } from "@/lib/forms/form-opening";

type BringInFormProps = {
  opening: FormOpening;
  cancelHref: string;
  /** The fields of where the text comes from. */
  origin: ReactNode;
  /** Whether this installation reads pages by their address. */
  readsAddresses: boolean;
};

/** Brings the text of an article, transcript or readout in, with where it can be read. */
export function BringInForm({ opening, cancelHref, origin, readsAddresses }: BringInFormProps) {
  return (
    <RecordForm
      opening={opening}
      action={bringInAction}
      submitLabel="Bring the text in"
      cancelHref={cancelHref}
    >
      <HiddenField name="readFrom" />
      <HiddenField name="filled" />
      <HiddenField name="fetched" />
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
      {readsAddresses ? (
        <TextField
          name="fromAddress"
          label="Or the web address of a page"
          hint="Of a page, a text, a PDF file or a Word document that everybody can open. The server fetches it once, so the site may see that it was read; its words come into this form first."
          type="url"
          optional
        />
      ) : null}
      {origin}
      <TextField name="accessedOn" label="When you read it" type="date" width="sm" optional />
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
  if (text !== "file" && text !== "page" && text !== "address") return null;
  return (
    <Notice role="status" title={text === "file" ? "The file was read" : "The page was read"}>
      Check the text and what is said of it below, then bring it in. Nothing is kept yet.
    </Notice>
  );
}
