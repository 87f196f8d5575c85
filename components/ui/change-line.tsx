import type { ReactNode } from "react";

import { VisuallyHidden } from "@/components/ui/visually-hidden";

type ChangeLineProps = {
  label: string;
  /** What stood, and what stands: one entry a line; none is left out. */
  from: readonly string[];
  to: readonly string[];
  /** How the two are told apart for whoever cannot see them: “Before”, “After”. */
  sides?: { from: string; to: string };
  /** What can be done about it. */
  action?: ReactNode;
};

/** One thing that changed: its name, what stood, and what stands instead. Belongs in a `dl`. */
export function ChangeLine({
  label,
  from,
  to,
  sides = { from: "Before", to: "After" },
  action,
}: ChangeLineProps) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <dt className="text-ink-soft">{label}</dt>
      <dd className="min-w-0 break-words">
        {from.length > 0 ? (
          <del className="block text-ink-soft">
            <VisuallyHidden>{sides.from}: </VisuallyHidden>
            <Words lines={from} />
          </del>
        ) : null}
        {to.length > 0 ? (
          <ins className="block no-underline">
            <VisuallyHidden>{sides.to}: </VisuallyHidden>
            <Words lines={to} />
          </ins>
        ) : null}
        {action}
      </dd>
    </div>
  );
}

/** Each entry of a list on a line of its own, in the direction of its own script. */
function Words({ lines }: { lines: readonly string[] }) {
  return lines.map((line, index) => (
    <bdi key={index} dir="auto" className="block whitespace-pre-line">
      {line}
    </bdi>
  ));
}
