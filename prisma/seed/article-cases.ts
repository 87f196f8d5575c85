import { addCase } from "@/lib/features/cases/commands/add-case";
import { addInvolvement } from "@/lib/features/cases/commands/add-involvement";
import { closeCase } from "@/lib/features/cases/commands/close-case";
import { recordCustody } from "@/lib/features/cases/commands/record-custody";
import { recordDetermination } from "@/lib/features/cases/commands/record-determination";
import { recordLegalStep } from "@/lib/features/cases/commands/record-legal-step";
import type { sowPeople } from "@/prisma/seed/article-people";
import type { Sources } from "@/prisma/seed/article-sources";
import { inferred, on } from "@/prisma/seed/dates";
import type { Sow } from "@/prisma/seed/run-once";

type People = Awaited<ReturnType<typeof sowPeople>>;
type Cited = { id: string };

const cite = (source: Cited, about: "record" | "date" = "record") => ({
  source: { id: source.id },
  about,
});

const FREED =
  "Freed in an exchange of sixteen prisoners from Russia for eight held in the West, and flown to Turkey.";

/** The two cases, from detention to exchange. */
export async function sowCases(sow: Sow, people: People, sources: Sources) {
  const heldInRussia = { holderKind: "state", holderCountry: "RU" };
  const whelanCase = await sow("case whelan", addCase, {
    ...heldInRussia,
    person: { id: people.whelan.id },
    detainedOn: inferred("2018-12-28"),
    summary:
      "Paul Whelan, an American and former Marine, was held in Russia for more than five years; the State Department declared him wrongfully detained. He was left out of two prisoner exchanges before he was freed in a third, on 1 August 2024.",
    citations: [
      cite(sources.article),
      cite(sources.fourYears, "date"),
      cite(sources.fiveYears, "date"),
      cite(sources.freed),
    ],
  });
  const gershkovichCase = await sow("case gershkovich", addCase, {
    ...heldInRussia,
    person: { id: people.gershkovich.id },
    detainedOn: inferred("2023-03-29"),
    summary:
      "Evan Gershkovich, an American journalist, was held in Russia from March 2023. The Secretary of State determined that his detention was wrongful; in July 2024 he was sentenced to sixteen years, and on 1 August 2024 he was freed in a prisoner exchange.",
    citations: [cite(sources.determination), cite(sources.oneYear, "date"), cite(sources.freed)],
  });

  await sow("custody mordovia", recordCustody, {
    caseId: whelanCase.id,
    place: "A prison camp in Mordovia",
    country: "RU",
    acknowledged: "unknown",
    citations: [cite(sources.article)],
  });
  await sow("determination whelan", recordDetermination, {
    caseId: whelanCase.id,
    status: "determined_wrongful",
    authority: "US Department of State",
    note: "The article gives no day for it.",
    citations: [cite(sources.article)],
  });
  await sow("determination gershkovich", recordDetermination, {
    caseId: gershkovichCase.id,
    status: "determined_wrongful",
    authority: "US Secretary of State",
    madeOn: on("2023-04-10"),
    citations: [cite(sources.determination)],
  });
  await sow("sentence gershkovich", recordLegalStep, {
    caseId: gershkovichCase.id,
    kind: "sentence",
    happenedOn: on("2024-07-19"),
    details: "Sixteen years in prison.",
    citations: [cite(sources.sentencing)],
  });
  for (const [key, caseRecord] of Object.entries({
    whelan: whelanCase,
    gershkovich: gershkovichCase,
  })) {
    await sow(`involvement blinken ${key}`, addInvolvement, {
      caseId: caseRecord.id,
      person: { id: people.blinken.id },
      role: "official",
    });
    await sow(`closure ${key}`, closeCase, {
      caseId: caseRecord.id,
      outcome: "exchanged",
      endedOn: on("2024-08-01"),
      note: FREED,
      citations: [cite(sources.freed)],
    });
  }
  return { whelanCase, gershkovichCase };
}
