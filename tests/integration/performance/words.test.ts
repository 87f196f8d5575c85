import { beforeAll, describe, expect, it } from "vitest";

import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { listCaseCoverage } from "@/lib/features/coverage/queries/list-case-coverage";
import { listCoverage } from "@/lib/features/coverage/queries/list-coverage";
import { getWordStrip } from "@/lib/features/words/queries/get-word-strip";
import { getWordUsage } from "@/lib/features/words/queries/get-word-usage";
import { listSharedWording } from "@/lib/features/words/queries/list-shared-wording";
import { listSpeakerWords } from "@/lib/features/words/queries/list-speaker-words";
import { listWordStatements } from "@/lib/features/words/queries/list-word-statements";
import { mediansOf } from "@/tests/integration/performance/measured";
import { actorWithRole } from "@/tests/support/actors";
import { fillCaseLog } from "@/tests/support/case-log";
import { countQueries } from "@/tests/support/count-queries";
import { ownerPool } from "@/tests/support/database";
import { aCase } from "@/tests/support/factories";

const LOG = { statements: 10_600, contacts: 5_000 };
const FEW = 10;
const SLOWEST_PAGE_MS = 2_000;

let actor: Actor;
let large: string;
let small: string;
let statementId: string;
let personId: string;

/** A case that ten of the generated statements concern. */
async function aSmallCase(): Promise<string> {
  const { id } = await aCase(actor);
  await ownerPool().query(
    `INSERT INTO "StatementCase" SELECT "id", $1, 'named' FROM "Statement" ORDER BY "id" LIMIT ${FEW}`,
    [id],
  );
  return id;
}

beforeAll(async () => {
  actor = await actorWithRole("editor");
  large = await fillCaseLog(actor, LOG);
  small = await aSmallCase();
  // Half a thousand statements in one voice, each with a position.
  await ownerPool().query(
    `UPDATE "Statement" SET "speakerId" = s."speakerId", "holderPosition" = 'denies', "relayedPersonId" = NULL
      FROM (SELECT "speakerId" FROM "Statement" WHERE "speakerKind" = 'person' LIMIT 1) s
      WHERE "id" IN (SELECT "id" FROM "Statement" WHERE "speakerKind" = 'person' LIMIT 500)`,
  );
  await ownerPool().query("ANALYZE");
  const spoken = await database().statement.findFirstOrThrow({
    where: { holderPosition: "denies" },
  });
  [statementId, personId] = [spoken.id, spoken.speakerId ?? ""];
}, 240_000);

const ofCase = (
  name: string,
  read: (caseId: string) => Promise<unknown>,
): [string, typeof read] => [name, read];

describe("a case with ten thousand statements beside one with ten", () => {
  it.each([
    ofCase("words of a case", (caseId) => getWordUsage(actor, { caseId, q: "embassy offer" })),
    ofCase("strip of a word", (caseId) => getWordStrip(actor, { caseId, q: "embassy" })),
    ofCase("statements without a word", (caseId) =>
      listWordStatements(actor, { caseId, word: "release", said: "no" }),
    ),
    ofCase("coverage of a case", (caseId) => listCaseCoverage(actor, { caseId })),
  ])("takes the same queries and no long wait: %s", async (name, read) => {
    const few = await countQueries(() => read(small));
    expect(await countQueries(() => read(large))).toBeLessThanOrEqual(few);
    const [ten, thousands] = await mediansOf(
      () => read(small),
      () => read(large),
    );
    console.info(`${name}: ${ten.toFixed(1)} ms with ten, ${thousands.toFixed(1)} ms with 10,000`);
    expect(thousands).toBeLessThan(SLOWEST_PAGE_MS);
  });
});

describe("ten thousand statements and five thousand contacts", () => {
  const LISTS: Record<string, () => Promise<unknown>> = {
    "shared wording": () => listSharedWording(actor, { id: statementId }),
    "shared wording, short passages too": () =>
      listSharedWording(actor, { id: statementId, short: true }),
    "words of a speaker": () => listSpeakerWords(actor, { personId }),
    "coverage of all cases": () => listCoverage(actor, {}),
  };

  it.each(Object.entries(LISTS))("are read in a few queries: %s", async (name, read) => {
    expect(await countQueries(read)).toBeLessThanOrEqual(25);
    const [time] = await mediansOf(read);
    console.info(`${name}: ${time.toFixed(1)} ms`);
    expect(time).toBeLessThan(SLOWEST_PAGE_MS);
  });
});
