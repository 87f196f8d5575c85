import { Notice } from "@/components/ui/notice";
import { SectionHeading } from "@/components/ui/section-heading";
import { ERASURE_EFFECTS } from "@/lib/features/trash/labels";
import type { ErasureView, TrashNoun } from "@/lib/features/trash/types";

/** What is kept for cases that the administrator does not see; all else goes for everybody. */
const KEPT_FOR_OTHERS: ReadonlySet<TrashNoun> = new Set(["case", "statement", "contact"]);

/** What erasing does, what goes, and what it does not reach. */
export function ErasureNotice({ erasure }: { erasure: ErasureView }) {
  return (
    <div className="mb-8 grid max-w-measure gap-6">
      <section>
        <SectionHeading>What goes with it</SectionHeading>
        {erasure.goes.length > 0 ? (
          <dl className="mb-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
            {erasure.goes.map(({ label, count }) => (
              <div key={label} className="col-span-2 grid grid-cols-subgrid">
                <dd className="order-first text-end tabular-nums">
                  {count.toLocaleString("en-GB")}
                </dd>
                <dt>{label}</dt>
              </div>
            ))}
          </dl>
        ) : null}
        <p>{ERASURE_EFFECTS[erasure.noun]}</p>
        <p className="mt-3">
          People and sources known only through a restricted case go with what made them known, so
          that they do not become visible to everyone.
        </p>
        {KEPT_FOR_OTHERS.has(erasure.noun) ? (
          <p className="mt-3">
            What belongs to cases outside your view stays with them, and is neither counted nor
            named here.
          </p>
        ) : null}
      </section>
      <Notice tone="warning" title="It cannot be undone, and it does not reach everywhere.">
        <p>
          The record leaves the database. The audit trail does not: it still holds every value that
          was ever entered for it, since taking entries out would break the chain that proves the
          rest. Backups made before, and exports handed out, hold it as well.
        </p>
      </Notice>
    </div>
  );
}
