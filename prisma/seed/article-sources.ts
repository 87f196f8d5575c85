import { addSource } from "@/lib/features/sources/commands";
import { on } from "@/prisma/seed/dates";
import type { Sow } from "@/prisma/seed/run-once";

const ARCHIVE = "https://bidenwhitehouse.archives.gov/briefing-room";

/** The article, the government's own statements, and the one report cited for a day. */
export async function sowSources(sow: Sow) {
  const add = (key: string, fields: Record<string, unknown>) =>
    sow(`source ${key}`, addSource, fields);
  const whiteHouse = (
    key: string,
    title: string,
    day: string,
    path: string,
    kind = "press_release",
  ) =>
    add(key, {
      kind,
      title,
      publisher: "The White House",
      publishedOn: on(day),
      url: `${ARCHIVE}/${path}`,
    });
  return {
    article: await add("article", {
      kind: "article",
      title: "Blinken spoke with detained American Paul Whelan on Monday",
      publisher: "CNN",
      captureNote:
        "Read from a scraped copy that prints no date of publication and breaks off at the end. Its text belongs to its publisher and is not kept here: only the words of the people it quotes are.",
    }),
    fourYears: await whiteHouse(
      "four years",
      "Statement by National Security Advisor Jake Sullivan on the Four Year Anniversary of Paul Whelan’s Wrongful Detention",
      "2022-12-28",
      "statements-releases/2022/12/28/statement-by-national-security-advisor-jake-sullivan-on-the-four-year-anniversary-of-paul-whelans-wrongful-detention/",
    ),
    fiveYears: await whiteHouse(
      "five years",
      "Statement from National Security Advisor Jake Sullivan on Paul Whelan",
      "2023-12-28",
      "statements-releases/2023/12/28/statement-from-national-security-advisor-jake-sullivan-on-paul-whelan/",
    ),
    oneYear: await whiteHouse(
      "one year",
      "Statement from President Joe Biden on the Wrongful Detention of Evan Gershkovich",
      "2024-03-29",
      "statements-releases/2024/03/29/statement-from-president-joe-biden-on-the-wrongful-detention-of-evan-gershkovich/",
    ),
    determination: await add("determination", {
      kind: "press_release",
      title: "Russia’s Wrongful Detention of Journalist Evan Gershkovich",
      publisher: "US Department of State",
      publishedOn: on("2023-04-10"),
    }),
    sentencing: await whiteHouse(
      "sentencing",
      "Statement by President Joe Biden on the Sentencing of Wrongfully Detained American Evan Gershkovich",
      "2024-07-19",
      "statements-releases/2024/07/19/statement-by-president-joe-biden-on-the-sentencing-of-wrongfully-detained-american-evan-gershkovich/",
    ),
    freed: await whiteHouse(
      "freed",
      "Remarks by President Biden on Freeing Americans Detained in Russia",
      "2024-08-01",
      "speeches-remarks/2024/08/01/remarks-by-president-biden-on-freeing-americans-detained-in-russia/",
      "press_briefing",
    ),
    weekday: await add("weekday", {
      kind: "article",
      title: "Article of 13 February 2024 on Secretary Blinken’s remarks at the Wilson Center",
      publisher: "HNGN",
      publishedOn: on("2024-02-13"),
      captureNote:
        "Described, not titled: cited only for the calendar day of the remarks, and not quoted.",
    }),
  };
}

export type Sources = Awaited<ReturnType<typeof sowSources>>;
