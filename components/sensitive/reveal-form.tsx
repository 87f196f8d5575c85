"use client";

import { PlainForm } from "@/components/forms/plain-form";
import { TextLink } from "@/components/ui/text-link";
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
      <p dir="auto" className="max-w-measure wrap-anywhere whitespace-pre-line">
        {words || "Nothing is kept here any more."}
      </p>
      <p className="mt-2 text-sm text-ink-soft">
        That you looked at this is on record.{" "}
        {/* A whole page load: what was shown leaves the browser’s memory with it. */}
        <TextLink href={`/cases/${caseId}/sensitive`}>Hide</TextLink>
      </p>
    </div>
  );
}
