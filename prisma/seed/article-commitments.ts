import { addCommitment } from "@/lib/features/commitments/commands/add-commitment";
import { recordCommitmentStatus } from "@/lib/features/commitments/commands/record-commitment-status";
import type { ArticleRecords } from "@/prisma/seed/article-records";
import type { sowArticleOfficials } from "@/prisma/seed/article-statements";
import { on } from "@/prisma/seed/dates";
import type { sowOfficialStatements } from "@/prisma/seed/official-statements";
import type { Sow } from "@/prisma/seed/run-once";

type Cited = { id: string };
type Statements = Awaited<ReturnType<typeof sowArticleOfficials>> & {
  officialWords: Awaited<ReturnType<typeof sowOfficialStatements>>;
};
type Promised = {
  key: string;
  statement: Cited | undefined;
  /** As they stand in the statement. */
  words: string;
  source: Cited;
  promiser?: string;
  promisedTo?: string;
  note?: string;
  /** Whether the exchange of 1 August 2024 shows that something was done towards it. */
  actedOn: boolean;
};

/**
 * What the officials promised in the statements of the seed. None of them named a day. They promised
 * efforts, not a result: that the two men were freed shows that the promises were acted on, and not
 * that they were kept.
 */
export async function sowCommitments(
  sow: Sow,
  records: ArticleRecords,
  statements: Statements,
): Promise<void> {
  for (const promise of promises(records, statements)) await sowPromise(sow, records, promise);
}

async function sowPromise(sow: Sow, { sources }: ArticleRecords, promised: Promised) {
  const { key, statement, source, actedOn, ...promise } = promised;
  if (!statement) throw new Error(`The seed has no statement for the promise “${key}”.`);
  const { id } = await sow(`commitment ${key}`, addCommitment, {
    ...promise,
    statementId: statement.id,
    citations: [{ source: { id: source.id }, exactWords: promise.words }],
  });
  if (!actedOn) return;
  await sow(`commitment status ${key}`, recordCommitmentStatus, {
    commitmentId: id,
    state: "acted_on",
    since: on("2024-08-01"),
    note: "Freed in an exchange of prisoners on this day. What was promised were efforts, which this shows; whether they were made throughout, it does not.",
    citations: [{ source: { id: sources.freed.id } }],
  });
}

function promises({ sources }: ArticleRecords, statements: Statements): Promised[] {
  const { efforts, assurance, offer, engagement, officialWords } = statements;
  const { article } = sources;
  return [
    {
      ...{ key: "intensive efforts", statement: efforts, source: article, actedOn: true },
      words:
        "they will until he and Evan Gershkovich and every other American wrongfully detained is back with their loved ones",
      note: "“They” are the efforts of the government. Whether every other American is back is not on record.",
    },
    {
      ...{ key: "relayed assurance", statement: assurance, source: article, actedOn: true },
      words: "we will continue to work to try to secure your release.",
      ...{ promiser: "relayed_person", promisedTo: "Paul Whelan" },
    },
    {
      ...{ key: "significant offer", statement: offer, source: article, actedOn: false },
      words: "put a significant offer on the table",
      note: "An offer said to have been made. Neither its terms nor an answer are on record.",
    },
    {
      ...{ key: "continue to engage", statement: engagement, source: article, actedOn: true },
      words: "we will continue to engage to try to pursue, or try to obtain their release",
    },
    {
      ...{ key: "will not relent", statement: officialWords.get("four years") },
      ...{ source: sources.fourYears, actedOn: true },
      words:
        "we will not stop, we will not relent, we will not cease until all Americans can celebrate Paul’s return.",
      promisedTo: "The Whelan family",
    },
    {
      ...{ key: "every day", statement: officialWords.get("never give up hope") },
      ...{ source: sources.oneYear, actedOn: true },
      words: "We will continue working every day to secure his release.",
    },
    {
      ...{ key: "never stop working", statement: officialWords.get("we are with you") },
      ...{ source: sources.oneYear, actedOn: true },
      words: "we will never stop working to bring you home.",
      promisedTo:
        "Evan Gershkovich, Paul Whelan, and all Americans held hostage or wrongfully detained abroad",
    },
    {
      ...{ key: "pushing hard", statement: officialWords.get("pushing hard") },
      ...{ source: sources.sentencing, actedOn: true },
      words: "We are pushing hard for Evan’s release and will continue to do so.",
    },
  ];
}
