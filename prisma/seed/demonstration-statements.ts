import type { PartialDate } from "@/lib/dates/partial-date";
import { addStatement } from "@/lib/features/statements/commands/add-statement";
import { asStated, on } from "@/prisma/seed/dates";
import type { DemonstrationRecords } from "@/prisma/seed/demonstration";
import type { DemonstrationCases } from "@/prisma/seed/demonstration-cases";
import type { Sow } from "@/prisma/seed/run-once";

type Words = {
  saidOn: PartialDate;
  channel: string;
  kinds: string[];
  text: string;
  wording?: string;
  language?: string;
  translation?: string;
  venue?: string;
  holderPosition?: string;
  /** How it concerns the case; by name unless said otherwise. */
  mention?: string;
};

const MINISTER: Words[] = [
  {
    saidOn: on("2021-10-04"),
    channel: "remarks",
    kinds: ["condemnation", "call_for_release"],
    text: "Measuring ice is not a crime. Ilse Beispiel is held without cause, and we ask that she be let go home.",
  },
  {
    saidOn: on("2022-02-12"),
    channel: "press_release",
    kinds: ["condemnation"],
    text: "A trial of two days behind a closed door decides nothing. We do not accept this sentence.",
  },
  {
    saidOn: on("2022-10-04"),
    channel: "remarks",
    kinds: ["call_for_release"],
    text: "Ilse Beispiel is wrongfully detained. We ask for her release today, and we shall ask for it every day.",
  },
  {
    saidOn: on("2023-05-17"),
    channel: "press_release",
    kinds: ["condemnation"],
    text: "Two years ago a scientist set out to measure ice. Ilse Beispiel is wrongfully detained, and nothing she did was a crime.",
  },
  {
    saidOn: on("2024-05-17"),
    mention: "alluded_to",
    channel: "remarks",
    venue: "Third anniversary, Harbour Hall",
    kinds: ["pledge", "sympathy"],
    text: "Three years are three years too many. We will not stop until she stands in this hall again.",
  },
  {
    saidOn: on("2025-11-20"),
    channel: "interview",
    kinds: ["offer_or_negotiation"],
    mention: "alluded_to",
    text: "There is an offer on the table. I shall not describe it, because I want it to be taken.",
  },
  {
    saidOn: on("2025-12-24"),
    mention: "one_of_a_group",
    channel: "remarks",
    kinds: ["sympathy"],
    text: "Tonight we think of all our citizens who are held on the ice, and of those who wait for them.",
  },
];

const ENVOY: Words[] = [
  {
    saidOn: on("2021-08"),
    channel: "press_briefing",
    kinds: ["status_report"],
    wording: "reported",
    text: "The envoy said that a first visit had been asked for and refused.",
  },
  {
    saidOn: on("2021-11-03"),
    channel: "press_briefing",
    kinds: ["pledge"],
    text: "A visit has been agreed to. I shall see her before the year is out.",
  },
  {
    saidOn: on("2021-12-15"),
    channel: "press_briefing",
    kinds: ["status_report", "sympathy"],
    text: "She is thin and in good spirits. She asked for socks, and for the snow figures of last winter.",
  },
  {
    saidOn: on("2022-06-01"),
    channel: "press_briefing",
    kinds: ["call_for_release"],
    text: "As the minister has said, measuring ice is not a crime. She is held without cause, and we ask that she be let go home.",
    mention: "alluded_to",
  },
  {
    saidOn: on("2023-10-30"),
    channel: "press_briefing",
    kinds: ["acknowledgement"],
    text: "We take note of the telephone call, nineteen months after the last one.",
  },
  {
    saidOn: on("2026-01-22"),
    channel: "press_briefing",
    kinds: ["pledge", "status_report"],
    text: "We raise her name at every meeting, and there is a meeting next month.",
  },
  {
    saidOn: asStated("in the first winter"),
    channel: "letter",
    kinds: ["sympathy"],
    text: "I have put her letter where I can see it while I work.",
  },
];

const HOLDER: Words[] = [
  {
    saidOn: on("2021-05-25"),
    channel: "press_release",
    kinds: ["denial"],
    holderPosition: "denies",
    text: "No such person is in our care.",
  },
  {
    saidOn: on("2021-06-10"),
    channel: "press_release",
    kinds: ["acknowledgement", "charge_or_accusation"],
    holderPosition: "acknowledges_other_explanation",
    text: "The person was found beyond the marked path and is being asked about it.",
  },
  {
    saidOn: on("2024-06-03"),
    channel: "interview",
    kinds: ["condition_or_demand"],
    holderPosition: "acknowledges_other_explanation",
    wording: "mixed",
    text: "Asked what would have to happen, the spokesperson said that “ice remembers who measured it”.",
  },
];

const OF_AZADEH: Words[] = [
  {
    saidOn: on("2024-12-20"),
    channel: "post",
    kinds: ["call_for_release"],
    language: "fa",
    text: "او تنها واژه‌ها را از این سو به آن سو می‌برد. بگذارید به خانه برگردد.",
    translation: "She only carries words from one side to the other. Let her come home.",
  },
  {
    saidOn: on("2025-06/2025-08"),
    channel: "press_briefing",
    kinds: ["status_report"],
    wording: "reported",
    text: "The minister said that the place where she is held was known, and that a visit had been promised.",
  },
];

/** What is said for those held and by those who hold them; the ids of the statements by their words. */
export async function sowDemonstrationStatements(
  sow: Sow,
  { people, sources }: DemonstrationRecords,
  cases: DemonstrationCases,
): Promise<Map<string, string>> {
  const sown = new Map<string, string>();
  const add = async (speaker: { id: string }, caseId: string, list: Words[]) => {
    for (const { wording = "verbatim", mention = "named", ...words } of list) {
      const exactWords = wording === "verbatim" ? words.text : null;
      const { id } = await sow(`demonstration statement ${words.text}`, addStatement, {
        ...{ ...words, wording, speaker: { id: speaker.id } },
        cases: [{ case: { id: caseId }, mention }],
        citations: [{ source: { id: sources.briefings.id }, exactWords }],
      });
      sown.set(words.text, id);
    }
  };
  await add(people.minister, cases.ilse.id, MINISTER);
  await add(people.envoy, cases.ilse.id, ENVOY);
  await add(people.commissioner, cases.ilse.id, HOLDER);
  await add(people.minister, cases.azadeh.id, OF_AZADEH);
  return sown;
}
