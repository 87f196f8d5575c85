import type { sowCases } from "@/prisma/seed/article-cases";
import type { sowOrganisations, sowPeople } from "@/prisma/seed/article-people";
import type { Sources } from "@/prisma/seed/article-sources";

/** What the seed has added so far, for the records that refer to it. */
export type ArticleRecords = Awaited<ReturnType<typeof sowCases>> & {
  people: Awaited<ReturnType<typeof sowPeople>>;
  organisations: Awaited<ReturnType<typeof sowOrganisations>>;
  sources: Sources;
};
