"use server";

import { addCommitment } from "@/lib/features/commitments/commands/add-commitment";
import { editCommitment } from "@/lib/features/commitments/commands/edit-commitment";
import { recordCommitmentStatus } from "@/lib/features/commitments/commands/record-commitment-status";
import {
  bringBackStatus,
  takeBackStatus,
} from "@/lib/features/commitments/commands/take-back-status";
import {
  restoreCommitment,
  trashCommitment,
} from "@/lib/features/commitments/commands/trash-commitment";
import { formAction } from "@/lib/forms/form-action";

const pageOf = ({ id }: { id: string }) => `/commitments/${id}`;
const pageOfStatus = ({ commitmentId }: { commitmentId: string }) => pageOf({ id: commitmentId });

export const addCommitmentAction = formAction(addCommitment, {
  message: "Commitment recorded.",
  next: pageOf,
});

export const editCommitmentAction = formAction(editCommitment, {
  message: "Commitment saved.",
  next: pageOf,
});

export const trashCommitmentAction = formAction(trashCommitment, {
  message: "Commitment moved to the trash. It can be restored from its page.",
  next: pageOf,
});

export const restoreCommitmentAction = formAction(restoreCommitment, {
  message: "Commitment restored.",
  next: pageOf,
});

export const recordCommitmentStatusAction = formAction(recordCommitmentStatus, {
  message: "What became of it is recorded.",
  next: pageOfStatus,
});

export const takeBackStatusAction = formAction(takeBackStatus, {
  message: "Taken back. It can be brought back from this page.",
  next: pageOfStatus,
});

export const bringBackStatusAction = formAction(bringBackStatus, {
  message: "Brought back: it counts again.",
  next: pageOfStatus,
});
