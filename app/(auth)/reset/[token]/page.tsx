import type { Metadata } from "next";

import { EntryFrame } from "@/components/layout/entry-frame";
import { ChoosePasswordForm } from "@/components/users/choose-password-form";
import { LinkGone } from "@/components/users/link-gone";
import { LINK_ACTOR } from "@/lib/auth/system-actor";
import { openLink } from "@/lib/features/users/queries/open-link";
import { orNotFound } from "@/lib/http/or-not-found";

/** The address holds a secret: it is told to nobody, not even to ourselves. */
export const metadata: Metadata = { title: "Choose a new password", referrer: "strict-origin" };

export default async function ResetPage({ params }: PageProps<"/reset/[token]">) {
  const { token } = await params;
  const link = await orNotFound(
    openLink(LINK_ACTOR, { kind: "reset", token }).then((found) => ({ found })),
  );
  if (!link.found) return <LinkGone />;
  const { email } = link.found;
  return (
    <EntryFrame title="Choose a new password" wide>
      <p>
        For the account of <strong className="break-all">{email}</strong>.
      </p>
      <ChoosePasswordForm token={token} email={email} />
    </EntryFrame>
  );
}
