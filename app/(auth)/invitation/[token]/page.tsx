import type { Metadata } from "next";

import { EntryFrame } from "@/components/layout/entry-frame";
import { AcceptForm } from "@/components/users/accept-form";
import { LinkGone } from "@/components/users/link-gone";
import { LINK_ACTOR } from "@/lib/auth/system-actor";
import { openLink } from "@/lib/features/users/queries/open-link";
import { orNotFound } from "@/lib/http/or-not-found";

/** The address holds a secret: it is told to nobody, not even to ourselves. */
export const metadata: Metadata = { title: "Make your account", referrer: "strict-origin" };

export default async function InvitationPage({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const link = await orNotFound(
    openLink(LINK_ACTOR, { kind: "invitation", token }).then((found) => ({ found })),
  );
  if (!link.found) return <LinkGone />;
  const { email } = link.found;
  return (
    <EntryFrame title="Make your account" wide>
      <p>
        You were invited to Vigil as <strong className="break-all">{email}</strong>.
      </p>
      <AcceptForm token={token} email={email} />
    </EntryFrame>
  );
}
