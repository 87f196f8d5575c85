"use client";

import { HiddenField } from "@/components/forms/hidden-field";
import { TextLink } from "@/components/ui/text-link";

/**
 * In the place of the date of detention while several are on file: which one counts is chosen among
 * them, with a reason, and not typed over in passing.
 */
export function ChosenDateNotice({ factsHref, date }: { factsHref: string; date: string }) {
  return (
    <div className="max-w-measure">
      <p className="font-medium">Detained on</p>
      <p>
        {date}. Sources give other dates too:{" "}
        <TextLink href={factsHref}>choose or correct them under “Facts on file”</TextLink>.
      </p>
      <HiddenField name="keepDetentionDate" value="on" />
    </div>
  );
}
