import { StatusHistory } from "@/components/commitments/status-history";
import { ActionForm } from "@/components/forms/action-form";
import { CitationList } from "@/components/sources/citation-list";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Actor } from "@/lib/auth/actor";
import { can, canChange } from "@/lib/auth/permissions";
import { bringBackStatusAction, takeBackStatusAction } from "@/lib/features/commitments/actions";
import type { CommitmentStatusView, CommitmentView } from "@/lib/features/commitments/types";

type CommitmentFateProps = {
  /** As whom it is offered what can be done. */
  offered: Actor;
  commitment: CommitmentView;
};

/** What became of a promise, turn by turn, and where a turn is recorded or taken back. */
export function CommitmentFate({ offered, commitment }: CommitmentFateProps) {
  const { id, statuses, takenBack } = commitment;
  const live = !commitment.deletedAt && !commitment.statement.inTrash;
  const mayChange = ({ createdById }: CommitmentStatusView) =>
    live && canChange(offered, "commitment:trash", createdById);
  return (
    <section>
      <SectionHeading
        count={statuses.length}
        capped={false}
        actions={
          live && can(offered, "commitment:add") ? (
            <ButtonLink href={`/commitments/${id}/status/new`} variant="primary">
              Record what became of it
            </ButtonLink>
          ) : null
        }
      >
        What became of it
      </SectionHeading>
      {statuses.length > 0 ? (
        <StatusHistory
          statuses={statuses}
          evidence={evidenceOf}
          actions={(status) =>
            mayChange(status) && (
              <ActionForm
                action={takeBackStatusAction}
                fields={{ id: status.id }}
                label="Take back"
                pendingLabel="Taking back…"
                variant="text"
              />
            )
          }
        />
      ) : (
        <p className="text-ink-soft">Nothing is on record, so the promise counts as open.</p>
      )}
      {takenBack.length > 0 ? (
        <div data-print="hide">
          <Disclosure label={`Taken back (${takenBack.length})`}>
            <StatusHistory
              statuses={takenBack}
              evidence={evidenceOf}
              actions={(status) =>
                mayChange(status) && (
                  <ActionForm
                    action={bringBackStatusAction}
                    fields={{ id: status.id }}
                    label="Bring back"
                    pendingLabel="Bringing back…"
                    variant="text"
                  />
                )
              }
            />
          </Disclosure>
        </div>
      ) : null}
    </section>
  );
}

/** A turn that only a note vouches for shows no list: the note stands there already. */
function evidenceOf({ citations, note }: CommitmentStatusView) {
  return citations.length > 0 || !note ? <CitationList citations={citations} /> : null;
}
