import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { formatDay } from "@/lib/dates/format";
import { EXPORT_KIND_LABELS } from "@/lib/features/exports/labels";
import { changesWords, recipientWords } from "@/lib/features/exports/rules";
import type { ExportRow, ExportWarning } from "@/lib/features/exports/types/living";

/** “since you sent this to …”, by who reads it and who made it. */
export function sinceWords(
  made: Pick<ExportRow, "madeBy" | "audience" | "recipient">,
  readerId: string,
): string {
  const who = made.madeBy.id === readerId ? "you" : made.madeBy.name;
  const recipient = recipientWords(made);
  return recipient === null
    ? `since ${who} exported this`
    : `since ${who} sent this to ${recipient}`;
}

type ExportWarningsProps = { caseId: string; readerId: string; warnings: ExportWarning[] };

/** Exports that no longer tell the case as it is; nothing when all of them do. */
export function ExportWarnings({ caseId, readerId, warnings }: ExportWarningsProps) {
  if (warnings.length === 0) return null;
  return (
    <div data-print="hide" className="mb-6">
      <Notice tone="warning" title="Handed out before the latest changes">
        <ul>
          {warnings.map((warning) => (
            <li key={warning.id} className="break-words">
              {changesWords(warning.changes)} <bdi>{sinceWords(warning, readerId)}</bdi> (
              <TextLink href={`/cases/${caseId}/exports/${warning.id}`}>
                export of {formatDay(warning.day)}: {EXPORT_KIND_LABELS[warning.kind]}
              </TextLink>
              ).
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
