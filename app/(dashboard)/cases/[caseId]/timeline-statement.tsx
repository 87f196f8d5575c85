import { TimelineEntryFrame } from "@/components/cases/timeline-entry-frame";
import { SpeakerLine, SpeakerOffice } from "@/components/statements/speaker-line";
import { Quotation } from "@/components/ui/quotation";
import { TextLink } from "@/components/ui/text-link";
import type { TimelineEntry } from "@/lib/features/cases/types";
import { STATEMENT_CHANNEL_LABELS } from "@/lib/features/statements/labels";
import { officeWords } from "@/lib/features/statements/rules";

const LONGEST_EXCERPT = 600;

type TimelineStatementProps = {
  entry: Extract<TimelineEntry, { kind: "statement" }>;
  marked: boolean;
};

/** What somebody said, set as a quotation; a long one is cut at a word, and the whole is a link away. */
export function TimelineStatement({ entry, marked }: TimelineStatementProps) {
  const { statement } = entry;
  const excerpt = excerptOf(statement.text);
  const channel = [
    statement.channel === "other" ? "Statement" : STATEMENT_CHANNEL_LABELS[statement.channel],
    statement.venue,
  ]
    .filter(Boolean)
    .join(", ");
  return (
    <TimelineEntryFrame
      entry={entry}
      marked={marked}
      label={
        <TextLink href={`/statements/${statement.id}`}>
          <bdi>{channel}</bdi>
        </TextLink>
      }
    >
      <Quotation
        lang={statement.language}
        wording={statement.wording}
        speaker={<SpeakerLine speaker={statement.speaker} />}
        office={
          officeWords(statement.speaker) ? <SpeakerOffice speaker={statement.speaker} /> : null
        }
        note={
          excerpt === statement.text ? null : (
            <TextLink href={`/statements/${statement.id}`}>Read the whole statement</TextLink>
          )
        }
      >
        {excerpt}
      </Quotation>
    </TimelineEntryFrame>
  );
}

function excerptOf(text: string): string {
  if (text.length <= LONGEST_EXCERPT) return text;
  return `${text
    .slice(0, LONGEST_EXCERPT)
    .replace(/\s+\S*$/, "")
    .toWellFormed()} …`;
}
