import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import type { OfficeInvolved } from "@/lib/features/cases/types";

type OfficeListProps = { caseId: string; offices: OfficeInvolved[] };

/** Who has spoken about a case, in which office, and how often. */
export function OfficeList({ caseId, offices }: OfficeListProps) {
  return (
    <ul className="divide-y divide-hairline">
      {offices.map(({ personId, name, office, statements }) => (
        <li
          key={`${personId} ${name} ${office}`}
          className="flex items-baseline justify-between gap-3 py-2 first:pt-0"
        >
          <span className="min-w-0">
            {personId ? (
              <TextLink href={`/people/${personId}`} subtle>
                <NativeName>{name}</NativeName>
              </TextLink>
            ) : (
              <NativeName>{name}</NativeName>
            )}
            {office ? (
              <span className="block text-sm text-ink-soft">
                <NativeName>{office}</NativeName>
              </span>
            ) : null}
          </span>
          <Times caseId={caseId} personId={personId} count={statements} />
        </li>
      ))}
    </ul>
  );
}

function Times({
  caseId,
  personId,
  count,
}: {
  caseId: string;
  personId: string | null;
  count: number;
}) {
  const words = (
    <>
      {count.toLocaleString("en-GB")}
      <span className="sr-only"> {count === 1 ? "statement" : "statements"}</span>
    </>
  );
  if (!personId) return <span className="text-sm text-ink-soft tabular-nums">{words}</span>;
  return (
    <TextLink
      href={`/statements?caseId=${caseId}&speakerId=${personId}`}
      subtle
      className="text-sm tabular-nums"
    >
      {words}
    </TextLink>
  );
}
