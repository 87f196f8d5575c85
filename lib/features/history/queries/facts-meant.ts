import type { Db } from "@/lib/db/client";
import { factWords, factWordsInclude } from "@/lib/features/cases/queries/fact-words";

/** The dated facts that audit entries are about, each in a line as it stands now, by id. */
export async function factsMeant(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const facts = await db.caseFact.findMany({
    where: { id: { in: [...new Set(ids)] } },
    include: factWordsInclude,
  });
  return new Map(facts.flatMap((fact) => [[fact.id, factWords(fact) ?? ""] as const]));
}
