import { TextLink } from "@/components/ui/text-link";
import { citedPassageHref } from "@/lib/features/sources/rules/reader-address";
import type { CitationView } from "@/lib/features/sources/types";

type FindingSourcesProps = {
  citations: CitationView[];
  /** The number of a source in the list at the end of the framework, by its id. */
  numbers: ReadonlyMap<string, number>;
  /** What the addresses of that list begin with. */
  anchor: string;
};

/** What a finding rests on: the number of each source, both its grades, and the exact words. */
export function FindingSources({ citations, numbers, anchor }: FindingSourcesProps) {
  return (
    <ul className="grid gap-2 text-sm" aria-label="Sources">
      {citations.map((citation) => (
        <li key={citation.id} className="grid grid-cols-[2rem_minmax(0,1fr)]">
          <SourceNumber number={numbers.get(citation.source.id) ?? 0} anchor={anchor} />
          <div className="min-w-0">
            {citation.exactWords ? (
              <q
                dir="auto"
                lang={citation.source.language}
                className="block font-serif text-base whitespace-pre-line"
              >
                {citation.exactWords}
              </q>
            ) : null}
            <span className="text-ink-soft">
              {gradeLine(citation)}
              {citation.note ? (
                <>
                  {" · "}
                  <bdi>{citation.note}</bdi>
                </>
              ) : null}
            </span>
            {citation.captureId ? (
              <TextLink
                href={citedPassageHref(citation.source.id, citation.captureId, citation.id)}
                className="ms-2 inline-flex min-h-6 items-center print:hidden"
              >
                Read in place
              </TextLink>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

function SourceNumber({ number, anchor }: { number: number; anchor: string }) {
  return (
    <a
      href={`#${anchor}-${number}`}
      className="inline-flex min-h-6 min-w-6 items-start text-link tabular-nums hover:underline"
    >
      <span className="sr-only">Source </span>[{number}]
    </a>
  );
}

function gradeLine({ source: { reliability, credibility } }: CitationView): string {
  if (!reliability && !credibility) return "Not graded";
  return `Source ${reliability ?? "not graded"}, information ${credibility ?? "not graded"}`;
}
