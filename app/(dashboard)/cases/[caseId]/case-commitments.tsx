import { CommitmentList } from "@/components/commitments/commitment-list";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/auth/actor";
import { listCommitments } from "@/lib/features/commitments/queries/list-commitments";

const SHOWN = 8;

type CaseCommitmentsProps = { actor: Actor; caseId: string };

/** The promises about a case that can still be held to, soonest due first, and the way to the rest. */
export async function CaseCommitments({ actor, caseId }: CaseCommitmentsProps) {
  const { rows, total, capped } = await listCommitments(actor, { caseId, state: "pending" });
  return (
    <section>
      <SectionHeading count={total} capped={capped}>
        Open commitments
      </SectionHeading>
      {total > 0 ? (
        <CommitmentList commitments={rows.slice(0, SHOWN)} />
      ) : (
        <p className="text-sm text-ink-soft">
          No promise is open. Promises are recorded from the statement they were made in.
        </p>
      )}
      <p className="mt-2 text-sm">
        <TextLink href={`/commitments?caseId=${caseId}`}>All commitments of this case</TextLink>
      </p>
    </section>
  );
}
