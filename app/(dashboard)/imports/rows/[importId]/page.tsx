import type { Metadata } from "next";

import { ChosenColumns } from "@/app/(dashboard)/imports/rows/[importId]/chosen-columns";
import { ImportLines } from "@/app/(dashboard)/imports/rows/[importId]/import-lines";
import { ActionForm } from "@/components/forms/action-form";
import { ImportFigures } from "@/components/imports/import-figures";
import { StartChoices } from "@/components/imports/start-choices";
import { UnderWay } from "@/components/imports/under-way";
import { PageHeader } from "@/components/layout/page-header";
import { Notice } from "@/components/ui/notice";
import { SectionHeading } from "@/components/ui/section-heading";
import { requireActor } from "@/lib/auth/session";
import { undoImportAction } from "@/lib/features/imports/actions";
import {
  DELIMITER_LABELS,
  IMPORT_KIND_LABELS,
  IMPORT_STATE_LABELS,
} from "@/lib/features/imports/labels";
import { getImport } from "@/lib/features/imports/queries/imports";
import { orNotFound } from "@/lib/http/or-not-found";
import { firstValues } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "A file of rows" };

const WORKING = ["checking", "importing", "undoing"];

export default async function ImportPage({
  params,
  searchParams,
}: PageProps<"/imports/rows/[importId]">) {
  const actor = await requireActor();
  const { importId } = await params;
  const found = await orNotFound(getImport(actor, { id: importId }));
  const query = firstValues(await searchParams);
  const { state } = found;
  const isMapping = state === "mapping" || (state === "checked" && query.columns === "again");
  return (
    <>
      <PageHeader
        title={<bdi className="wrap-anywhere">{found.fileName}</bdi>}
        breadcrumb={[{ label: "Imports", href: "/imports" }]}
        summary={`${IMPORT_KIND_LABELS[found.kind]}, ${found.rowCount.toLocaleString("en-GB")} rows parted by ${DELIMITER_LABELS[found.delimiter] ?? "commas"}, ${found.encoding}. ${IMPORT_STATE_LABELS[state]}.`}
      />
      <div className="grid gap-10">
        {found.stoppedFor ? <Notice tone="warning">{found.stoppedFor}</Notice> : null}
        {WORKING.includes(state) ? <UnderWay found={found} /> : null}
        {isMapping ? <ChosenColumns found={found} /> : null}
        {!isMapping && state !== "checking" ? (
          <section>
            <SectionHeading>Rows</SectionHeading>
            <ImportFigures counts={found.counts} />
            <ImportLines found={found} query={query} />
          </section>
        ) : null}
        {!isMapping && (state === "checked" || state === "stopped") ? (
          <section>
            <SectionHeading>Bring the rows in</SectionHeading>
            <StartChoices found={found} />
          </section>
        ) : null}
        {state === "imported" || state === "stopped" ? (
          <section>
            <SectionHeading>Undo the whole file</SectionHeading>
            <p className="mb-3 max-w-measure">
              What the file added goes to the trash, and what it changed gets its earlier values
              back. Records changed since, or that others rest on, stay as they are and are named.
            </p>
            <ActionForm
              action={undoImportAction}
              fields={{ id: found.id }}
              label="Undo this import"
              variant="danger"
            />
          </section>
        ) : null}
      </div>
    </>
  );
}
