import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
import { isKnownDate } from "@/lib/dates/partial-date";
import type { CaseSource } from "@/lib/features/cases/types";

/** The sources a case rests on, those most cited first. */
export function CaseSourceList({ sources, total }: { sources: CaseSource[]; total: number }) {
  if (sources.length === 0) {
    return (
      <p className="text-warning">
        No source is recorded yet. A claim without a source cannot be defended.
      </p>
    );
  }
  return (
    <>
      <ol className="list-decimal space-y-2 ps-5 marker:text-ink-soft">
        {sources.map(({ id, title, publisher, publishedOn, citations }) => (
          <li key={id}>
            <TextLink href={`/sources/${id}`} subtle>
              <NativeName>{title}</NativeName>
            </TextLink>
            <span className="block text-sm text-ink-soft">
              {[
                publisher,
                isKnownDate(publishedOn) ? formatPartialDate(publishedOn) : null,
                `cited ${citations === 1 ? "once" : `${citations.toLocaleString("en-GB")} times`}`,
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ol>
      {total > sources.length ? (
        <p className="mt-2 text-sm text-ink-soft">
          and {(total - sources.length).toLocaleString("en-GB")} more, each named beside what it
          supports
        </p>
      ) : null}
    </>
  );
}
