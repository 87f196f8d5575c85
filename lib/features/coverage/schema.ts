import * as z from "zod";

import { cursorSchema } from "@/lib/db/keyset";
import { optionalLine } from "@/lib/validation/text";

const MOST_PAGES = 10_000;

export const coverageSchema = cursorSchema.extend({
  /** Part of an office’s name. */
  q: optionalLine().catch(null),
  cases: z.enum(["open", "all"]).catch("open"),
  /** Which offices stand in the columns: the most asked on page 1. */
  offices: z.coerce.number().int().min(1).max(MOST_PAGES).catch(1),
});

export const caseCoverageSchema = cursorSchema.extend({ caseId: z.uuid() });

export const officeSchema = z.object({
  organisation: z.uuid().optional().catch(undefined),
  position: z.uuid().optional().catch(undefined),
});

export type CoverageFilters = z.output<typeof coverageSchema>;
