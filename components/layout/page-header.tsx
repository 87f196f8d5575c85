import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";

type Crumb = { label: string; href: string };

type PageHeaderProps = {
  title: ReactNode;
  /** The pages above this one, outermost first; this page itself is left out. */
  breadcrumb?: Crumb[];
  /** One line under the title: a reference, a state. */
  summary?: ReactNode;
  actions?: ReactNode;
};

/** The page's one `h1`, the way back up, and what can be done here. */
export function PageHeader({ title, breadcrumb = [], summary, actions }: PageHeaderProps) {
  return (
    <div className="mb-8">
      {breadcrumb.length > 0 ? (
        <nav aria-label="Breadcrumb" data-print="hide" className="mb-2">
          <ol className="flex flex-wrap gap-x-2 text-sm text-ink-soft">
            {breadcrumb.map((crumb) => (
              <li key={crumb.href} className="flex items-center gap-x-2">
                <TextLink href={crumb.href} subtle className="inline-flex min-h-6 items-center">
                  <bdi>{crumb.label}</bdi>
                </TextLink>
                <span aria-hidden>/</span>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
          {summary ? <div className="mt-1 text-ink-soft">{summary}</div> : null}
        </div>
        {actions ? (
          <div data-print="hide" className="flex flex-wrap gap-2">
            {actions}
          </div>
        ) : null}
      </div>
    </div>
  );
}
