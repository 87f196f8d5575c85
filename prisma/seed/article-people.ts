import { addOrganisation } from "@/lib/features/organisations/commands";
import { addPerson } from "@/lib/features/people/commands/add-person";
import type { Sow } from "@/prisma/seed/run-once";

/** The organisations that the article and the official statements name. */
export async function sowOrganisations(sow: Sow) {
  const add = (key: string, name: string, kind: string, aliases: string[] = []) =>
    sow(`organisation ${key}`, addOrganisation, { name, kind, country: "US", aliases });
  return {
    stateDepartment: await add("state", "US Department of State", "ministry", ["State Department"]),
    whiteHouse: await add("white house", "The White House", "ministry"),
    cnn: await add("cnn", "CNN", "media_outlet"),
    wilsonCenter: await add("wilson", "Wilson Center", "other"),
  };
}

type Organisations = Awaited<ReturnType<typeof sowOrganisations>>;

/** The two men detained, and the officials who speak of them, each in the office the sources name. */
export async function sowPeople(sow: Sow, { stateDepartment, whiteHouse }: Organisations) {
  const official = (fullName: string, title: string, organisation: { id: string }, rank: string) =>
    sow(`person ${fullName}`, addPerson, {
      fullName,
      positions: [{ title, organisation: { id: organisation.id }, country: "US", rank }],
    });
  const detainee = (fullName: string, description: string) =>
    sow(`person ${fullName}`, addPerson, { fullName, description, nationalities: ["US"] });
  return {
    whelan: await detainee("Paul Whelan", "Former US Marine"),
    gershkovich: await detainee("Evan Gershkovich", "Journalist"),
    blinken: await official(
      "Antony Blinken",
      "Secretary of State",
      stateDepartment,
      "foreign_minister",
    ),
    miller: await official("Matt Miller", "Spokesperson", stateDepartment, "spokesperson"),
    biden: await official(
      "Joe Biden",
      "President of the United States",
      whiteHouse,
      "head_of_state_or_government",
    ),
    sullivan: await official(
      "Jake Sullivan",
      "National Security Advisor",
      whiteHouse,
      "other_official",
    ),
  };
}
