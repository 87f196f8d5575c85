import type { ReactNode } from "react";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

/** The hint of a field; `id` is what the control is described by. */
export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="mb-1 max-w-measure text-sm text-ink-soft">
      {children}
    </div>
  );
}

/** The errors of a field, in the words of the summary on top of the form. */
export function FieldErrors({ id, errors }: { id: string; errors: string[] }) {
  if (errors.length === 0) return null;
  return (
    <div id={id} className="mb-1 max-w-measure text-sm font-medium text-danger">
      {errors.map((error) => (
        <p key={error}>
          <VisuallyHidden>Error: </VisuallyHidden>
          {error}
        </p>
      ))}
    </div>
  );
}

/** Marks a field that may be left empty; the rest must be filled in. */
export function OptionalMark() {
  return <span className="font-normal text-ink-soft"> (optional)</span>;
}
