import type { ReactNode } from "react";

import { DisclosurePreview } from "@/components/exports/disclosure-preview";
import { RadioSet } from "@/components/exports/radio-set";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import {
  EXPORT_AUDIENCE_LABELS,
  EXPORT_FORMAT_LABELS,
  EXPORT_KIND_HINTS,
  EXPORT_KIND_LABELS,
} from "@/lib/features/exports/labels";
import type { Disclosure } from "@/lib/features/exports/types/disclosure";
import type { ExportChoices } from "@/lib/features/exports/types/living";
import { choicesOf } from "@/lib/forms/choices";

const LEGEND = "mb-2 font-medium";

const USUAL: ExportChoices = {
  ...{ kind: "one-page", format: "pdf", audience: null, recipient: null },
  ...{ from: null, to: null, includeInternalNotes: false, ask: null },
};

type ExportFormProps = {
  caseId: string;
  choices?: ExportChoices | null;
  disclosure: Disclosure;
};

/**
 * Asks what to export and for whom, and sends it as a download. An ordinary form: nothing of it
 * needs scripts, and an answer that is a file leaves the page as it is. `choices` are those of an
 * earlier export that is to be made again.
 */
export function ExportForm({ caseId, choices, disclosure }: ExportFormProps) {
  const chosen = choices ?? USUAL;
  return (
    <form
      action={`/cases/${caseId}/export/file`}
      method="post"
      data-leave="always"
      className="group grid max-w-3xl gap-6"
    >
      <RadioSet
        name="kind"
        legend="What to make"
        choices={choicesOf(EXPORT_KIND_LABELS)}
        hints={EXPORT_KIND_HINTS}
        chosen={chosen.kind}
      />
      <RadioSet
        name="format"
        legend="Format"
        note="JSON and CSV hold the full dossier only; PDF, Word and Markdown are made of every kind."
        choices={choicesOf(EXPORT_FORMAT_LABELS)}
        chosen={chosen.format}
      />
      <RadioSet
        name="audience"
        legend="Whom it is for"
        note={
          <>
            What nobody agreed to tell these readers is left out: see{" "}
            <TextLink href={`/cases/${caseId}/consents`}>Consents</TextLink>.
          </>
        }
        choices={choicesOf(EXPORT_AUDIENCE_LABELS)}
        chosen={chosen.audience}
        required
      />
      <DisclosurePreview caseId={caseId} disclosure={disclosure} />
      <Line
        name="recipient"
        label="To whom (optional)"
        hint="A person or an office. Kept with the record of this export, not printed."
        value={chosen.recipient}
        maxLength={300}
      />
      <Line
        name="ask"
        label="What is asked for (optional)"
        hint="One sentence, for the short version. Without it, the short version asks for the release of whoever is held."
        value={chosen.ask}
        maxLength={400}
      />
      <fieldset>
        <legend className={LEGEND}>Statements and contacts from these days only (optional)</legend>
        <div className="flex flex-wrap gap-4">
          <DayBox name="from" label="From" value={chosen.from} />
          <DayBox name="to" label="To" value={chosen.to} />
        </div>
      </fieldset>
      <label className="flex items-center gap-2.5">
        <input
          type="checkbox"
          name="includeInternalNotes"
          defaultChecked={chosen.includeInternalNotes}
        />
        <span>
          Include internal notes and follow-ups{" "}
          <span className="text-ink-soft">(for your own staff only)</span>
        </span>
      </label>
      <div>
        <Button type="submit" variant="primary">
          Export summary
        </Button>
      </div>
    </form>
  );
}

type LineProps = {
  name: string;
  label: string;
  hint: ReactNode;
  value: string | null;
  maxLength: number;
};

function Line({ name, label, hint, value, maxLength }: LineProps) {
  return (
    <div>
      <label htmlFor={name} className="font-medium">
        {label}
      </label>
      <p id={`${name}-hint`} className="mb-1.5 text-sm text-ink-soft">
        {hint}
      </p>
      <input
        id={name}
        name={name}
        dir="auto"
        maxLength={maxLength}
        defaultValue={value ?? ""}
        aria-describedby={`${name}-hint`}
        className="control w-full"
      />
    </div>
  );
}

function DayBox({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <div>
      <label htmlFor={name} className="mb-1 block text-sm text-ink-soft">
        {label}
      </label>
      <input id={name} name={name} type="date" defaultValue={value ?? ""} className="control" />
    </div>
  );
}
