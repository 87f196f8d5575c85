"use client";

import { HiddenField } from "@/components/forms/hidden-field";
import { TextLink } from "@/components/ui/text-link";

/**
 * In the place of the date of detention while it is kept among the facts on file: which one counts is
 * chosen there, with a reason, and not typed over in passing.
 */
export function ChosenDateNotice({ factsHref, date }: { factsHref: string; date: string }) {
  return (
    <div className="max-w-measure">
      <p className="font-medium">Detained on</p>
      <p>
        {date}.{" "}
        <TextLink href={factsHref}>Correct it or choose another under “Facts on file”</TextLink>.
      </p>
      <HiddenField name="keepDetentionDate" value="on" />
    </div>
  );
}
