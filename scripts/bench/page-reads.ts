import type { Actor } from "@/lib/auth/actor";
import { getPortrait } from "@/lib/features/attachments/queries/get-portrait";
import { getCase, listCases } from "@/lib/features/cases/queries";
import { getCaseFigures } from "@/lib/features/cases/queries/get-case-figures";
import { listCaseSources } from "@/lib/features/cases/queries/list-case-sources";
import { listOfficesInvolved } from "@/lib/features/cases/queries/list-offices-involved";
import { listTimeline } from "@/lib/features/cases/queries/list-timeline";
import { listCommitments } from "@/lib/features/commitments/queries/list-commitments";
import { countLedger } from "@/lib/features/commitments/queries/tally-commitments";
import { getCriteriaTally } from "@/lib/features/criteria/queries/get-criteria-tally";
import { countStatementsByMonth } from "@/lib/features/dashboard/queries/count-statements-by-month";
import { listRecentChanges } from "@/lib/features/dashboard/queries/list-recent-changes";
import { listWatchedCases } from "@/lib/features/dashboard/queries/list-watched-cases";
import { listExportWarnings } from "@/lib/features/exports/queries/list-export-warnings";
import { getLeftOut } from "@/lib/features/horizon/queries/get-left-out";
import { getHorizonExcerpt } from "@/lib/features/horizon/queries/list-horizon";
import { getSilence } from "@/lib/features/silence/queries/get-silence";
import { getSilenceStrip } from "@/lib/features/silence/queries/get-silence-strip";
import { listSilences } from "@/lib/features/silence/queries/list-silences";
import { listDueTasks } from "@/lib/features/tasks/queries";
import { listCaseTasks } from "@/lib/features/tasks/queries/list-case-tasks";
import { listMyDueTasks } from "@/lib/features/tasks/queries/my-due-tasks";

/** What a case's silence section reads. */
export function readSilence(actor: Actor, caseId: string): Promise<unknown> {
  return Promise.all([getSilence(actor, { caseId }), getSilenceStrip(actor, { caseId })]);
}

/** What the page of a case reads: two things first, then its sections at once, as they render. */
export async function readCasePage(actor: Actor, caseId: string): Promise<void> {
  await getCase(actor, { id: caseId });
  await getCaseFigures(actor, { caseId });
  await Promise.all([
    getPortrait(actor, { kind: "case", id: caseId }),
    listExportWarnings(actor, { caseId }),
    getCriteriaTally(actor, { caseId }),
    readSilence(actor, caseId),
    listTimeline(actor, { caseId }),
    readCaseAside(actor, caseId),
  ]);
}

async function readCaseAside(actor: Actor, caseId: string): Promise<void> {
  await Promise.all([
    listOfficesInvolved(actor, { caseId }),
    listCaseTasks(actor, { caseId }),
    listCaseSources(actor, { caseId }),
  ]);
  await Promise.all([
    getHorizonExcerpt(actor, { caseId, days: 365, take: 6 }),
    getLeftOut(actor, { caseId }),
    listCommitments(actor, { caseId, state: "pending" }),
  ]);
}

/** What the dashboard reads: the cases and months first, then its other parts at once. */
export async function readDashboard(actor: Actor): Promise<void> {
  await Promise.all([
    listWatchedCases(actor, { state: "open" }),
    listWatchedCases(actor, { state: "closed" }),
    countStatementsByMonth(actor, {}),
  ]);
  await Promise.all([
    countLedger(actor, {}),
    listMyDueTasks(actor, {}),
    listDueTasks(actor, {}),
    getHorizonExcerpt(actor, { days: 30, take: 8 }),
    listRecentChanges(actor, {}),
  ]);
}

/** What the list of cases reads, in the order asked for. */
export async function readCaseList(actor: Actor, sort: "newest" | "silence"): Promise<void> {
  const { rows } = await listCases(actor, { sort });
  await listSilences(actor, { caseIds: rows.map(({ id }) => id) });
}
