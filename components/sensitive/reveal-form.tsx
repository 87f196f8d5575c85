"use client";

import { PlainForm } from "@/components/forms/plain-form";
import { PageLoadLink } from "@/components/ui/text-link";
import { revealSensitiveAction } from "@/lib/features/sensitive/actions";

type RevealFormProps = { caseId: string; kind: string };

/** Shows the words of one note when asked to; they are gone when the page is opened again. */
export function RevealForm({ caseId, kind }: RevealFormProps) {
  return (
    <PlainForm
      action={revealSensitiveAction}
      fields={{ caseId, kind }}
      submitLabel="Show"
      pendingLabel="Opening…"
      shown={({ words }) => <ShownWords caseId={caseId} words={words} />}
    />
  );
}

function ShownWords({ caseId, words }: { caseId: string; words: string }) {
  return (
    <div role="status" className="border-s-4 border-warning bg-warning-wash px-4 py-3">
      <div className="max-w-measure wrap-anywhere whitespace-pre-wrap">
        {/* Each line has a direction of its own: a name in Arabic does not turn the rest around. */}
        {(words || "Nothing is kept here any more.").split("\n").map((line, index) => (
          <p key={index} dir="auto" className="min-h-[1lh]">
            {line}
          </p>
        ))}
      </div>
      <p className="mt-2 text-sm text-ink-soft">
        That you looked at this is on record.{" "}
        {/* A whole page load: what was shown leaves the browser’s memory with it. */}
        <PageLoadLink href={`/cases/${caseId}/sensitive`}>Hide</PageLoadLink>
      </p>
    </div>
  );
}
