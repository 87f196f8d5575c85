import { addContact } from "@/lib/features/contacts/commands/add-contact";
import type { ArticleRecords } from "@/prisma/seed/article-records";
import { inferred, on } from "@/prisma/seed/dates";
import type { Sow } from "@/prisma/seed/run-once";

/** The four contacts that the article records; a call told of three times is one record. */
export async function sowContacts(
  sow: Sow,
  { people, organisations, sources, whelanCase }: ArticleRecords,
): Promise<void> {
  const fromArticle = { source: { id: sources.article.id } };
  const call = (key: string, rest: Record<string, unknown>) =>
    sow(`contact ${key}`, addContact, {
      medium: "phone_call",
      made: "yes",
      cases: [{ case: { id: whelanCase.id } }],
      citations: [fromArticle],
      confidentiality: "public",
      ...rest,
    });
  const withBlinken = {
    participants: [
      { person: { id: people.blinken.id }, part: "took_part" },
      { person: { id: people.whelan.id }, part: "took_part" },
    ],
  };

  await call("monday", {
    ...withBlinken,
    happenedOn: inferred("2024-02-12", "Monday"),
    citations: [fromArticle, { source: { id: sources.weekday.id }, about: "date" }],
    internalNotes: "At least the third call between the two. Who placed it is not stated.",
  });
  await call("august 2023", {
    ...withBlinken,
    happenedOn: on("2023-08"),
    topics: "Being left out of two prisoner exchanges",
  });
  await call("december 2022", { ...withBlinken, happenedOn: on("2022-12") });
  await call("cnn", {
    countQualifier: "more_than",
    count: 6,
    participants: [
      { person: { id: people.whelan.id }, part: "took_part" },
      { organisation: { id: organisations.cnn.id }, part: "took_part" },
    ],
    topics: "His confidence in the government’s efforts, and his frustration with their result",
  });
}
