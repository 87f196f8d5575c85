import type { SearchKind } from "@/lib/features/search/schema";

/** Headings and filters of search results. */
export const SEARCH_KIND_LABELS: Record<SearchKind, string> = {
  case: "Cases",
  person: "People",
  statement: "Statements",
  contact: "Contacts",
  source: "Sources",
  organisation: "Organisations",
};
