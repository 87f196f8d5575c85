import { addStatement } from "@/lib/features/statements/commands/add-statement";
import { inferred } from "@/prisma/seed/dates";
import type { ArticleRecords } from "@/prisma/seed/article-records";
import type { Sow } from "@/prisma/seed/run-once";

type Cited = { id: string };

const cite = (source: Cited, exactWords: string | null = null) => ({
  source: { id: source.id },
  exactWords,
});
const citeForDate = (source: Cited) => ({ source: { id: source.id }, about: "date" });

/** What officials said at the occasions the article tells of, on a Monday and a Tuesday. */
export async function sowArticleOfficials(sow: Sow, records: ArticleRecords) {
  const { people, sources, whelanCase, gershkovichCase, organisations } = records;
  const whelan = (mention = "named") => ({ case: { id: whelanCase.id }, mention });
  const gershkovich = (mention = "named") => ({ case: { id: gershkovichCase.id }, mention });
  const tuesday = inferred("2024-02-13", "Tuesday");
  const monday = inferred("2024-02-12", "Monday");
  const said = (key: string, speaker: Cited, text: string, rest: Record<string, unknown>) =>
    sow(`statement ${key}`, addStatement, {
      speaker: { id: speaker.id },
      wording: "verbatim",
      channel: "other",
      text,
      citations: [
        cite(sources.article, rest.wording === "reported" ? null : text),
        citeForDate(sources.weekday),
      ],
      ...rest,
    });

  const efforts = await said(
    "intensive efforts",
    people.blinken,
    "Our intensive efforts to bring Paul home continue every single day. And they will until he and Evan Gershkovich and every other American wrongfully detained is back with their loved ones",
    {
      saidOn: tuesday,
      channel: "remarks",
      venue: "Wilson Center, event on hostage diplomacy",
      kinds: ["pledge", "status_report"],
      cases: [whelan("alluded_to"), gershkovich()],
    },
  );
  const assurance = await said(
    "relayed assurance",
    people.miller,
    "assured Paul Whelan, as he has in his previous calls, that we’re with you. We have not forgotten you. We continue to work to try to secure your release and we will continue to work to try to secure your release.",
    {
      saidOn: tuesday,
      relayedPerson: { id: people.blinken.id },
      kinds: ["pledge", "sympathy"],
      cases: [whelan()],
      internalNotes:
        "“We” is the US government and “you” is Paul Whelan: the spokesperson passes on what the Secretary said to him.",
    },
  );
  await said(
    "top priority",
    people.miller,
    "Your release is a top priority, not just for the secretary, but for President Biden as well",
    {
      saidOn: inferred("2024-02-13"),
      kinds: ["status_report"],
      cases: [whelan("alluded_to")],
      internalNotes:
        "The article prints no day beside this sentence; it follows the words it dates to Tuesday.",
    },
  );
  const offer = await said(
    "significant offer",
    people.miller,
    "The United States has “put a significant offer on the table” for the release of Paul Whelan and Evan Gershkovich.",
    {
      saidOn: monday,
      wording: "mixed",
      channel: "press_briefing",
      kinds: ["offer_or_negotiation"],
      cases: [whelan(), gershkovich()],
      citations: [
        cite(sources.article, "put a significant offer on the table"),
        citeForDate(sources.weekday),
      ],
    },
  );
  const engagement = await said(
    "offers more than once",
    people.miller,
    "In fact, more than once we have put offers on the table to secure their release, and we will continue to engage to try to pursue, or try to obtain their release",
    {
      saidOn: monday,
      channel: "press_briefing",
      kinds: ["offer_or_negotiation", "pledge"],
      cases: [whelan("alluded_to"), gershkovich("alluded_to")],
    },
  );
  await sow("statement declaration", addStatement, {
    speakerKind: "organisation",
    speakerOrganisation: { id: organisations.stateDepartment.id },
    wording: "reported",
    channel: "other",
    text: "Declared that Paul Whelan is wrongfully detained.",
    kinds: ["status_report"],
    cases: [whelan()],
    citations: [cite(sources.article)],
  });
  await sow("statement refusals", addStatement, {
    speakerKind: "unnamed",
    unnamedRole: "The United States, no office named",
    wording: "reported",
    channel: "other",
    text: "In both of the earlier prisoner exchanges, the Russian side would not bargain over Paul Whelan.",
    kinds: ["charge_or_accusation"],
    cases: [whelan()],
    citations: [cite(sources.article)],
  });
  return { efforts, assurance, offer, engagement };
}

/** What Paul Whelan said himself, as the article gives it. */
export async function sowArticleDetainee(
  sow: Sow,
  { people, sources, whelanCase }: ArticleRecords,
) {
  const said = (key: string, text: string, rest: Record<string, unknown>) =>
    sow(`statement ${key}`, addStatement, {
      speaker: { id: people.whelan.id },
      wording: "verbatim",
      channel: "interview",
      text,
      cases: [{ case: { id: whelanCase.id } }],
      citations: [cite(sources.article, rest.wording === "reported" ? null : text)],
      ...rest,
    });

  await said(
    "left behind twice",
    "point blank that leaving me here the first time painted a target on my back and leaving me here the second time basically signed a death warrant.",
    {
      venue: "CNN",
      kinds: ["other"],
      internalNotes:
        "His account to CNN of what he told Secretary Blinken in their call of August 2023.",
    },
  );
  await said(
    "appeal to the President",
    "please use every resource available to secure my release as you would do if your own son had been taken hostage.",
    {
      channel: "other",
      saidOn: inferred("2023-12-28", "the fifth anniversary of his detention"),
      kinds: ["call_for_release"],
      citations: [
        cite(
          sources.article,
          "please use every resource available to secure my release as you would do if your own son had been taken hostage.",
        ),
        citeForDate(sources.fiveYears),
      ],
      internalNotes: "Addressed to President Biden.",
    },
  );
  await said(
    "past ready",
    "I’m more than past ready to return home and I’m counting on the US government to come for me and soon. The time is now to take decisive action and bring this debacle to a close",
    { venue: "CNN, from a prison camp in Mordovia", kinds: ["call_for_release"] },
  );
  await said(
    "confidence and frustration",
    "Told CNN, over several calls, both that he believes Washington is working to free him and that he is deeply frustrated at its lack of success.",
    { venue: "CNN", wording: "reported", kinds: ["other"] },
  );
}
