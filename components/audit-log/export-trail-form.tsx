import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TRAIL_FORMAT_LABELS } from "@/lib/features/audit-log/labels";
import { choicesOf } from "@/lib/forms/choices";

const KEPT = ["who", "change", "about", "record", "from", "to"] as const;

/** Makes a file of what the list shows, all its pages; a plain form, so it works without scripts. */
export function ExportTrailForm({ params }: { params: Record<string, string> }) {
  const filtered = KEPT.some((name) => params[name]);
  return (
    <Disclosure label={filtered ? "Export what is filtered" : "Export the whole trail"}>
      <form
        action="/admin/audit/file"
        method="post"
        data-leave="always"
        className="mt-2 flex flex-wrap items-end gap-3"
      >
        {KEPT.map((name) =>
          params[name] ? <input key={name} type="hidden" name={name} value={params[name]} /> : null,
        )}
        <div>
          <label htmlFor="trail-format" className="mb-1 block text-sm text-ink-soft">
            Format
          </label>
          <select id="trail-format" name="format" className="control">
            {choicesOf(TRAIL_FORMAT_LABELS).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <Button type="submit">Export</Button>
        <p className="basis-full text-sm text-ink-soft">
          The export is itself an entry of the trail.
        </p>
      </form>
    </Disclosure>
  );
}
