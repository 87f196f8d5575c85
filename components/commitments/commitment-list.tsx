import {
  CaseClosedBadge,
  CommitmentStateBadge,
  LatenessBadge,
} from "@/components/commitments/commitment-state-badge";
import { dueWords } from "@/components/commitments/due-words";
import { NativeName } from "@/components/ui/native-name";
import { TextLink } from "@/components/ui/text-link";
import type { CommitmentRow } from "@/lib/features/commitments/types";
import { speakerName } from "@/lib/features/statements/rules";

/** Promises in a few words each: what, by whom, until when, and how they stand. */
export function CommitmentList({ commitments }: { commitments: CommitmentRow[] }) {
  return (
    <ul className="divide-y divide-hairline border-y border-hairline">
      {commitments.map((commitment) => (
        <li key={commitment.id} className="py-2">
          <TextLink href={`/commitments/${commitment.id}`} subtle className="font-serif">
            <span
              dir="auto"
              lang={commitment.language ?? undefined}
              className="line-clamp-2 wrap-anywhere"
            >
              {commitment.words}
            </span>
          </TextLink>
          <span className="flex flex-wrap items-baseline gap-x-4 text-sm text-ink-soft">
            <NativeName>{speakerName(commitment.promiser)}</NativeName>
            {dueSentence(commitment)}
            <CommitmentStateBadge state={commitment.state} />
            <CaseClosedBadge closed={commitment.caseClosed} />
            <LatenessBadge lateness={commitment.lateness} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function dueSentence({ due }: CommitmentRow): string {
  const words = dueWords(due);
  return due.edtf === null ? words : `due ${words}`;
}
