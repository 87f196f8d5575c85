import { Stat } from "@/components/ui/stat";
import type { LineCounts } from "@/lib/features/imports/types";

const FIGURES = [
  ["to_add", "to be added"],
  ["to_change", "would change a record"],
  ["added", "added"],
  ["changed", "changed a record"],
  ["unchanged", "on file already, unchanged"],
  ["taken_back", "taken back"],
  ["kept", "left as they are"],
  ["bad", "bad"],
] as const satisfies readonly (readonly [keyof LineCounts, string])[];

/** Rows by what became of them, or would; what does not occur is left out, but never that none is bad. */
export function ImportFigures({ counts }: { counts: LineCounts }) {
  return (
    <div className="mb-6 flex flex-wrap gap-x-8 gap-y-3">
      {FIGURES.filter(([name]) => name === "bad" || counts[name] > 0).map(([name, label]) => (
        <Stat key={name} value={counts[name].toLocaleString("en-GB")} label={label} />
      ))}
    </div>
  );
}
