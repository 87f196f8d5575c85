import { FACTS_A_PAGE } from "@/lib/features/cases/schema/facts";

/** Dated facts newest first, undated ones after them; of one day, and of none, the last entered first. */
const NEWEST_FIRST = [{ newestFirst: "asc" }, { id: "desc" }] as {
  newestFirst?: "asc";
  id?: "desc";
}[];

/** Which of the facts of a kind a page holds, and in what order. */
export type Slice = { orderBy: typeof NEWEST_FIRST; skip: number; take: number };

/** The slice of one page, counted from 1. */
export function pageOf(page: number): Slice {
  return { orderBy: NEWEST_FIRST, skip: (page - 1) * FACTS_A_PAGE, take: FACTS_A_PAGE };
}
