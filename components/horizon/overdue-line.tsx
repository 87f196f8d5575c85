import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import type { HorizonPage } from "@/lib/features/horizon/types";

/** Above what lies ahead: how much should have come by now, and the way there. */
export function OverdueLine({ page, href }: { page: HorizonPage; href: string }) {
  const count = page.rows.length;
  if (count === 0) return null;
  return (
    <p className="mb-6 flex flex-wrap items-baseline gap-x-3">
      <Badge tone="warning">Overdue</Badge>
      <TextLink href={href}>
        {page.after ? `${count} or more` : count} {count === 1 ? "entry" : "entries"} should have
        come by now
      </TextLink>
    </p>
  );
}
