import { columnToDay } from "@/lib/dates/columns";
import type { Prisma } from "@/lib/db/generated/client";
import type { ExportFormat, ExportKind } from "@/lib/features/exports/types";
import type {
  ExportAudience,
  ExportBasis,
  ExportRow,
  StoredOptions,
} from "@/lib/features/exports/types/living";

/** Everything of an export but its facts, of which there may be thousands. */
export const exportRowSelect = {
  ...{ id: true, caseId: true, kind: true, format: true, audience: true, recipient: true },
  ...{ day: true, sha256: true, byteSize: true, options: true, createdAt: true },
} satisfies Prisma.CaseExportSelect;

type StoredRow = Prisma.CaseExportGetPayload<{ select: typeof exportRowSelect }>;

/** A stored export as a line of the list. */
export function toExportRow(row: StoredRow): ExportRow {
  const { id, caseId, recipient, sha256, byteSize, createdAt } = row;
  return {
    ...{ id, caseId, recipient, sha256, bytes: byteSize, madeAt: createdAt },
    kind: row.kind as ExportKind,
    format: row.format as ExportFormat,
    audience: row.audience as ExportAudience | null,
    day: columnToDay(row.day),
    madeBy: toBasis(row).options.madeBy,
  };
}

/** What a stored export is compared by. */
export function toBasis({
  id,
  caseId,
  kind,
  options,
}: Pick<StoredRow, "id" | "caseId" | "kind" | "options">): ExportBasis {
  return { id, caseId, kind: kind as ExportKind, options: options as unknown as StoredOptions };
}
