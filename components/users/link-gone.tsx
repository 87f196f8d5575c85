import { EntryFrame } from "@/components/layout/entry-frame";
import { ButtonLink } from "@/components/ui/button";
import { LINK_GONE } from "@/lib/features/users/rules";

/** Stands in for a link that is unknown, used, revoked or too old: they look alike. */
export function LinkGone() {
  return (
    <EntryFrame title="This link does not work" wide>
      <p>{LINK_GONE}</p>
      <p>
        <ButtonLink href="/sign-in">Go to sign in</ButtonLink>
      </p>
    </EntryFrame>
  );
}
