"use client";

import { FormMessages } from "@/components/forms/form-messages";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import type { ReviewItemKind } from "@/lib/db/generated/enums";
import { rejectItemAction } from "@/lib/features/reviews/actions";
import { stateWords } from "@/lib/features/reviews/labels";

/** Leaves an entry out, with a reason for those who come later, or none. */
export function LeaveOutForm({ itemId, kind }: { itemId: string; kind: ReviewItemKind }) {
  const { state, action } = useFormAction(rejectItemAction);
  const id = `reason-${itemId}`;
  return (
    <form action={action} data-leave="always" data-key="r" className="grid gap-1">
      <FormMessages state={state} />
      <input type="hidden" name="itemId" value={itemId} />
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Button type="submit" name="as" value="rejected" variant="quiet">
          Leave out
        </Button>
        <Button type="submit" name="as" value="not_one" variant="quiet">
          {stateWords(kind, "not_one")}
        </Button>
        <Disclosure label="Give a reason">
          <label htmlFor={id} className="mt-1 block text-sm">
            Why it is left out
          </label>
          <input id={id} name="reason" dir="auto" autoComplete="off" className="control w-full" />
        </Disclosure>
      </div>
    </form>
  );
}
