import type { Metadata } from "next";

import { OwnAccount } from "@/components/account/own-account";
import { SessionEnd } from "@/components/account/session-end";
import { ActionForm } from "@/components/forms/action-form";
import { PageHeader } from "@/components/layout/page-header";
import { SectionHeading } from "@/components/ui/section-heading";
import { SessionTable } from "@/components/users/session-table";
import { currentSessionId, requireActor } from "@/lib/auth/session";
import { endOtherSessionsAction } from "@/lib/features/account/actions";
import { getAccount } from "@/lib/features/account/queries";

export const metadata: Metadata = { title: "My account" };

export default async function AccountPage() {
  const actor = await requireActor();
  const [account, sessionId] = await Promise.all([getAccount(actor, {}), currentSessionId()]);
  const { sessions } = account;
  return (
    <>
      <PageHeader title="My account" />
      <div className="grid gap-10">
        <section className="max-w-3xl">
          <OwnAccount account={account} />
        </section>
        <section>
          <SectionHeading count={sessions.length} capped={false}>
            Where you are signed in
          </SectionHeading>
          <p className="mb-4 max-w-measure">
            One you do not know? End it, and change your password: that ends all others too.
          </p>
          <SessionTable
            sessions={sessions}
            action={{
              header: "End",
              cell: ({ id, device }) => (
                <SessionEnd id={id} device={device} isThis={id === sessionId} />
              ),
            }}
          />
          {sessions.length > 1 ? (
            <div className="mt-5">
              <ActionForm
                action={endOtherSessionsAction}
                fields={{}}
                label="End all other sessions"
                pendingLabel="Ending…"
              />
            </div>
          ) : null}
        </section>
      </div>
    </>
  );
}
