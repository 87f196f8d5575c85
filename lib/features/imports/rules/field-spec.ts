/** How the text of a cell is read. Lists are parted by semicolons or lines. */
export type Reads =
  | { as: "text" | "list" | "date" | "country" | "countries" | "language" | "number" }
  | { as: "choice" | "choices"; labels: Readonly<Record<string, string>> };

/** What a column can hold: one field of a record. */
export type FieldSpec = {
  name: string;
  label: string;
  reads: Reads;
  /** No record can do without it. */
  required?: true;
  /** Other headings under which files have it. */
  headings?: readonly string[];
};

export const TEXT: Reads = { as: "text" };
export const LIST: Reads = { as: "list" };
export const DATE: Reads = { as: "date" };
export const COUNTRY: Reads = { as: "country" };
export const LANGUAGE: Reads = { as: "language" };

/** One of a closed list, by its value or its words. */
export const oneOf = (labels: Readonly<Record<string, string>>): Reads => ({
  as: "choice",
  labels,
});

/** The source's own words for a date that another column gives. */
export const asStated = (name: string, of: string): FieldSpec => ({
  name: `${name}AsStated`,
  label: `${of}, as the source puts it`,
  reads: TEXT,
});

/** The columns that cite one source for the whole row. */
export const SOURCE_COLUMNS: readonly FieldSpec[] = [
  { name: "source", label: "Source: title", reads: TEXT, headings: ["source", "source title"] },
  { name: "sourceUrl", label: "Source: web address", reads: TEXT, headings: ["url", "link"] },
  { name: "sourcePublisher", label: "Source: publisher", reads: TEXT, headings: ["publisher"] },
  { name: "sourcePublishedOn", label: "Source: published on", reads: DATE },
];
