import { recordConsularEvent } from "@/lib/features/consular/commands/record-consular-event";
import { recordCriterion } from "@/lib/features/criteria/commands/record-criterion";
import { on } from "@/prisma/seed/dates";
import type { DemonstrationRecords } from "@/prisma/seed/demonstration";
import type { DemonstrationCases } from "@/prisma/seed/demonstration-cases";
import type { Sow } from "@/prisma/seed/run-once";

type Sources = DemonstrationRecords["sources"];

/** What the file says of some factors of the fictional case, and by which sources. */
async function sowFindings(sow: Sow, caseId: string, sources: Sources): Promise<void> {
  const record = (
    [framework, factor, assessment]: readonly [string, string, string],
    reasoning: string,
    cited: { id: string }[] = [],
  ) =>
    sow(`demonstration finding ${framework} ${factor}`, recordCriterion, {
      ...{ caseId, framework, factor, assessment, reasoning },
      citations: cited.map(({ id }) => ({ source: { id } })),
    });
  await record(
    ["levinson", "3", "supported"],
    "The holding side has tied a release to a condition, in an interview of June 2024.",
    [sources.briefings],
  );
  await record(
    ["levinson", "9", "contradicted"],
    "The cell is heated and shared with two others. Letters are slow; nothing on file says that she is ill-treated.",
    [sources.family],
  );
  await record(
    ["levinson", "10", "supported"],
    "A hearing of two days held in private, and an appeal that was rejected without one.",
    [sources.verdict],
  );
  await record(
    ["levinson", "1", "claimed"],
    "Her lawyer says that the permit had been granted. No copy of it is on file.",
  );
  await record(
    ["levinson", "8", "no_evidence"],
    "No report on the courts of the Ice Shelf was found.",
  );
  await record(
    ["wgad", "III", "supported"],
    "Two days of hearing behind a closed door, and no hearing on appeal.",
    [sources.verdict],
  );
  await record(["pace", "c", "claimed"], "Her brother calls nine years out of all proportion.");
}

/** Notification, requests and a refusal; the visits are contacts. */
async function sowConsularSteps(sow: Sow, caseId: string, sources: Sources): Promise<void> {
  const steps = [
    ["notified", "2021-06-10", "By letter, twenty-four days after she was taken."],
    ["access_requested", "2021-07-05", null],
    ["access_granted", "2021-12-01", null],
    ["access_requested", "2023-02", null],
    ["access_refused", "2023-04", "No reason was given."],
  ] as const;
  for (const [kind, day, note] of steps) {
    await sow(`demonstration consular ${kind} ${day}`, recordConsularEvent, {
      ...{ caseId, kind, note, happenedOn: on(day) },
      citations: [{ source: { id: sources.briefings.id } }],
    });
  }
}

/** What the fictional case of Ilse Beispiel is argued by. */
export async function sowDemonstrationArgument(
  sow: Sow,
  { sources }: DemonstrationRecords,
  { ilse }: DemonstrationCases,
): Promise<void> {
  await sowFindings(sow, ilse.id, sources);
  await sowConsularSteps(sow, ilse.id, sources);
}
