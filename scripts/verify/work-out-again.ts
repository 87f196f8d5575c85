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

/** Above this, a list of ids is longer than a terminal takes: all are worked out again. */
const MOST_NAMED = 1_000;

const EVERY: Functions = {
  statement: `ARRAY(SELECT "id" FROM "Statement")`,
  contact: `ARRAY(SELECT "id" FROM "Contact")`,
};

/** What to run as the owner of the tables, so that what is kept of some records is true again. */
export function workOutAgain(
  functions: Functions,
  found: readonly { kind: Kind; id: string }[],
): string[] {
  const kinds = ["statement", "contact"] as const;
  const lines = kinds.flatMap((kind) => {
    const ids = new Set(found.flatMap((record) => (record.kind === kind ? [record.id] : [])));
    if (ids.size === 0) return [];
    const named = [...ids].map((id) => `'${id}'`).join(", ");
    const list = ids.size > MOST_NAMED ? EVERY[kind] : `ARRAY[${named}]::uuid[]`;
    return [`  SELECT ${functions[kind]}(${list});`];
  });
  return lines.length > 0 ? ["To mend it, run as the role of DATABASE_URL:", ...lines] : [];
}
