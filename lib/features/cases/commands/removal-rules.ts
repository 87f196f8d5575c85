import type { AuditEntry } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { readDate } from "@/lib/dates/columns";
import type { Db } from "@/lib/db/client";
import type { CaseFact } from "@/lib/db/generated/client";
import type { CaseFactKind } from "@/lib/db/generated/enums";
import { ConflictError } from "@/lib/errors";
import { factAudit } from "@/lib/features/cases/commands/case-fact";
import {
  claimOfDate,
  keepStandingDate,
  standingDates,
} from "@/lib/features/cases/commands/detention-dates";
import { lockStandingFact } from "@/lib/features/cases/commands/lock-fact";
import { factForEdit } from "@/lib/features/cases/fact-for-edit";
import { standingClosingStatus } from "@/lib/features/cases/queries/closing-status";
import { readLegalStepStatus } from "@/lib/features/cases/queries/fact-readers";
import { lockVisibleCase } from "@/lib/features/cases/scope";

type Refusal = (tx: Db, actor: Actor, fact: CaseFact) => Promise<void>;
type Consequence = (tx: Db, actor: Actor, fact: CaseFact, at: Date) => Promise<AuditEntry[]>;

/** What must hold before a fact of a kind is removed or restored, and what goes along with it. */
type RemovalRules = {
  beforeRemoval?: Refusal;
  /** `at` is the instant of the removal. */
  afterRemoval?: Consequence;
  beforeRestoring?: Refusal;
  /** `at` is the instant at which it had been removed. */
  afterRestoring?: Consequence;
};

const ofClosure: Refusal = () => {
  throw new ConflictError("Reopen the case to take its end back.");
};

const ofClosingStatus: Refusal = async (tx, _actor, { id, caseId }) => {
  if ((await standingClosingStatus(tx, caseId))?.id !== id) return;
  throw new ConflictError("Closing the case wrote this status. Reopen the case to take it back.");
};

/** The states of a legal step go with it and come back with it: alone they say nothing. */
function markStates(from: (at: Date) => Date | null, to: (at: Date) => Date | null): Consequence {
  return async (tx, actor, { id, caseId }, at) => {
    const states = await tx.legalStepStatus.findMany({
      where: { legalStepId: id, fact: { deletedAt: from(at) } },
      orderBy: { id: "asc" },
    });
    const entries: AuditEntry[] = [];
    for (const state of states) {
      const { snapshot } = await factForEdit(tx, actor, state.id, readLegalStepStatus);
      const removed = to(at) !== null;
      await tx.caseFact.update({
        where: { id: state.id },
        data: { deletedAt: to(at), version: { increment: 1 } },
      });
      const key = { id: state.id, caseId };
      entries.push(factAudit(key, removed ? snapshot : null, removed ? null : snapshot));
    }
    return entries;
  };
}

const ofStateWithoutStep: Refusal = async (tx, _actor, { id }) => {
  const { legalStepId } = await tx.legalStepStatus.findUniqueOrThrow({ where: { id } });
  if (await lockStandingFact(tx, legalStepId)) return;
  throw new ConflictError("The legal step it belongs to was removed. Restore that step first.");
};

const ofChosenDate: Refusal = async (tx, actor, { id, caseId }) => {
  await lockVisibleCase(tx, actor, caseId);
  const dates = await tx.detentionDateClaim.findMany({ where: standingDates(caseId) });
  const chosen = dates.find((date) => date.id === id)?.chosen ?? false;
  if (!chosen || dates.length === 1) return;
  throw new ConflictError("The case uses this date. Choose another one first, then remove this.");
};

const ofDateOnFile: Refusal = async (tx, actor, { id, caseId }) => {
  await lockVisibleCase(tx, actor, caseId);
  const row = await tx.detentionDateClaim.findUniqueOrThrow({ where: { id } });
  if (!(await claimOfDate(tx, caseId, readDate("claim", row), id))) return;
  throw new ConflictError("This date is on file for the case already, in another entry.");
};

const unchoose: Consequence = async (tx, _actor, { id }) => {
  await tx.detentionDateClaim.update({ where: { id }, data: { chosen: false, reason: null } });
  return [];
};

export const REMOVAL_RULES: Partial<Record<CaseFactKind, RemovalRules>> = {
  closure: { beforeRemoval: ofClosure, beforeRestoring: ofClosure },
  status: { beforeRemoval: ofClosingStatus },
  legal_step: {
    afterRemoval: markStates(
      () => null,
      (at) => at,
    ),
    afterRestoring: markStates(
      (at) => at,
      () => null,
    ),
  },
  legal_step_status: { beforeRestoring: ofStateWithoutStep },
  detention_date: {
    beforeRemoval: ofChosenDate,
    afterRemoval: unchoose,
    beforeRestoring: ofDateOnFile,
    afterRestoring: (tx, actor, { caseId }) => keepStandingDate(tx, actor, caseId),
  },
};
