import { ActionForm } from "@/components/forms/action-form";
import { MinutesLeft } from "@/components/glass/minutes-left";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { endGlassAction } from "@/lib/features/glass/actions";
import type { OpenGlass } from "@/lib/features/glass/types";

/** Stands on every page while an administrator has restricted cases of other teams open. */
export function OpenGlassNotices({ open }: { open: OpenGlass[] }) {
  if (open.length === 0) return null;
  return (
    <div data-print="hide" className="mb-6 grid gap-3">
      {open.map(({ id, caseId, reference, msLeft }) => (
        <Notice
          key={id}
          tone="warning"
          title={
            <>
              Restricted case open: <MinutesLeft msLeft={msLeft} />
            </>
          }
        >
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <p>
              You see <TextLink href={`/cases/${caseId}`}>{reference}</TextLink> and what belongs to
              it, to be read: it cannot be changed or exported. Whoever of its team can sign in has
              been told.
            </p>
            <ActionForm
              action={endGlassAction}
              fields={{ id }}
              label="End now"
              pendingLabel="Ending…"
            />
          </div>
        </Notice>
      ))}
    </div>
  );
}
