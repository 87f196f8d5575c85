import type { Sort } from "@/components/ui/data-table";

/** How each order shows in the heads of the table; the newest entries first have no column. */
const SORTED: Record<string, Sort> = {
  newest: { key: "detainedOn", direction: "descending" },
  oldest: { key: "detainedOn", direction: "ascending" },
  name: { key: "name", direction: "ascending" },
  silence: { key: "silence", direction: "descending" },
};

/** The head of the table that shows an order of the address; without one, the latest arrest. */
export const sortOf = (order: string | undefined) => SORTED[order ?? "newest"];

/** The order a head of the table asks for in the address: nothing for the usual one. */
export const orderOf = ({ key, direction }: Sort) =>
  key !== "detainedOn" ? key : direction === "ascending" ? "oldest" : undefined;
