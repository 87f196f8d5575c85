import { Fragment } from "react";

import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
import type { Cited, DetentionDateView } from "@/lib/features/cases/types";

type OtherDatesProps = {
  dates: Cited<DetentionDateView>[];
  /** Where they stand side by side. */
  factsHref: string;
};

/** What speaks against the date of detention that a case uses, and why it was chosen all the same. */
export function OtherDates({ dates, factsHref }: OtherDatesProps) {
  const others = dates.filter(({ chosen }) => !chosen);
  if (others.length === 0) return null;
  const reason = dates.find(({ chosen }) => chosen)?.reason;
  return (
    <div className="text-sm text-ink-soft">
      {reason ? <p dir="auto">Chosen because: {reason}</p> : null}
      <p>
        <TextLink href={factsHref}>Other dates given</TextLink>:{" "}
        {others.map((other, index) => (
          <Fragment key={`${index} ${other.claim.edtf}`}>
            {index > 0 ? "; " : ""}
            {formatPartialDate(other.claim)}
            <SourceTitles date={other} />
          </Fragment>
        ))}
      </p>
    </div>
  );
}

function SourceTitles({ date: { citations } }: { date: Cited<DetentionDateView> }) {
  const sources = new Map(citations.map(({ source }) => [source.id, source.title]));
  if (sources.size === 0) return " (no source recorded)";
  return (
    <>
      {" ("}
      {[...sources].map(([id, title], index) => (
        <Fragment key={id}>
          {index > 0 ? ", " : ""}
          <TextLink href={`/sources/${id}`}>
            <NativeName>{title}</NativeName>
          </TextLink>
        </Fragment>
      ))}
      {")"}
    </>
  );
}
