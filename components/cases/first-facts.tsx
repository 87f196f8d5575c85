"use client";

import { AddNew } from "@/components/forms/add-new";
import type { FormPickers } from "@/components/forms/form-pickers";
import { CustodyPlaceFields } from "@/components/cases/custody-fields";
import { DeterminationFields } from "@/components/cases/determination-fields";
import { StatusFields } from "@/components/cases/status-fields";

/** What is often known when a case is opened; each becomes a dated record of its own. */
export function FirstFacts({ pickers }: { pickers: FormPickers }) {
  return (
    <section className="grid gap-2">
      <h2 className="font-medium">What else is known already?</h2>
      <p className="text-ink-soft">
        All of it can be added later. The sources below are recorded for whatever you fill in here.
      </p>
      <AddNew
        name="firstCustody"
        mainField="place"
        label="Where they are held"
        fields={<CustodyPlaceFields pickers={pickers} prefix="firstCustody." />}
      />
      <AddNew
        name="firstStatus"
        mainField="status"
        label="Status"
        fields={<StatusFields prefix="firstStatus." optional />}
      />
      <AddNew
        name="firstDetermination"
        mainField="status"
        label="Determination of wrongful detention"
        fields={<DeterminationFields prefix="firstDetermination." optional />}
      />
    </section>
  );
}
