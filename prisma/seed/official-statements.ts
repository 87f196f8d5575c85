import { addStatement } from "@/lib/features/statements/commands/add-statement";
import type { ArticleRecords } from "@/prisma/seed/article-records";
import { on } from "@/prisma/seed/dates";
import type { Sow } from "@/prisma/seed/run-once";

type Words = {
  key: string;
  speaker: Record<string, unknown>;
  day: string;
  source: { id: string };
  text: string;
  kinds: string[];
  cases: { case: { id: string }; mention?: string }[];
  channel?: string;
};

/** The US government's own published statements, quoted word for word; their ids by key. */
export async function sowOfficialStatements(sow: Sow, records: ArticleRecords) {
  const sown = new Map<string, { id: string }>();
  for (const { key, speaker, day, source, channel = "press_release", ...rest } of officialWords(
    records,
  )) {
    const statement = await sow(`statement ${key}`, addStatement, {
      ...speaker,
      ...rest,
      saidOn: on(day),
      channel,
      wording: "verbatim",
      citations: [{ source: { id: source.id }, exactWords: rest.text }],
    });
    sown.set(key, statement);
  }
  return sown;
}

function officialWords({
  people,
  organisations,
  sources,
  whelanCase,
  gershkovichCase,
}: ArticleRecords): Words[] {
  const sullivan = { speaker: { id: people.sullivan.id } };
  const biden = { speaker: { id: people.biden.id } };
  const stateDepartment = {
    speakerKind: "organisation",
    speakerOrganisation: { id: organisations.stateDepartment.id },
  };
  const whelan = { case: { id: whelanCase.id } };
  const gershkovich = { case: { id: gershkovichCase.id } };
  /** Called by the first name only. */
  const byFirstName = (row: typeof whelan) => ({ ...row, mention: "alluded_to" });
  return [
    {
      key: "four years",
      ...{ speaker: sullivan, day: "2022-12-28", source: sources.fourYears },
      text: "Today marks four years of wrongful detention in Russia for American Paul Whelan and, as the President and I have told the Whelan family, we will not stop, we will not relent, we will not cease until all Americans can celebrate Paul’s return.",
      ...{ kinds: ["pledge"], cases: [whelan] },
    },
    {
      key: "appalling milestone",
      ...{ speaker: sullivan, day: "2023-12-28", source: sources.fiveYears },
      text: "Today marks an appalling milestone: five years Paul Whelan has spent in wrongful detention in Russia. We once again call on Russia to release him immediately.",
      ...{ kinds: ["condemnation", "call_for_release"], cases: [whelan] },
    },
    {
      key: "work intensively",
      ...{ speaker: sullivan, day: "2023-12-28", source: sources.fiveYears },
      text: "We continue to work intensively to bring him home to his loved ones.",
      ...{ kinds: ["pledge"], cases: [byFirstName(whelan)] },
    },
    {
      key: "never give up hope",
      ...{ speaker: biden, day: "2024-03-29", source: sources.oneYear },
      text: "As I have told Evan’s parents, I will never give up hope either. We will continue working every day to secure his release.",
      ...{ kinds: ["pledge", "sympathy"], cases: [byFirstName(gershkovich)] },
    },
    {
      key: "we are with you",
      ...{ speaker: biden, day: "2024-03-29", source: sources.oneYear },
      text: "To Evan, to Paul Whelan, and to all Americans held hostage or wrongfully detained abroad: We are with you. And we will never stop working to bring you home.",
      ...{ kinds: ["pledge", "sympathy"], cases: [byFirstName(gershkovich), whelan] },
    },
    {
      key: "determination",
      ...{ speaker: stateDepartment, day: "2023-04-10", source: sources.determination },
      text: "Today, Secretary Blinken made a determination that Evan Gershkovich is wrongfully detained by Russia.",
      ...{ kinds: ["status_report"], cases: [gershkovich] },
    },
    {
      key: "call to release",
      ...{ speaker: stateDepartment, day: "2023-04-10", source: sources.determination },
      text: "We also call on Russia to release wrongfully detained U.S. citizen Paul Whelan.",
      ...{ kinds: ["call_for_release"], cases: [whelan] },
    },
    {
      key: "sentence",
      ...{ speaker: biden, day: "2024-07-19", source: sources.sentencing },
      text: "Today, Evan Gershkovich received a sentence of 16 years in a Russian prison, despite having committed no crime.",
      ...{ kinds: ["condemnation", "status_report"], cases: [gershkovich] },
    },
    {
      key: "pushing hard",
      ...{ speaker: biden, day: "2024-07-19", source: sources.sentencing },
      text: "We are pushing hard for Evan’s release and will continue to do so.",
      ...{ kinds: ["pledge"], cases: [byFirstName(gershkovich)] },
    },
    {
      key: "bringing home",
      ...{ speaker: biden, day: "2024-08-01", source: sources.freed, channel: "remarks" },
      text: "Today, we’re bringing home Paul, Evan, Alsu, and Vladimir — three American citizens and one American green-card holder.",
      ...{ kinds: ["status_report"], cases: [byFirstName(whelan), byFirstName(gershkovich)] },
    },
  ];
}
