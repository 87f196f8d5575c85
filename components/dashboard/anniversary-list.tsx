import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { formatDay } from "@/lib/dates/format";
import type { Anniversary } from "@/lib/features/dashboard/types";

/** Days ahead on which a detention began some years ago. */
export function AnniversaryList({ anniversaries }: { anniversaries: Anniversary[] }) {
  if (anniversaries.length === 0) return <p className="text-ink-soft">None in the next 60 days.</p>;
  return (
    <ul className="border-b border-hairline">
      {anniversaries.map(({ caseId, personName, day, years }) => (
        <li key={caseId} className="border-t border-hairline py-2">
          <TextLink href={`/cases/${caseId}`} subtle>
            <NativeName>{personName}</NativeName>
          </TextLink>
          <span className="block text-sm text-ink-soft">
            {years === 1 ? "1 year" : `${years} years`} on {formatDay(day)}
          </span>
        </li>
      ))}
    </ul>
  );
}
