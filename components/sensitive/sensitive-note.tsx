import { DestroyForm } from "@/components/sensitive/destroy-form";
import { RevealForm } from "@/components/sensitive/reveal-form";
import { SectionHeading } from "@/components/ui/section-heading";
import { LocalTime } from "@/components/ui/local-time";
import { TextLink } from "@/components/ui/text-link";
import { SENSITIVE_HINTS, SENSITIVE_LABELS } from "@/lib/features/sensitive/labels";
import type { SensitiveNotes, SensitiveNoteView } from "@/lib/features/sensitive/types";

type SensitiveNoteProps = {
  caseId: string;
  note: SensitiveNoteView;
  allowed: Omit<SensitiveNotes, "notes">;
};

/** One note as it stands on the page: that it is there, and nothing of its words. */
export function SensitiveNote({ caseId, note, allowed }: SensitiveNoteProps) {
  const { kind, isKept, hasKey } = note;
  const editPath = `/cases/${caseId}/sensitive/${kind}`;
  const verb = isKept ? "Change" : "Write";
  return (
    <section aria-label={SENSITIVE_LABELS[kind]}>
      <SectionHeading
        actions={
          allowed.mayEdit && (
            <TextLink href={editPath}>
              {verb}
              <span className="sr-only"> {SENSITIVE_LABELS[kind].toLowerCase()}</span>
            </TextLink>
          )
        }
      >
        {SENSITIVE_LABELS[kind]}
      </SectionHeading>
      <div className="grid gap-3">
        {isKept ? <Kept note={note} /> : <p className="text-ink-soft">{SENSITIVE_HINTS[kind]}</p>}
        {isKept && allowed.mayReveal ? <RevealForm caseId={caseId} kind={kind} /> : null}
        {isKept && !allowed.mayReveal ? (
          <p className="text-sm text-ink-soft">
            This is not shown to you. Ask whoever leads the case.
          </p>
        ) : null}
        {hasKey && !isKept ? (
          <p className="text-sm text-ink-soft">
            It is empty now. Earlier words can still be opened by whoever has the keys.
          </p>
        ) : null}
        {hasKey && allowed.mayDestroy ? <DestroyForm caseId={caseId} kind={kind} /> : null}
      </div>
    </section>
  );
}

function Kept({ note: { changedAt, changedBy } }: { note: SensitiveNoteView }) {
  return (
    <p>
      <span aria-hidden className="me-3 tracking-widest text-ink-soft select-none">
        ••••••••
      </span>
      Kept under seal.{" "}
      {changedAt ? (
        <span className="text-ink-soft">
          Last changed <LocalTime instant={changedAt.toISOString()} /> by <bdi>{changedBy}</bdi>.
        </span>
      ) : null}
    </p>
  );
}
