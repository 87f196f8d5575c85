import type { Actor } from "@/lib/auth/actor";
import { addTask } from "@/lib/features/tasks/commands/add-task";
import { collectQuotations, sowCaptures } from "@/prisma/seed/article-captures";
import { sowCases } from "@/prisma/seed/article-cases";
import { sowCommitments } from "@/prisma/seed/article-commitments";
import { sowContacts } from "@/prisma/seed/article-contacts";
import { sowOrganisations, sowPeople } from "@/prisma/seed/article-people";
import { sowSources } from "@/prisma/seed/article-sources";
import { sowArticleDetainee, sowArticleOfficials } from "@/prisma/seed/article-statements";
import { sowOfficialStatements } from "@/prisma/seed/official-statements";
import { sowAs } from "@/prisma/seed/run-once";

/**
 * Writes what one news article records, and the official statements that frame it, through the
 * product's own commands. Doing it again changes nothing.
 * @param actor the user in whose name the records are added: an editor or administrator
 */
export async function sowArticle(actor: Actor): Promise<void> {
  const sow = sowAs(actor);
  const organisations = await sowOrganisations(sow);
  const people = await sowPeople(sow, organisations);
  const sources = await sowSources(sow);
  const cases = await sowCases(sow, people, sources);
  const records = { organisations, people, sources, ...cases };
  const quoting = collectQuotations(sow);
  const articleWords = await sowArticleOfficials(quoting.sow, records);
  await sowArticleDetainee(quoting.sow, records);
  const officialWords = await sowOfficialStatements(quoting.sow, records);
  await sowCommitments(sow, records, { ...articleWords, officialWords });
  await sowCaptures(sow, sources, quoting.quotations);
  await sowContacts(sow, records);
  await sow("task offer", addTask, {
    title: "Ask the State Department what became of the offer it called significant",
    case: { id: cases.whelanCase.id },
    statementId: articleWords.offer.id,
  });
  await sow("task declaration", addTask, {
    title: "Find the day on which the State Department made its declaration, and a source for it",
    case: { id: cases.whelanCase.id },
  });
}
