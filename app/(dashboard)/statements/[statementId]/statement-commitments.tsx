import { CommitmentList } from "@/components/commitments/commitment-list";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/permissions";
import { listStatementCommitments } from "@/lib/features/commitments/queries/list-commitments";
import type { StatementView } from "@/lib/features/statements/types";

type StatementCommitmentsProps = {
  actor: Actor;
  /** As whom it is offered what can be done. */
  offered: Actor;
  statement: StatementView;
};

/** What was promised in a statement, and where a promise in it is recorded. */
export async function StatementCommitments({
  actor,
  offered,
  statement,
}: StatementCommitmentsProps) {
  const commitments = await listStatementCommitments(actor, { statementId: statement.id });
  const mayAdd = can(offered, "commitment:add") && !statement.deletedAt;
  if (commitments.length === 0 && !mayAdd) return null;
  return (
    <section>
      <SectionHeading
        count={commitments.length}
        capped={false}
        actions={
          mayAdd && (
            <TextLink href={`/statements/${statement.id}/commitments/new`}>
              Record a commitment
            </TextLink>
          )
        }
      >
        Commitments
      </SectionHeading>
      {commitments.length > 0 ? (
        <CommitmentList commitments={commitments} />
      ) : (
        <p className="text-ink-soft">
          Nothing promised here is on record. If these words promise something, record it, so that
          somebody can be held to it.
        </p>
      )}
    </section>
  );
}
