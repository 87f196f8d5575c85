"use client";

import { FormMessages } from "@/components/forms/form-messages";
import { SubmitButton } from "@/components/forms/submit-button";
import { useFormAction } from "@/components/forms/use-form-action";
import { NewFeedAddress } from "@/components/horizon/new-feed-address";
import { makeFeedAction } from "@/lib/features/horizon/actions";

/** Makes a feed, and shows its address this once. */
export function MakeFeedForm() {
  const { state, action } = useFormAction(makeFeedAction);
  return (
    <div className="grid max-w-measure gap-4">
      {state.status === "shown" ? <NewFeedAddress address={state.words} /> : null}
      <form action={action} data-leave="always" className="grid gap-3">
        <FormMessages state={state} />
        <fieldset>
          <legend className="mb-1 font-medium">What it holds</legend>
          <Choice value="" checked label="All cases that I can see" />
          <Choice value="on" label="Only cases that I lead or work on, and my tasks" />
        </fieldset>
        <div>
          <SubmitButton pendingLabel="Making…">Make a feed</SubmitButton>
        </div>
      </form>
    </div>
  );
}

function Choice({ value, label, checked }: { value: string; label: string; checked?: boolean }) {
  return (
    <label className="flex min-h-8 items-center gap-2.5 pointer-coarse:min-h-11">
      <input type="radio" name="mine" value={value} defaultChecked={checked} className="size-4" />
      {label}
    </label>
  );
}
