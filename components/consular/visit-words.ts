import type { VisitView } from "@/lib/features/consular/types";
import { contactTitle } from "@/lib/features/contacts/rules";

/** “Consular visit”, “More than 6 consular visits refused”. */
export function visitWords(visit: VisitView): string {
  return contactTitle({ ...visit, medium: "consular_visit" });
}
