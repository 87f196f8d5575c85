import { MapColumnsForm } from "@/components/imports/map-columns-form";
import { SectionHeading } from "@/components/ui/section-heading";
import { requireActor } from "@/lib/auth/session";
import type { ImportView } from "@/lib/features/imports/types";
import { openForm } from "@/lib/forms/open-form";

/** The form in which the columns of a file are given their fields, as they were guessed or chosen last. */
export async function ChosenColumns({ found }: { found: ImportView }) {
  const { id, version, columns, keyColumn, addPeople, kind, header, samples } = found;
  const opening = await openForm(await requireActor(), `/imports/rows/${id}`, {
    ...{ id, version: String(version), columns },
    keyColumn: keyColumn === null ? "" : String(keyColumn),
    addPeople: addPeople ? "on" : "",
  });
  return (
    <section>
      <SectionHeading count={header.length} capped={false}>
        Columns
      </SectionHeading>
      <p className="mb-4 max-w-measure">
        Say what each column holds. Columns with the same headings are remembered for your next
        file. A field that no column fills is never emptied on a record that is on file.
      </p>
      <MapColumnsForm opening={opening} found={{ kind, header, samples, version }} />
    </section>
  );
}
