import type { ReactNode } from "react";

type EmptyStateProps = {
  title: ReactNode;
  /** Why there is nothing here, and what to do about it. */
  children?: ReactNode;
  /** The next action: a button or link. */
  action?: ReactNode;
};

/** What stands where records will be: says so, and names the next step. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="max-w-measure border-s-2 border-hairline py-2 ps-5">
      <p className="font-medium">{title}</p>
      {children ? <div className="mt-1 text-ink-soft">{children}</div> : null}
      {action ? (
        <div data-print="hide" className="mt-4 flex flex-wrap gap-2">
          {action}
        </div>
      ) : null}
    </div>
  );
}
