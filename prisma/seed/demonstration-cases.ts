import { addCase } from "@/lib/features/cases/commands/add-case";
import { addInvolvement } from "@/lib/features/cases/commands/add-involvement";
import { recordCustody } from "@/lib/features/cases/commands/record-custody";
import { recordDetermination } from "@/lib/features/cases/commands/record-determination";
import { recordLegalStep } from "@/lib/features/cases/commands/record-legal-step";
import { recordStatus } from "@/lib/features/cases/commands/record-status";
import { on } from "@/prisma/seed/dates";
import type { DemonstrationRecords } from "@/prisma/seed/demonstration";
import type { Sow } from "@/prisma/seed/run-once";

async function sowIlse(sow: Sow, { people, organisations, sources }: DemonstrationRecords) {
  const fromArticle = { citations: [{ source: { id: sources.arrest.id } }] };
  const fromJudgment = { citations: [{ source: { id: sources.verdict.id } }] };
  const { id } = await sow("demonstration case ilse", addCase, {
    person: { id: people.ilse.id },
    ...{ holderKind: "state", holderCountry: "AQ" },
    holderOrganisation: { id: organisations.interior.id },
    detainedOn: on("2021-05-17"),
    priority: "high",
    summary:
      "Ilse Beispiel, a glaciologist who also presents a radio programme, was taken off an expedition at Penguin Bay in May 2021 and sentenced to nine years for measuring ice without a permit. Her government calls the detention wrongful. She has been let speak to her family by telephone, at long intervals.",
    ...fromArticle,
  });
  const caseId = id;
  const step = (kind: string, day: string, details: string, rest: object = {}) =>
    sow(`demonstration step ${kind}`, recordLegalStep, {
      ...{ caseId, kind, details, happenedOn: on(day), court: { id: organisations.court.id } },
      ...{ ...fromJudgment, ...rest },
    });
  await step("charge", "2021-07-02", "Measuring ice without a permit; revealing its thickness.");
  await step("sentence", "2022-02-11", "Nine years, after a hearing of two days held in private.", {
    endsOn: on("2030-05-16"),
  });
  await step("appeal", "2022-06-30", "Rejected without a hearing.");
  await sow("demonstration status pretrial", recordStatus, {
    ...{ caseId, status: "pretrial", since: on("2021-05-17") },
    ...fromArticle,
  });
  await sow("demonstration status sentence", recordStatus, {
    ...{ caseId, status: "serving_sentence", since: on("2022-06-30") },
    ...fromJudgment,
  });
  await sow("demonstration determination", recordDetermination, {
    ...{ caseId, status: "determined_wrongful", authority: "Foreign Office of Bouvet" },
    madeOn: on("2021-10-04"),
    citations: [{ source: { id: sources.briefings.id } }],
  });
  await sow("demonstration custody", recordCustody, {
    ...{ caseId, place: "Penguin Bay detention house", country: "AQ", period: on("2021-05-17/..") },
    conditions: "A heated cell shared with two others; letters arrive after about three months.",
    ...{ acknowledged: "yes", whereaboutsDisclosed: "yes", familyAccess: "yes" },
    ...{ counselAccess: "yes", humanitarianAccess: "no" },
    citations: [{ source: { id: sources.family.id } }],
  });
  const involve = (person: { id: string }, role: string, note: string | null = null) =>
    sow(`demonstration involvement ${person.id} ${role}`, addInvolvement, {
      ...{ caseId, person: { id: person.id }, role, note },
    });
  await involve(people.brother, "family", "First person to be called");
  await involve(people.lawyer, "lawyer");
  await involve(people.envoy, "official", "In charge of the case since 2021");
  return { id: caseId };
}

/** The two fictional cases, both of people still held. */
export async function sowDemonstrationCases(sow: Sow, records: DemonstrationRecords) {
  const { people, organisations, sources } = records;
  const azadeh = await sow("demonstration case azadeh", addCase, {
    person: { id: people.azadeh.id },
    ...{ holderKind: "state", holderCountry: "AQ" },
    holderOrganisation: { id: organisations.interior.id },
    detainedOn: on("2024-11"),
    priority: "urgent",
    summary:
      "Azadeh Nemune, a translator, did not come home from a conference in November 2024. Who holds her was said only weeks later; of what she is accused is still not known.",
    firstStatus: { status: "pretrial", since: on("2024-12") },
    citations: [{ source: { id: sources.family.id } }],
  });
  return { ilse: await sowIlse(sow, records), azadeh };
}

export type DemonstrationCases = Awaited<ReturnType<typeof sowDemonstrationCases>>;
