import { ActionForm } from "@/components/forms/action-form";
import { startImportAction } from "@/lib/features/imports/actions";
import type { ImportView } from "@/lib/features/imports/types";

/** The two ways of bringing checked rows in, and what each means. */
export function StartChoices({ found: { id, counts, state } }: { found: ImportView }) {
  const good = counts.to_add + counts.to_change;
  if (counts.taken_back + counts.kept > 0) {
    return (
      <p>Some of this was taken back already. Undo the rest of it, then send the file again.</p>
    );
  }
  if (good === 0) {
    return <p>No row adds or changes anything, so there is nothing to bring in.</p>;
  }
  const rows = `${good.toLocaleString("en-GB")} ${good === 1 ? "row" : "rows"}`;
  return (
    <div className="grid max-w-3xl gap-5">
      {counts.bad === 0 ? (
        <div className="grid gap-2">
          <p>
            All or nothing: should a row turn out bad after all, everything that was brought in is
            taken back.
          </p>
          <ActionForm
            action={startImportAction}
            fields={{ id, mode: "all_or_nothing" }}
            label={`Bring in ${rows}, all or nothing`}
            variant="primary"
          />
        </div>
      ) : (
        <p>
          All or nothing: mend the bad rows in your file and send it again. Rows that are on file
          already are not added twice.
        </p>
      )}
      <div className="grid gap-2">
        <p>
          Good rows only: bad rows are left out, and can be downloaded, mended and sent in later.
        </p>
        <ActionForm
          action={startImportAction}
          fields={{ id, mode: "good_rows" }}
          label={state === "stopped" ? `Go on with ${rows}` : `Bring in ${rows}, good ones only`}
        />
      </div>
    </div>
  );
}
