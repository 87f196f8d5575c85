import type { Metadata } from "next";

import { PageHeader } from "@/components/layout/page-header";
import { TrashFilter } from "@/components/trash/trash-filter";
import { TrashList, type OfferedRow } from "@/components/trash/trash-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import type { Actor } from "@/lib/auth/actor";
import { can, canChange } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { listTrash } from "@/lib/features/trash/queries/list-trash";
import { trashNounSchema } from "@/lib/features/trash/schema";
import type { TrashRow } from "@/lib/features/trash/types";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Trash" };

/** A part of a record is changed by whoever may change the record. */
function mayRestore(actor: Actor, { noun, part, createdById }: TrashRow): boolean {
  if (part) return canChange(actor, `${part.noun}:edit`, createdById);
  if (noun === "fact" || noun === "attachment") return false;
  return canChange(actor, `${noun}:trash`, createdById);
}

function offered(actor: Actor, row: TrashRow): OfferedRow {
  const mayErase = can(actor, "trash:erase") && row.erasableFrom <= today();
  return { ...row, mayRestore: mayRestore(actor, row), mayErase };
}

export default async function TrashPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const params = firstValues(await searchParams);
  const page = await listTrash(actor, params);
  const noun = trashNounSchema.safeParse(params.noun).data ?? null;
  return (
    <>
      <PageHeader
        title="Trash"
        summary="What was thrown away and can be brought back. Nothing leaves by itself: after 30 days an administrator can erase a record for good, one at a time."
      />
      <TrashFilter counts={page.counts} current={noun} />
      {page.rows.length > 0 ? (
        <TrashList rows={page.rows.map((row) => offered(actor, row))} />
      ) : (
        <EmptyState title="The trash is empty.">
          What is moved to the trash from a record’s page is listed here.
        </EmptyState>
      )}
      <Pagination
        label="Pages of the trash"
        note={`${page.total.toLocaleString("en-GB")} ${page.total === 1 ? "record" : "records"}`}
        previousHref={params.after ? listHref("/trash", params, { after: undefined }) : undefined}
        nextHref={page.after ? listHref("/trash", params, { after: page.after }) : undefined}
      />
    </>
  );
}
