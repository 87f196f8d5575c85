import { LocalTime } from "@/components/ui/local-time";
import { TextLink } from "@/components/ui/text-link";
import type { RecentChange } from "@/lib/features/dashboard/types";

const SUBJECTS: Record<string, { words: string; path: string }> = {
  case: { words: "a case", path: "/cases" },
  person: { words: "a person", path: "/people" },
  statement: { words: "a statement", path: "/statements" },
  commitment: { words: "a commitment", path: "/commitments" },
  contact: { words: "a contact", path: "/contacts" },
  source: { words: "a source", path: "/sources" },
  task: { words: "a task", path: "/tasks" },
  organisation: { words: "an organisation", path: "/organisations" },
};

/** Who did what lately, with the way to the record. */
export function RecentChanges({ changes }: { changes: RecentChange[] }) {
  return (
    <ol className="border-b border-hairline text-sm">
      {changes.map((change) => (
        <li key={change.id} className="border-t border-hairline py-2">
          <bdi className="font-medium">{change.actorName}</bdi> {verb(change.action)}{" "}
          <Subject change={change} />
          <span className="block text-ink-soft">
            <LocalTime instant={change.at.toISOString()} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function Subject({ change }: { change: RecentChange }) {
  if (change.subjectType === "fact" && change.caseId) {
    return <TextLink href={`/cases/${change.caseId}`}>a case</TextLink>;
  }
  const subject = SUBJECTS[change.subjectType];
  return subject ? (
    <TextLink href={`${subject.path}/${change.subjectId}`}>{subject.words}</TextLink>
  ) : (
    "a record"
  );
}

/** "case.recorded-status" → "recorded status on"; "statement.added" → "added". */
function verb(action: string): string {
  const words = (action.split(".")[1] ?? action).replaceAll("-", " ");
  return words.includes(" ") ? `${words} on` : words;
}
