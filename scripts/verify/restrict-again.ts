/** The functions of the database that work a mark out again and put it right. */
const FUNCTIONS = { statement: "statements_restrict", contact: "contacts_restrict" };

type Misjudged = { kind: keyof typeof FUNCTIONS; id: string };

/** What to run as the owner of the tables, so that records say again who may see them. */
export function restrictAgain(found: readonly Misjudged[]): string[] {
  const kinds = ["statement", "contact"] as const;
  const lines = kinds.flatMap((kind) => {
    const ids = found.filter((record) => record.kind === kind).map(({ id }) => `'${id}'`);
    return ids.length > 0 ? [`  SELECT ${FUNCTIONS[kind]}(ARRAY[${ids.join(", ")}]::uuid[]);`] : [];
  });
  return lines.length > 0 ? ["To mend it, run as the role of DATABASE_URL:", ...lines] : [];
}
