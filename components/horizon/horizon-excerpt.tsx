import { HorizonList } from "@/components/horizon/horizon-list";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import type { HorizonExcerpt as Excerpt } from "@/lib/features/horizon/types";

type HorizonExcerptProps = {
  excerpt: Excerpt;
  /** Said when nothing lies ahead. */
  empty: string;
  /** The whole list, narrowed as this excerpt is: its query without the question mark. */
  query: string;
  withoutCase?: boolean;
};

const moreHref = (...parts: string[]) => `/horizon?${parts.filter(Boolean).join("&")}`;

/** What is overdue, then what comes next, and the way to the rest. */
export function HorizonExcerpt({
  excerpt,
  empty,
  query,
  withoutCase = false,
}: HorizonExcerptProps) {
  const { overdue, ahead } = excerpt;
  return (
    <div className="grid gap-4">
      {overdue.rows.length > 0 ? (
        <div>
          <p className="mb-2">
            <Badge tone="warning">Overdue</Badge>
          </p>
          <HorizonList entries={overdue.rows} withoutCase={withoutCase} narrow />
          {overdue.more ? (
            <p className="mt-2 text-sm">
              <TextLink href={moreHref(query, "overdue=on")}>All that is overdue</TextLink>
            </p>
          ) : null}
        </div>
      ) : null}
      {ahead.rows.length > 0 ? (
        <HorizonList entries={ahead.rows} withoutCase={withoutCase} narrow />
      ) : (
        <p className="text-sm text-ink-soft">{empty}</p>
      )}
      <p className="text-sm">
        <TextLink href={moreHref(query)}>{ahead.more ? "More on the horizon" : "Horizon"}</TextLink>
      </p>
    </div>
  );
}
