import type { Db } from "@/lib/db/client";
import type { LineOutcome } from "@/lib/db/generated/enums";
import type { LineProblem } from "@/lib/features/imports/types";

/** What became of a row, as it is kept. */
export type LineResult = {
  line: number;
  outcome: LineOutcome;
  entered: Record<string, string>;
  key: string | null;
  digest: string;
  likeness: string | null;
  problems: LineProblem[];
  notes: string[];
  recordId: string | null;
  versionAfter: number | null;
  before: unknown;
  also: { subject: string; id: string }[];
};

/** What was shortened may end in half a sign, which the database takes for no text. */
const wellFormed = (_: string, value: unknown) =>
  typeof value === "string" ? value.toWellFormed() : value;

/** Keeps what became of some rows, in one statement. */
export async function writeLines(
  tx: Db,
  importId: string,
  results: readonly LineResult[],
): Promise<void> {
  const json = JSON.stringify(results, wellFormed).replaceAll("\\u0000", "");
  await tx.$executeRaw`
    UPDATE "ImportLine" l SET "outcome" = r.outcome::"LineOutcome", "entered" = r.entered,
      "key" = r.key, "digest" = r.digest, "likeness" = r.likeness, "problems" = r.problems,
      "notes" = ARRAY(SELECT jsonb_array_elements_text(r.notes)), "recordId" = r."recordId",
      "versionAfter" = r."versionAfter", "before" = NULLIF(r."before", 'null'::jsonb), "also" = r.also
    FROM jsonb_to_recordset(${json}::jsonb) AS r(line int, outcome text, entered jsonb, key text,
      digest text, likeness text, problems jsonb, notes jsonb, "recordId" uuid, "versionAfter" int,
      "before" jsonb, also jsonb)
    WHERE l."importId" = ${importId}::uuid AND l."line" = r.line`;
}
