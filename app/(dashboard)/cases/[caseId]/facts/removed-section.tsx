import {
  FactSection,
  type SectionProps,
} from "@/app/(dashboard)/cases/[caseId]/facts/fact-section";
import { ActionForm } from "@/components/forms/action-form";
import { LocalTime } from "@/components/ui/local-time";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { restoreFactAction } from "@/lib/features/cases/actions";
import type { RemovedFact } from "@/lib/features/cases/types/facts";

type RemovedSectionProps = SectionProps<RemovedFact>;

/** What was removed and can be brought back; none of it counts anywhere. */
export function RemovedSection(props: RemovedSectionProps) {
  const { path, mayEdit, page } = props;
  if (page.total === 0) return null;
  const caseId = path.split("/").at(-1) ?? "";
  return (
    <div data-print="hide">
      <FactSection {...props} name="removed" title="Removed" empty="Nothing was removed.">
        {page.rows.map(({ id, words, removedAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-hairline py-3"
          >
            <div className="min-w-0">
              <p dir="auto">{words}</p>
              <p className="text-sm text-ink-soft">
                Removed <LocalTime instant={removedAt.toISOString()} />
              </p>
            </div>
            {mayEdit ? (
              <ActionForm
                action={restoreFactAction}
                fields={{ id, caseId }}
                label={
                  <span>
                    Restore<VisuallyHidden> {words}</VisuallyHidden>
                  </span>
                }
                pendingLabel="Restoring…"
              />
            ) : null}
          </li>
        ))}
      </FactSection>
    </div>
  );
}
