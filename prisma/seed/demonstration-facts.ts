import type { Actor } from "@/lib/auth/actor";
import { chooseDetentionDate } from "@/lib/features/cases/commands/choose-detention-date";
import { recordCustody } from "@/lib/features/cases/commands/record-custody";
import { recordDeadline } from "@/lib/features/cases/commands/record-deadline";
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

/** What is awaited: answers with and without a known day, and a hearing ahead. */
async function sowAhead({ sow, records }: Ground, { ilse, azadeh }: DemonstrationCases) {
  const cited = { citations: [{ source: { id: records.sources.family.id } }] };
  const expect = (key: string, caseId: string, fields: Record<string, unknown>) =>
    sow(`demonstration deadline ${key}`, recordDeadline, { caseId, ...fields, ...cited });
  await expect("wgad", azadeh.id, {
    ...{ kind: "wgad_answer", title: "Reply of the Ice Shelf to the Working Group" },
    sent: on("[2026-01-26..2026-02-06]"),
  });
  await expect("access", ilse.id, {
    ...{ kind: "government_answer", title: "Answer to the request for a visit by a doctor" },
    due: on("2026-02-27"),
  });
  await expect("complaint", ilse.id, {
    ...{ kind: "court", title: "Complaint against the closed hearing", due: on("2025-12-15") },
    outcome: "Filed on 11 December 2025; the court gave a receipt.",
  });
  await sow("demonstration step hearing ahead", recordLegalStep, {
    ...{ caseId: azadeh.id, kind: "hearing", happenedOn: on("2026-04") },
    ...{ details: "First hearing, announced to the family by telephone.", ...cited },
  });
}

/** What else is on file about the fictional cases: rival dates, a hearing put off, health, a move. */
export async function sowDemonstrationFacts(ground: Ground, cases: DemonstrationCases) {
  await sowRivalDates(ground, cases.ilse.id);
  await sowHearing(ground, cases.ilse.id);
  await sowHealth(ground, cases.ilse.id);
  await sowMove(ground, cases.azadeh.id);
  await sowAhead(ground, cases);
}
