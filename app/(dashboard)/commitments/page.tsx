import type { Metadata } from "next";

import { CommitmentFilters } from "@/components/commitments/commitment-filters";
import { CommitmentTable } from "@/components/commitments/commitment-table";
import { PageHeader } from "@/components/layout/page-header";
import { TrashSwitch } from "@/components/layout/trash-switch";
import { ButtonLink } from "@/components/ui/button";
import type { Sort } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { KeysetPagination } from "@/components/ui/keyset-pagination";
import { requireActor } from "@/lib/auth/session";
import {
  listCommitmentFilterChoices,
  listCommitments,
} from "@/lib/features/commitments/queries/list-commitments";
import { firstValues, listHref, type SearchParams } from "@/lib/http/search-params";

const PATH = "/commitments";

/** What the list's `sort` is called when its headers show it; being soonest due is the usual one. */
const SORTS = {
  due: { key: "due", direction: "ascending" },
  "due-last": { key: "due", direction: "descending" },
  oldest: { key: "made", direction: "ascending" },
  newest: { key: "made", direction: "descending" },
} as const satisfies Record<string, Sort>;

const shownAs = (sort = "") => new Map(Object.entries<Sort>(SORTS)).get(sort) ?? SORTS.due;
const nameOf = (sort: Sort) =>
  Object.entries(SORTS).find(
    ([, { key, direction }]) => key === sort.key && direction === sort.direction,
  )?.[0];

export const metadata: Metadata = { title: "Commitments" };

export default async function CommitmentsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const params = firstValues(await searchParams);
  const [page, choices] = await Promise.all([
    listCommitments(actor, params),
    listCommitmentFilterChoices(actor, params),
  ]);
  const href = (changes: Record<string, string | undefined>) => listHref(PATH, params, changes);
  return (
    <>
      <PageHeader
        title="Commitments"
        summary="What officials have promised, and what became of it."
        actions={<ButtonLink href={`${PATH}/officials`}>By official</ButtonLink>}
      />
      <CommitmentFilters params={params} choices={choices} />
      {page.rows.length > 0 ? (
        <CommitmentTable
          rows={page.rows}
          caption="Commitments"
          sort={shownAs(params.sort)}
          sortHref={(sort) => href({ sort: nameOf(sort) })}
        />
      ) : (
        <EmptyState
          title={params.trash ? "The trash is empty." : "No commitments here."}
          action={
            <ButtonLink href="/statements?kind=pledge">Statements that pledge something</ButtonLink>
          }
        >
          Change or clear the filters, or open a statement that promises something and record it
          there.
        </EmptyState>
      )}
      <KeysetPagination
        label="Pages of commitments"
        noun={{ one: "commitment", many: "commitments" }}
        page={page}
        href={href}
      />
      <TrashSwitch path={PATH} inTrash={Boolean(params.trash)} />
    </>
  );
}
