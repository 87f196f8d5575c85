import type { Actor } from "@/lib/auth/actor";
import { addOrganisation } from "@/lib/features/organisations/commands";
import { addPerson } from "@/lib/features/people/commands/add-person";
import { addSource } from "@/lib/features/sources/commands";
import { addTask } from "@/lib/features/tasks/commands/add-task";
import { on } from "@/prisma/seed/dates";
import { sowDemonstrationArgument } from "@/prisma/seed/demonstration-argument";
import { sowDemonstrationCases } from "@/prisma/seed/demonstration-cases";
import { sowDemonstrationCommitments } from "@/prisma/seed/demonstration-commitments";
import { sowDemonstrationContacts } from "@/prisma/seed/demonstration-contacts";
import { sowDemonstrationFacts } from "@/prisma/seed/demonstration-facts";
import { sowDemonstrationStatements } from "@/prisma/seed/demonstration-statements";
import { sowAs, type Sow } from "@/prisma/seed/run-once";

async function sowOrganisations(sow: Sow) {
  const add = (name: string, kind: string, country: string) =>
    sow(`demonstration organisation ${name}`, addOrganisation, { name, kind, country });
  return {
    foreignOffice: await add("Foreign Office of Bouvet", "ministry", "BV"),
    interior: await add("Interior Commission of the Ice Shelf", "ministry", "AQ"),
    court: await add("District Court of Penguin Bay", "court", "AQ"),
    gazette: await add("The Example Gazette", "media_outlet", "BV"),
  };
}

async function sowPeople(
  sow: Sow,
  { foreignOffice, interior }: Awaited<ReturnType<typeof sowOrganisations>>,
) {
  const add = (fullName: string, rest: Record<string, unknown>) =>
    sow(`demonstration person ${fullName}`, addPerson, { fullName, ...rest });
  const office = (title: string, organisation: { id: string }, country: string, rank: string) => ({
    positions: [
      { title, organisation: { id: organisation.id }, country, rank, from: on("2020-01") },
    ],
  });
  const detained = { nationalities: ["BV"] };
  return {
    ilse: await add("Ilse Beispiel", {
      ...{ ...detained, description: "Glaciologist and radio host", birth: on("1984-04-19") },
    }),
    azadeh: await add("Azadeh Nemune", {
      ...detained,
      ...{ description: "Translator", birth: on("1991-03") },
      nativeName: "آزاده نمونه‌ای",
      nativeNameLanguage: "fa",
    }),
    minister: await add(
      "Maxime Modèle",
      office("Foreign Minister", foreignOffice, "BV", "foreign_minister"),
    ),
    envoy: await add(
      "Ingrid Eksempel",
      office("Envoy for Detained Citizens", foreignOffice, "BV", "ambassador_or_envoy"),
    ),
    commissioner: await add(
      "Commissioner Nemo Nemiskus",
      office("Spokesperson", interior, "AQ", "spokesperson"),
    ),
    brother: await add("Jonas Beispiel", { description: "Brother of Ilse Beispiel" }),
    lawyer: await add("Advocate Carla Ejemplo", { description: "Lawyer" }),
  };
}

async function sowSources(sow: Sow) {
  const add = (key: string, kind: string, title: string, day: string) =>
    sow(`demonstration source ${key}`, addSource, {
      ...{ kind, title, publishedOn: on(day) },
      publisher: kind === "article" ? "The Example Gazette" : "Foreign Office of Bouvet",
      reliability: kind === "article" ? "B" : null,
    });
  return {
    arrest: await add(
      "arrest",
      "article",
      "Radio host missing after a trip over the ice",
      "2021-05-21",
    ),
    briefings: await add(
      "briefings",
      "press_briefing",
      "Weekly briefing, collected transcripts",
      "2025-12",
    ),
    verdict: await add("verdict", "court_document", "Judgment 7/2022 (excerpt)", "2022-02-11"),
    family: await add("family", "call_note", "Notes of calls with the family", "2026-02"),
  };
}

async function sowRecords(sow: Sow) {
  const organisations = await sowOrganisations(sow);
  const people = await sowPeople(sow, organisations);
  const sources = await sowSources(sow);
  return { organisations, people, sources };
}

/** What the demonstration has besides its cases. */
export type DemonstrationRecords = Awaited<ReturnType<typeof sowRecords>>;

/**
 * Writes plainly fictional people who are still held, for pictures and for trying the product out.
 * Never part of a default start. Doing it again changes nothing.
 * @param actor the user in whose name the records are added: an editor or administrator
 */
export async function sowDemonstration(actor: Actor): Promise<{ caseId: string }> {
  const sow = sowAs(actor);
  const records = await sowRecords(sow);
  const cases = await sowDemonstrationCases(sow, records);
  const statements = await sowDemonstrationStatements(sow, records, cases);
  await sowDemonstrationCommitments(sow, records, statements);
  await sowDemonstrationContacts(sow, records, cases);
  await sowDemonstrationFacts({ sow, actor, records }, cases);
  await sowDemonstrationArgument(sow, records, cases);
  const tasks: [title: string, dueOn: string | null, caseId: string][] = [
    ["Ask for the date of the next consular visit", "2026-02-24", cases.ilse.id],
    ["Send the family the transcript of the last briefing", "2026-03-04", cases.ilse.id],
    ["Prepare the summary for the minister’s visit", "2026-03-12", cases.ilse.id],
    ["Find out which court keeps the file", "2026-03-19", cases.azadeh.id],
    ["Look for a second source for the day of the arrest", null, cases.azadeh.id],
  ];
  for (const [title, dueOn, id] of tasks) {
    await sow(`demonstration task ${title}`, addTask, {
      title,
      dueOn,
      ownerId: actor.id,
      case: { id },
    });
  }
  return { caseId: cases.ilse.id };
}
