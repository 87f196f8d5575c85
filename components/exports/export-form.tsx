import { Button } from "@/components/ui/button";
import { EXPORT_FORMAT_LABELS, EXPORT_LENGTH_LABELS } from "@/lib/features/exports/labels";
import { choicesOf } from "@/lib/forms/choices";

const LEGEND = "mb-2 font-medium";

/**
 * Asks what to export, and sends it as a download. An ordinary form: nothing of it needs scripts,
 * and an answer that is a file leaves the page as it is.
 */
export function ExportForm({ caseId }: { caseId: string }) {
  return (
    <form
      action={`/cases/${caseId}/export/file`}
      method="post"
      data-leave="always"
      className="grid max-w-3xl gap-6"
    >
      <RadioSet
        name="format"
        legend="Format"
        choices={choicesOf(EXPORT_FORMAT_LABELS)}
        chosen="pdf"
      />
      <RadioSet
        name="length"
        legend="How much"
        choices={choicesOf(EXPORT_LENGTH_LABELS)}
        chosen="one-page"
      />
      <fieldset>
        <legend className={LEGEND}>Statements and contacts from these days only (optional)</legend>
        <div className="flex flex-wrap gap-4">
          <DayBox name="from" label="From" />
          <DayBox name="to" label="To" />
        </div>
      </fieldset>
      <label className="flex items-center gap-2.5">
        <input type="checkbox" name="includeInternalNotes" />
        <span>
          Include internal notes <span className="text-ink-soft">(not for distribution)</span>
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

type RadioSetProps = {
  name: string;
  legend: string;
  choices: { value: string; label: string }[];
  chosen: string;
};

function RadioSet({ name, legend, choices, chosen }: RadioSetProps) {
  return (
    <fieldset>
      <legend className={LEGEND}>{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className="flex min-h-8 items-center gap-2.5">
          <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function DayBox({ name, label }: { name: string; label: string }) {
  return (
    <div>
      <label htmlFor={name} className="mb-1 block text-sm text-ink-soft">
        {label}
      </label>
      <input id={name} name={name} type="date" className="control" />
    </div>
  );
}
