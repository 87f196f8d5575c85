"use client";

import { ShownOnce } from "@/components/ui/shown-once";
import type { FormState } from "@/lib/forms/form-state";
import { readText } from "@/lib/forms/form-values";

type MadeLinkProps = {
  state: Extract<FormState, { status: "shown" }>;
  /** What the link does, and for how long: “It makes one account, within 7 days.” */
  children: string;
};

/** A link just made that no mail carries: whoever made it hands it over. */
export function MadeLink({ state, children }: MadeLinkProps) {
  const failed = readText(state.values, "delivery") === "failed";
  return (
    <ShownOnce
      id="made-link"
      title={
        <>
          The link for <span className="break-all">{readText(state.values, "email")}</span> is made.
          Copy it now.
        </>
      }
      label="Link to hand over"
      address={state.words}
    >
      <p>
        {failed ? "The mail server may not have taken the mail. " : ""}It is shown this once.{" "}
        {children} Whoever has it can use it: hand it over by a way that you trust.
      </p>
    </ShownOnce>
  );
}
