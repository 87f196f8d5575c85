import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
import type { CitationView } from "@/lib/features/sources/types";

/** The sources of a claim: title, publisher, day, grades, and the exact words where they are known. */
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
          {citation.exactWords ? (
            <q dir="auto" className="mt-1 block font-serif">
              {citation.exactWords}
            </q>
          ) : null}
          {citation.note ? (
            <span className="block text-sm text-ink-soft">{citation.note}</span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function sourceWords({ about, source }: CitationView): string {
  const { publisher, publishedOn, reliability, credibility } = source;
  const published =
    publishedOn.edtf || publishedOn.asStated ? formatPartialDate(publishedOn) : null;
  const grade =
    reliability || credibility ? `graded ${reliability ?? "–"}${credibility ?? "–"}` : null;
  const purpose = about === "date" ? "cited for the date" : null;
  const words = [publisher, published, grade, purpose].filter(Boolean);
  return words.length > 0 ? `, ${words.join(", ")}` : "";
}
