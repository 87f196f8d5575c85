import type { ConsentCategory } from "@/lib/db/generated/enums";
import type { ConsentView } from "@/lib/features/consents/types";
import type { ExportRow } from "@/lib/features/exports/types/living";

/** How many facts of each kind are on file, and the consents that hold today. */
export type Disclosure = {
  onFile: Record<Exclude<ConsentCategory, "photographs">, number>;
  consents: ConsentView[];
};

/** The last exports of some kind, and whether there are more. */
export type SentExports = { rows: ExportRow[]; more: boolean };
