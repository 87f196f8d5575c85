import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
import { isKnownDate } from "@/lib/dates/partial-date";
import { CREDIBILITY_LABELS, gradeWords, RELIABILITY_LABELS } from "@/lib/features/sources/labels";
import { citedPassageHref } from "@/lib/features/sources/rules/reader-address";
import type { CitationView } from "@/lib/features/sources/types";

/**
 * The sources of a claim: title, publisher, day, both grades, and the exact words where they are
 * known, linked to the place in the captured text where they stand.
 */
export function CitationList({ citations }: { citations: CitationView[] }) {
  if (citations.length === 0) {
    return (
      <p className="text-warning">
        No source is recorded yet. A claim without a source cannot be defended.
      </p>
    );
  }
  return (
    <ol className="list-decimal space-y-3 ps-5">
      {citations.map((citation) => (
        <li key={citation.id}>
          <TextLink href={`/sources/${citation.source.id}`}>
            <NativeName>{citation.source.title}</NativeName>
          </TextLink>
          <span className="text-ink-soft">{sourceWords(citation)}</span>
          <ExactWords citation={citation} />
          {citation.note ? (
            <span dir="auto" className="block text-sm text-ink-soft">
              {citation.note}
            </span>
          ) : null}
          <span className="block text-sm text-ink-soft">{gradesOf(citation)}</span>
        </li>
      ))}
    </ol>
  );
}

function ExactWords({
  citation: { id, exactWords, captureId, source },
}: {
  citation: CitationView;
}) {
  if (!exactWords) return null;
  return (
    <>
      <q dir="auto" lang={source.language} className="mt-1 block font-serif whitespace-pre-line">
        {exactWords}
      </q>
      {captureId ? (
        <TextLink
          href={citedPassageHref(source.id, captureId, id)}
          className="inline-flex min-h-6 items-center text-sm"
        >
          Read in place
        </TextLink>
      ) : null}
    </>
  );
}

function sourceWords({ about, source }: CitationView): string {
  const { publisher, publishedOn } = source;
  const published = isKnownDate(publishedOn) ? formatPartialDate(publishedOn) : null;
  const purpose = about === "date" ? "cited for the date" : null;
  const words = [publisher, published, purpose].filter(Boolean);
  return words.length > 0 ? `, ${words.join(", ")}` : "";
}

/** Each axis by itself: how far the source is trusted, and how far the information is. */
function gradesOf({ source: { reliability, credibility } }: CitationView): string {
  const source = gradeWords(RELIABILITY_LABELS, reliability) ?? "not graded";
  const information = gradeWords(CREDIBILITY_LABELS, credibility) ?? "not graded";
  if (!reliability && !credibility) return "Source and information not graded";
  return `Source: ${source} · Information: ${information}`;
}
