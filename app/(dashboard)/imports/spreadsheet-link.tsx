import { ButtonLink } from "@/components/ui/button";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/permissions";
import type { IMPORT_KIND_LABELS } from "@/lib/features/imports/labels";

type SpreadsheetLinkProps = { actor: Actor; kind: keyof typeof IMPORT_KIND_LABELS };

/** The way from a list to bringing many of its records in at once, for whoever may. */
export function SpreadsheetLink({ actor, kind }: SpreadsheetLinkProps) {
  if (!can(actor, "import:own")) return null;
  return <ButtonLink href={`/imports/rows/new?kind=${kind}`}>From a spreadsheet</ButtonLink>;
}
