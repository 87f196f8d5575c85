import type { Actor } from "@/lib/auth/actor";
import { chooseDetentionDate } from "@/lib/features/cases/commands/choose-detention-date";
import { recordCustody } from "@/lib/features/cases/commands/record-custody";
import {
  correctDetentionDate,
  recordDetentionDate,
} from "@/lib/features/cases/commands/record-detention-date";
import { recordHealthNote } from "@/lib/features/cases/commands/record-health-note";
import { recordLegalStep } from "@/lib/features/cases/commands/record-legal-step";
import { recordLegalStepStatus } from "@/lib/features/cases/commands/record-legal-step-status";
import { listCaseFacts } from "@/lib/features/cases/queries/list-case-facts";
import { on } from "@/prisma/seed/dates";
import type { DemonstrationRecords } from "@/prisma/seed/demonstration";
import type { DemonstrationCases } from "@/prisma/seed/demonstration-cases";
import type { Sow } from "@/prisma/seed/run-once";

type Ground = { sow: Sow; actor: Actor; records: DemonstrationRecords };

/** Two sources, two days of arrest: both are kept, and the one that counts is chosen with a reason. */
async function sowRivalDates({ sow, actor, records }: Ground, caseId: string): Promise<void> {
  await sow("demonstration rival date", recordDetentionDate, {
    ...{ caseId, claim: on("2021-05-16"), note: "The last evening she could be reached by radio." },
    citations: [{ source: { id: records.sources.family.id } }],
  });
  const { dates } = await listCaseFacts(actor, { caseId });
  const standing = dates.rows.find(({ claim }) => claim.edtf === "2021-05-17");
  if (!standing) return;
  await sow("demonstration standing date", correctDetentionDate, {
    ...{ id: standing.id, version: 1, claim: on("2021-05-17") },
    citations: [{ source: { id: records.sources.verdict.id }, about: "date" }],
  });
  await sow("demonstration choice of date", chooseDetentionDate, {
    ...{ id: standing.id, version: 2 },
    reason:
      "The judgment counts the nine years from this day, and the first report agrees with it.",
  });
}

async function sowHearing({ sow, records }: Ground, caseId: string): Promise<void> {
  const { court } = records.organisations;
  const cited = { citations: [{ source: { id: records.sources.family.id } }] };
  const { id: legalStepId } = await sow("demonstration step review", recordLegalStep, {
    ...{ caseId, kind: "hearing", court: { id: court.id }, happenedOn: on("2026-02") },
    ...{ details: "Review of the sentence, in private.", ...cited },
  });
  const states = [
    { state: "scheduled", since: on("2025-11-10"), note: "Announced to her lawyer by telephone." },
    { state: "postponed", since: on("2026-01-20"), alleged: true, note: "No new day was named." },
  ];
  for (const state of states) {
    await sow(`demonstration review ${state.state}`, recordLegalStepStatus, {
      ...{ caseId, legalStepId, ...state, ...cited },
    });
  }
}

async function sowHealth({ sow, records }: Ground, caseId: string): Promise<void> {
  const cited = { citations: [{ source: { id: records.sources.family.id } }] };
  await sow("demonstration health teeth", recordHealthNote, {
    ...{ caseId, topic: "treatment", observedOn: on("2025-09"), reportedBy: "Her lawyer" },
    text: "A dentist came to the house, the first in three years.",
    ...cited,
  });
  await sow("demonstration health sight", recordHealthNote, {
    ...{ caseId, topic: "health", observedOn: on("2026-01"), reportedBy: "Her brother" },
    ...{ text: "Reads with difficulty; her glasses have not been replaced.", alleged: true },
    ...cited,
  });
}

/** Somebody moved: an earlier time in custody stands beside the present one. */
async function sowMove({ sow, records }: Ground, caseId: string): Promise<void> {
  const cited = { citations: [{ source: { id: records.sources.family.id } }] };
  await sow("demonstration custody undisclosed", recordCustody, {
    ...{ caseId, place: "An undisclosed location", country: "AQ", period: on("2024-11/2025-01") },
    ...{ acknowledged: "no", whereaboutsDisclosed: "no", familyAccess: "no" },
    ...{ counselAccess: "no", conditions: "Not known; nobody was let in.", ...cited },
  });
  await sow("demonstration custody azadeh", recordCustody, {
    ...{ caseId, place: "Penguin Bay detention house", country: "AQ", period: on("2025-01/..") },
    ...{ acknowledged: "yes", whereaboutsDisclosed: "yes", familyAccess: "no", ...cited },
  });
}

/** What else is on file about the fictional cases: rival dates, a hearing put off, health, a move. */
export async function sowDemonstrationFacts(ground: Ground, cases: DemonstrationCases) {
  await sowRivalDates(ground, cases.ilse.id);
  await sowHearing(ground, cases.ilse.id);
  await sowHealth(ground, cases.ilse.id);
  await sowMove(ground, cases.azadeh.id);
}
