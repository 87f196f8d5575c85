import { ChangeLine } from "@/components/ui/change-line";
import { LocalTime } from "@/components/ui/local-time";
import { Notice } from "@/components/ui/notice";
import { SectionHeading } from "@/components/ui/section-heading";
import type { ChangeLine as Line, Rehearsal } from "@/lib/features/history/types";

const SIDES = { from: "Now", to: "Restored" };

/** What putting earlier values back would do: now → restored, and what goes along; or why it cannot be. */
export function RestorePreview({ rehearsal }: { rehearsal: Rehearsal }) {
  const { at, actorName, refusals, lines, further } = rehearsal;
  return (
    <>
      <p className="mb-6 max-w-measure">
        This undoes what <bdi className="font-medium">{actorName}</bdi> changed on{" "}
        <LocalTime instant={at.toISOString()} />. It is saved like any other edit, and the history
        says that it was put back.
      </p>
      {refusals.length > 0 ? (
        <Notice tone="warning" title="It cannot be put back, and nothing was changed.">
          {refusals.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      ) : (
        <div className="grid gap-8">
          <Lines title="Now, and as it would be" lines={lines} />
          {further.length > 0 ? <Lines title="This changes along with it" lines={further} /> : null}
        </div>
      )}
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: Line[] }) {
  return (
    <section>
      <SectionHeading>{title}</SectionHeading>
      <dl className="grid gap-3">
        {lines.map((line) => (
          <RestoredLine key={line.label} line={line} />
        ))}
      </dl>
    </section>
  );
}

function RestoredLine({ line }: { line: Line }) {
  return (
    <ChangeLine
      {...line}
      sides={SIDES}
      action={
        line.to.length === 0 ? <span className="block text-ink-soft">Left empty</span> : undefined
      }
    />
  );
}
