import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { POSITION_RANK_LABELS } from "@/lib/features/people/labels";
import { termWords } from "@/lib/features/people/rules";
import type { PositionView } from "@/lib/features/people/types";
import { countryName } from "@/lib/places/countries";

/** A person's offices over time, the last first: when in the margin, what beside it. */
export function OfficeList({ positions }: { positions: PositionView[] }) {
  return (
    <ol className="border-b border-hairline">
      {positions.map((position) => (
        <li
          key={position.id}
          className="grid gap-x-6 border-t border-hairline py-2 sm:grid-cols-[11rem_minmax(0,1fr)]"
        >
          <span className="text-ink-soft tabular-nums">
            {termWords(position) ?? "Dates not recorded"}
          </span>
          <span className="min-w-0">
            <NativeName className="font-medium">{position.title}</NativeName>
            {position.organisation ? (
              <>
                ,{" "}
                <TextLink href={`/organisations/${position.organisation.id}`} subtle>
                  <NativeName>{position.organisation.name}</NativeName>
                </TextLink>
              </>
            ) : null}
            <span className="block text-sm text-ink-soft">{placeWords(position)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function placeWords({ rank, country }: PositionView): string {
  return [POSITION_RANK_LABELS[rank], country && countryName(country)].filter(Boolean).join(" · ");
}
