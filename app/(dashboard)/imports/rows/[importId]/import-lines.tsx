import { LineTable } from "@/components/imports/line-table";
import { ButtonLink } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { TabNav } from "@/components/ui/tab-nav";
import { requireActor } from "@/lib/auth/session";
import { listLines } from "@/lib/features/imports/queries/lines";
import { LINE_GROUPS, type LineGroup } from "@/lib/features/imports/schema";
import type { ImportView, LineCounts } from "@/lib/features/imports/types";
import { listHref } from "@/lib/http/search-params";

const GROUP_WORDS: Record<LineGroup, string> = {
  bad: "Bad",
  noted: "With remarks",
  changing: "Changing",
  adding: "Adding",
  unchanged: "Unchanged",
  kept: "Left as they are",
};

const countOf = (group: LineGroup, counts: LineCounts): number =>
  ({
    bad: counts.bad,
    noted: counts.noted,
    changing: counts.to_change + counts.changed,
    adding: counts.to_add + counts.added,
    unchanged: counts.unchanged,
    kept: counts.kept,
  })[group];

type ImportLinesProps = { found: ImportView; query: Record<string, string> };

/** The rows of a file by what became of them, a page at a time. */
export async function ImportLines({ found, query }: ImportLinesProps) {
  const { id, kind, counts, state } = found;
  const groups = Object.values(LINE_GROUPS).filter((group) => countOf(group, counts) > 0);
  const show = groups.find((group) => group === query.show) ?? groups[0];
  if (!show) return <p className="text-ink-soft">No row is to be shown.</p>;
  const path = `/imports/rows/${id}`;
  const from = show === query.show ? query.from : undefined;
  const { rows, next, previous } = await listLines(await requireActor(), { id, show, from });
  return (
    <>
      <TabNav
        label="Rows by outcome"
        tabs={groups.map((group) => ({
          label: GROUP_WORDS[group],
          href: listHref(path, {}, { show: group }),
          current: group === show,
          count: countOf(group, counts),
        }))}
      />
      <LineTable kind={kind} rows={rows} />
      <Pagination
        label="Pages of rows"
        previousHref={
          previous === null ? undefined : listHref(path, {}, { show, from: String(previous) })
        }
        nextHref={next ? listHref(path, {}, { show, from: String(next) }) : undefined}
      />
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        {counts.bad > 0 ? (
          <a href={`${path}/bad-rows`} download className="text-link underline">
            Download the bad rows
          </a>
        ) : null}
        {state === "checked" ? (
          <ButtonLink href={listHref(path, {}, { columns: "again" })}>
            Choose the columns again
          </ButtonLink>
        ) : null}
      </div>
    </>
  );
}
