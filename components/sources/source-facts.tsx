import { DefinitionList } from "@/components/ui/definition-list";
import { NativeName } from "@/components/ui/native-name";
import { ExternalTextLink } from "@/components/ui/text-link";
import { formatDay, formatPartialDate } from "@/lib/dates/format";
import {
  CREDIBILITY_LABELS,
  gradeWords,
  RELIABILITY_LABELS,
  SOURCE_KIND_LABELS,
} from "@/lib/features/sources/labels";
import type { SourceView } from "@/lib/features/sources/types";
import { languageName } from "@/lib/places/languages";

/** Everything known about a source besides what it is cited for. */
export function SourceFacts({ source }: { source: SourceView }) {
  const { publishedOn, publisher, author, accessedOn, captureNote } = source;
  return (
    <DefinitionList
      items={[
        { term: "Kind", value: SOURCE_KIND_LABELS[source.kind] },
        { term: "Publisher", value: publisher ? <NativeName>{publisher}</NativeName> : null },
        { term: "Author", value: author ? <NativeName>{author}</NativeName> : null },
        { term: "Published", value: formatPartialDate(publishedOn) },
        ...(publishedOn.edtf && publishedOn.asStated
          ? [{ term: "As the source puts it", value: <q>{publishedOn.asStated}</q> }]
          : []),
        { term: "Language", value: languageName(source.language) },
        { term: "Web address", value: <Address url={source.url} /> },
        { term: "Archived copy", value: <Address url={source.archiveUrl} /> },
        { term: "Read on", value: accessedOn && formatDay(accessedOn) },
        {
          term: "Reliability of the source",
          value: gradeWords(RELIABILITY_LABELS, source.reliability) ?? "Not graded",
        },
        {
          term: "Credibility of the information",
          value: gradeWords(CREDIBILITY_LABELS, source.credibility) ?? "Not graded",
        },
        ...(captureNote
          ? [
              {
                term: "Capture note",
                value: (
                  <span dir="auto" className="whitespace-pre-line">
                    {captureNote}
                  </span>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Address({ url }: { url: string | null }) {
  if (!url) return <span className="text-ink-soft">Not recorded</span>;
  return (
    <ExternalTextLink href={url}>
      <span dir="ltr" className="break-all">
        {url}
      </span>
    </ExternalTextLink>
  );
}
