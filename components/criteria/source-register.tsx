import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import { formatPartialDate } from "@/lib/dates/format";
import { isKnownDate } from "@/lib/dates/partial-date";
import type { NumberedSource } from "@/lib/features/criteria/types";
import { CREDIBILITY_LABELS, gradeWords, RELIABILITY_LABELS } from "@/lib/features/sources/labels";

type SourceRegisterProps = { sources: NumberedSource[]; anchor: string };

/** The sources of a framework under the numbers by which its findings name them. */
export function SourceRegister({ sources, anchor }: SourceRegisterProps) {
  return (
    <ol className="grid gap-3 text-sm">
      {sources.map(({ number, source }) => (
        <li
          key={source.id}
          id={`${anchor}-${number}`}
          className="grid grid-cols-[2rem_minmax(0,1fr)] target:bg-wash"
        >
          <span className="tabular-nums">[{number}]</span>
          <div className="min-w-0">
            <TextLink href={`/sources/${source.id}`}>
              <NativeName lang={source.language}>{source.title}</NativeName>
            </TextLink>
            <span className="text-ink-soft">{originWords(source)}</span>
            <span className="block text-ink-soft">{gradesOf(source)}</span>
            {source.url ? <span className="hidden print:block">{source.url}</span> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

function originWords({ publisher, publishedOn }: NumberedSource["source"]): string {
  const words = [
    publisher,
    isKnownDate(publishedOn) ? formatPartialDate(publishedOn) : null,
  ].filter(Boolean);
  return words.length > 0 ? `, ${words.join(", ")}` : "";
}

function gradesOf({ reliability, credibility }: NumberedSource["source"]): string {
  if (!reliability && !credibility) return "Source and information not graded";
  const source = gradeWords(RELIABILITY_LABELS, reliability) ?? "not graded";
  const information = gradeWords(CREDIBILITY_LABELS, credibility) ?? "not graded";
  return `Source: ${source} · Information: ${information}`;
}
