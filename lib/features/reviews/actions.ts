"use server";

import { currentActor } from "@/lib/auth/session";
import { acceptEdited, acceptItem } from "@/lib/features/reviews/commands/accept";
import { acceptAll } from "@/lib/features/reviews/commands/accept-all";
import { addItem } from "@/lib/features/reviews/commands/add-item";
import { bringIn, reviewCapture } from "@/lib/features/reviews/commands/bring-in";
import { rejectItem, reopenItem, sameAsRecord } from "@/lib/features/reviews/commands/leave-out";
import { splitItem } from "@/lib/features/reviews/commands/split-item";
import { readIntoForm } from "@/lib/features/reviews/read/read-into-form";
import { completeHref, entryHref } from "@/lib/features/reviews/rules/addresses";
import { formAction } from "@/lib/forms/form-action";
import type { FormAction } from "@/lib/forms/form-state";
import { parseFields } from "@/lib/forms/parse-form";

const begun = {
  message: ({ isNew, isKept }: { isNew: boolean; isKept: boolean }) => {
    if (isKept) return "Text kept. Nothing is on record yet of what it says: decide each entry.";
    return isNew
      ? "This text is on file as a source; its own facts stand. Decide each entry."
      : "This text is here already. These are the entries that were read in it.";
  },
  next: ({ id }: { id: string }) => `/imports/${id}`,
};

const keepText = formAction(bringIn, begun);

/** Reads a file or a pasted page into the form first; keeps the text when there is nothing left to read. */
export const bringInAction: FormAction = async (previous, form) => {
  const actor = await currentActor();
  const read = await readIntoForm(actor, parseFields(form), form.get("file"));
  return read ?? keepText(previous, form);
};

export const reviewCaptureAction = formAction(reviewCapture, begun);

const onward = { next: entryHref };

export const acceptItemAction = formAction(acceptItem, { message: "Added.", ...onward });

export const acceptEditedAction = formAction(acceptEdited, { message: "Added.", ...onward });

export const sameAsRecordAction = formAction(sameAsRecord, {
  message: "The record on file cites these words now.",
  ...onward,
});

export const rejectItemAction = formAction(rejectItem, { message: "Left out.", ...onward });

export const reopenItemAction = formAction(reopenItem, { message: "Undone.", ...onward });

export const splitItemAction = formAction(splitItem, {
  message: "Split. Decide each part.",
  ...onward,
});

export const addItemAction = formAction(addItem, {
  message: ({ isOpen }) =>
    isOpen
      ? "Marked in the text. Complete it here."
      : "These words were decided already. Undo that to decide otherwise.",
  next: ({ reviewId, next, isOpen }) =>
    isOpen ? completeHref(reviewId, next) : entryHref({ reviewId, next }),
});

export const acceptAllAction = formAction(acceptAll, {
  message: ({ count }) => (count === 1 ? "1 entry added." : `${count} entries added.`),
  next: ({ reviewId }) => `/imports/${reviewId}`,
});
