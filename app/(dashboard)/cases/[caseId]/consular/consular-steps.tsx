import { EventList } from "@/components/consular/event-list";
import { ActionForm } from "@/components/forms/action-form";
import { CitationList } from "@/components/sources/citation-list";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/section-heading";
import { TextLink } from "@/components/ui/text-link";
import {
  removeConsularEventAction,
  restoreConsularEventAction,
} from "@/lib/features/consular/actions";
import { CONSULAR_EVENT_LABELS } from "@/lib/features/consular/labels";
import type { ConsularAccess, ConsularEventView } from "@/lib/features/consular/types";

type ConsularStepsProps = { caseId: string; access: ConsularAccess; mayEdit: boolean };

/** The steps of consular access with their sources, and what can be done with each. */
export function ConsularSteps({ caseId, access, mayEdit }: ConsularStepsProps) {
  const path = `/cases/${caseId}/consular`;
  const { events, removed } = access;
  return (
    <section>
      <SectionHeading
        count={events.length}
        capped={false}
        actions={mayEdit ? <TextLink href={`${path}/new`}>Record a step</TextLink> : null}
      >
        Steps
      </SectionHeading>
      {events.length > 0 ? (
        <EventList
          events={events}
          sources={(event) => (
            <Disclosure label={`Sources (${event.citations.length})`} className="mt-1">
              <div className="mt-2">
                <CitationList citations={event.citations} />
              </div>
            </Disclosure>
          )}
          actions={(event) => (mayEdit ? <Actions caseId={caseId} event={event} /> : null)}
        />
      ) : (
        <EmptyState title="No step is on file.">
          Record when the consular post was told of the detention, and when access was asked for,
          granted or refused.
        </EmptyState>
      )}
      {mayEdit && removed.length > 0 ? (
        <div data-print="hide">
          <Disclosure label={`Removed (${removed.length})`} className="mt-3">
            <EventList
              events={removed}
              actions={({ id }) => (
                <ActionForm
                  action={restoreConsularEventAction}
                  fields={{ id, caseId }}
                  label="Bring back"
                  pendingLabel="Bringing back…"
                  variant="text"
                />
              )}
            />
          </Disclosure>
        </div>
      ) : null}
    </section>
  );
}

function Actions({ caseId, event }: { caseId: string; event: ConsularEventView }) {
  const what = CONSULAR_EVENT_LABELS[event.kind].toLowerCase();
  return (
    <>
      <ButtonLink href={`/cases/${caseId}/consular/${event.id}/edit`} variant="text">
        Correct<span className="sr-only"> {what}</span>
      </ButtonLink>
      <ActionForm
        action={removeConsularEventAction}
        fields={{ id: event.id, caseId }}
        label={
          <>
            Remove<span className="sr-only"> {what}</span>
          </>
        }
        pendingLabel="Removing…"
        variant="text"
      />
    </>
  );
}
