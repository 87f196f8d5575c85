"use client";

import type { ComponentType } from "react";

import { ClosureFields } from "@/components/cases/closure-fields";
import { CustodyAccessFields, CustodyPlaceFields } from "@/components/cases/custody-fields";
import { DeadlineFields } from "@/components/cases/deadline-fields";
import { DetentionDateFields } from "@/components/cases/detention-date-fields";
import { DeterminationFields } from "@/components/cases/determination-fields";
import { HealthNoteFields } from "@/components/cases/health-note-fields";
import { LegalStepFields } from "@/components/cases/legal-step-fields";
import { LegalStepStatusFields } from "@/components/cases/legal-step-status-fields";
import { StatusFields } from "@/components/cases/status-fields";
import type { FormPickers } from "@/components/forms/form-pickers";
import type { CaseFactKind } from "@/lib/db/generated/enums";
import {
  closeCaseAction,
  correctClosureAction,
  correctCustodyAction,
  correctDeadlineAction,
  correctDetentionDateAction,
  correctDeterminationAction,
  correctHealthNoteAction,
  correctLegalStepAction,
  correctLegalStepStatusAction,
  correctStatusAction,
  recordCustodyAction,
  recordDeadlineAction,
  recordDetentionDateAction,
  recordDeterminationAction,
  recordHealthNoteAction,
  recordLegalStepAction,
  recordLegalStepStatusAction,
  recordStatusAction,
} from "@/lib/features/cases/actions";
import type { FormAction } from "@/lib/forms/form-state";

type FieldsProps = { pickers: FormPickers };

/** The form of one kind of fact: its fields, and what it does when recorded and when corrected. */
export type FactFormSpec = {
  Fields: ComponentType<FieldsProps>;
  record: { action: FormAction; label: string };
  correct: FormAction;
};

function CustodyFields({ pickers }: FieldsProps) {
  return (
    <>
      <CustodyPlaceFields pickers={pickers} />
      <CustodyAccessFields />
    </>
  );
}

export const FACT_FORMS: Partial<Record<CaseFactKind, FactFormSpec>> = {
  status: {
    Fields: () => <StatusFields />,
    record: { action: recordStatusAction, label: "Record status" },
    correct: correctStatusAction,
  },
  determination: {
    Fields: () => <DeterminationFields />,
    record: { action: recordDeterminationAction, label: "Record determination" },
    correct: correctDeterminationAction,
  },
  custody: {
    Fields: CustodyFields,
    record: { action: recordCustodyAction, label: "Record place of custody" },
    correct: correctCustodyAction,
  },
  legal_step: {
    Fields: LegalStepFields,
    record: { action: recordLegalStepAction, label: "Record legal step" },
    correct: correctLegalStepAction,
  },
  legal_step_status: {
    Fields: LegalStepStatusFields,
    record: { action: recordLegalStepStatusAction, label: "Record where it stands" },
    correct: correctLegalStepStatusAction,
  },
  health_note: {
    Fields: HealthNoteFields,
    record: { action: recordHealthNoteAction, label: "Record health note" },
    correct: correctHealthNoteAction,
  },
  deadline: {
    Fields: DeadlineFields,
    record: { action: recordDeadlineAction, label: "Record deadline" },
    correct: correctDeadlineAction,
  },
  detention_date: {
    Fields: DetentionDateFields,
    record: { action: recordDetentionDateAction, label: "Record date" },
    correct: correctDetentionDateAction,
  },
  closure: {
    Fields: ClosureFields,
    record: { action: closeCaseAction, label: "Close case" },
    correct: correctClosureAction,
  },
};
