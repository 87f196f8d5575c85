import { Badge } from "@/components/ui/badge";
import type { ContactMade } from "@/lib/db/generated/enums";

/** Marks an attempt that came to nothing; contact that was made needs no mark. */
export function ContactMadeBadge({ made }: { made: ContactMade }) {
  if (made === "yes") return null;
  return made === "refused" ? (
    <Badge tone="danger">Refused</Badge>
  ) : (
    <Badge tone="warning">Not made</Badge>
  );
}
