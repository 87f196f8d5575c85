"use server";

import { addCase } from "@/lib/features/cases/commands/add-case";
import { addInvolvement } from "@/lib/features/cases/commands/add-involvement";
import { closeCase } from "@/lib/features/cases/commands/close-case";
import { changeVisibility, joinTeam, leaveTeam } from "@/lib/features/cases/commands/change-team";
import { chooseDetentionDate } from "@/lib/features/cases/commands/choose-detention-date";
import { correctClosure } from "@/lib/features/cases/commands/correct-closure";
import { editCase } from "@/lib/features/cases/commands/edit-case";
import { correctCustody, recordCustody } from "@/lib/features/cases/commands/record-custody";
import { correctDeadline, recordDeadline } from "@/lib/features/cases/commands/record-deadline";
import {
  correctDetentionDate,
  recordDetentionDate,
} from "@/lib/features/cases/commands/record-detention-date";
import {
  correctDetermination,
  recordDetermination,
} from "@/lib/features/cases/commands/record-determination";
import {
  correctHealthNote,
  recordHealthNote,
} from "@/lib/features/cases/commands/record-health-note";
import { correctLegalStep, recordLegalStep } from "@/lib/features/cases/commands/record-legal-step";
import {
  correctLegalStepStatus,
  recordLegalStepStatus,
} from "@/lib/features/cases/commands/record-legal-step-status";
import { correctStatus, recordStatus } from "@/lib/features/cases/commands/record-status";
import { removeInvolvement } from "@/lib/features/cases/commands/remove-involvement";
import { reopenCase } from "@/lib/features/cases/commands/reopen-case";
import { restoreCase, trashCase } from "@/lib/features/cases/commands/trash-case";
import { restoreFact, trashFact } from "@/lib/features/cases/commands/trash-fact";
import { searchCases } from "@/lib/features/cases/queries";
import { formAction } from "@/lib/forms/form-action";
import { lookUpAction } from "@/lib/forms/look-up-action";
import { caseOfForm } from "@/lib/forms/form-path";

const pageOf = ({ id }: { id: string }) => `/cases/${id}`;

/** The page of the case that a form is about. */
const caseOf = (_result: unknown, form: FormData) =>
  caseOfForm(form) ?? pageOf({ id: String(form.get("caseId")) });

/** The page of the facts of that case. */
const factsOf = (result: unknown, form: FormData) => `${caseOf(result, form)}/facts`;

const CORRECTED = { message: "Entry corrected.", next: factsOf };

/** Cases whose reference or person contains the words, for pickers; none when signed out. */
export const searchCasesAction = lookUpAction((actor, q) => searchCases(actor, { q }));

export const addCaseAction = formAction(addCase, { message: "Case added.", next: pageOf });

export const editCaseAction = formAction(editCase, { message: "Case saved.", next: pageOf });

export const trashCaseAction = formAction(trashCase, {
  message: "Case moved to the trash. It can be restored from its page.",
  next: pageOf,
});

export const restoreCaseAction = formAction(restoreCase, {
  message: "Case restored.",
  next: pageOf,
});

export const recordStatusAction = formAction(recordStatus, {
  message: "Status recorded.",
  next: caseOf,
});

export const recordDeterminationAction = formAction(recordDetermination, {
  message: "Determination recorded.",
  next: caseOf,
});

export const recordCustodyAction = formAction(recordCustody, {
  message: "Place of custody recorded.",
  next: caseOf,
});

export const recordLegalStepAction = formAction(recordLegalStep, {
  message: "Legal step recorded.",
  next: caseOf,
});

export const recordLegalStepStatusAction = formAction(recordLegalStepStatus, {
  message: "Where the step stands is recorded.",
  next: factsOf,
});

export const recordHealthNoteAction = formAction(recordHealthNote, {
  message: "Health note recorded.",
  next: factsOf,
});

export const recordDeadlineAction = formAction(recordDeadline, {
  message: "Deadline recorded.",
  next: factsOf,
});

export const recordDetentionDateAction = formAction(recordDetentionDate, {
  message: "Date recorded. The case keeps the date it uses until you choose another.",
  next: factsOf,
});

export const chooseDetentionDateAction = formAction(chooseDetentionDate, {
  message: "Date chosen. The days held are counted from it.",
  next: factsOf,
});

export const correctStatusAction = formAction(correctStatus, CORRECTED);
export const correctDeterminationAction = formAction(correctDetermination, CORRECTED);
export const correctCustodyAction = formAction(correctCustody, CORRECTED);
export const correctLegalStepAction = formAction(correctLegalStep, CORRECTED);
export const correctLegalStepStatusAction = formAction(correctLegalStepStatus, CORRECTED);
export const correctHealthNoteAction = formAction(correctHealthNote, CORRECTED);
export const correctDeadlineAction = formAction(correctDeadline, CORRECTED);
export const correctDetentionDateAction = formAction(correctDetentionDate, CORRECTED);
export const correctClosureAction = formAction(correctClosure, CORRECTED);

export const trashFactAction = formAction(trashFact, {
  message: "Entry removed. It can be restored at the end of this page.",
  next: factsOf,
});

export const restoreFactAction = formAction(restoreFact, {
  message: "Entry restored.",
  next: factsOf,
});

export const addInvolvementAction = formAction(addInvolvement, {
  message: "Person added to the case.",
  next: caseOf,
});

export const removeInvolvementAction = formAction(removeInvolvement, {
  message: "Person taken off the case.",
  next: caseOf,
});

export const closeCaseAction = formAction(closeCase, {
  message: "Case closed. It can be reopened from its page.",
  next: caseOf,
});

export const reopenCaseAction = formAction(reopenCase, { message: "Case reopened.", next: caseOf });

const teamPage = ({ caseId }: { caseId: string }) => `/cases/${caseId}/team`;

export const joinTeamAction = formAction(joinTeam, {
  message: "Added to the team.",
  next: teamPage,
});

/** Whoever took themselves off the team of a restricted case does not see it any more. */
export const leaveTeamAction = formAction(leaveTeam, {
  message: "Taken off the team.",
  next: ({ stillSees, ...result }) => (stillSees ? teamPage(result) : "/cases"),
});

export const changeVisibilityAction = formAction(changeVisibility, {
  message: ({ visibility }) =>
    visibility === "restricted"
      ? "Restricted: only its team sees this case now."
      : "Open: all staff see this case now.",
  next: teamPage,
});
