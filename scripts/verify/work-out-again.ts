type Kind = "statement" | "contact";

/** The functions of the database that work something out again and put it right, by the kind of record. */
type Functions = Readonly<Record<Kind, string>>;

/** Who may see a record. */
export const RESTRICTING: Functions = {
  statement: "statements_restrict",
  contact: "contacts_restrict",
};

/** What a record's links to cases repeat. */
export const FOLLOWING: Functions = {
  statement: "statement_links_follow",
  contact: "contact_links_follow",
};

/** What to run as the owner of the tables, so that what is kept of some records is true again. */
export function workOutAgain(
  functions: Functions,
  found: readonly { kind: Kind; id: string }[],
): string[] {
  const kinds = ["statement", "contact"] as const;
  const lines = kinds.flatMap((kind) => {
    const ids = found.filter((record) => record.kind === kind).map(({ id }) => `'${id}'`);
    const list = [...new Set(ids)].join(", ");
    return list ? [`  SELECT ${functions[kind]}(ARRAY[${list}]::uuid[]);`] : [];
  });
  return lines.length > 0 ? ["To mend it, run as the role of DATABASE_URL:", ...lines] : [];
}
